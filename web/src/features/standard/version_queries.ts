// Versions of the standard, from draft to in force, and the announced holidays.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import { ApiError } from '../../api/errors'
import type { Schemas } from '../../api/types'

export type VersionItem = Schemas['StandardVersionItem']
export type Version = Schemas['StandardVersion']
export type VersionState = Version['state']
export type Problem = Schemas['StandardProblem']
export type Difference = Schemas['StandardDifferences']['items'][number]
export type HolidayYear = Schemas['HolidayList']['items'][number]

const versions_key = ['standard', 'versions'] as const
const version_key = (version_id: string) => [...versions_key, 'one', version_id] as const
const holidays_key = ['standard', 'holidays'] as const

export const isChangedByOther = (error: unknown) =>
    error instanceof ApiError && error.code === 'standard.version_changed'

export function useVersions() {
    return useInfiniteQuery({
        queryKey: [...versions_key, 'list'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/standard/versions', { signal, query: { limit: 50, ...(pageParam && { below: pageParam }) } }),
        initialPageParam: 0,
        getNextPageParam: (last) => last.next,
    })
}

export const fetchVersion = (version_id: string, signal?: AbortSignal) =>
    call('get', '/standard/versions/{version_id}', { path: { version_id }, ...(signal && { signal }) })

export function useVersion(version_id: string) {
    return useQuery({
        queryKey: version_key(version_id),
        queryFn: ({ signal }) => fetchVersion(version_id, signal),
    })
}

export function useDifferences({ version_id, version }: Version) {
    return useQuery({
        queryKey: [...versions_key, 'differences', version_id, version],
        queryFn: async ({ signal }) =>
            (await call('get', '/standard/versions/{version_id}/differences', { path: { version_id }, signal })).items,
    })
}

// What is wrong with a text. Kept by text, so that undoing a change asks nothing again.
export function useCheck(text: string, is_enabled: boolean) {
    return useQuery({
        queryKey: ['standard', 'check', text],
        queryFn: async ({ signal }) => (await call('post', '/standard/check', { body: { text }, signal })).problems,
        enabled: is_enabled && text !== '',
        staleTime: Infinity,
        gcTime: 60_000,
        placeholderData: keepPreviousData, // a list that vanishes with each key would flicker
    })
}

// Each step answers with the whole version: kept at once, while lists and what is in force are asked anew.
function useKeepVersion() {
    const client = useQueryClient()
    return (version: Version) => {
        client.setQueryData(version_key(version.version_id), version)
        void client.invalidateQueries({ queryKey: [...versions_key, 'list'] })
        void client.invalidateQueries({ queryKey: ['standard', 'shown'] })
    }
}

export function useDraftVersion() {
    const keep = useKeepVersion()
    return useMutation({
        mutationFn: (body: Schemas['NewStandardVersion']) => call('post', '/standard/versions', { body }),
        onSuccess: keep,
    })
}

type Target = { version_id: string }

export function useEditVersion() {
    const keep = useKeepVersion()
    return useMutation({
        mutationFn: ({ version_id, ...body }: Schemas['StandardVersionChange'] & Target) =>
            call('patch', '/standard/versions/{version_id}', { path: { version_id }, body }),
        onSuccess: keep,
    })
}

export function useActOnVersion() {
    const keep = useKeepVersion()
    return useMutation({
        mutationFn: ({ version_id, ...body }: Schemas['StandardVersionAct'] & Target) =>
            call('post', '/standard/versions/{version_id}/act', { path: { version_id }, body }),
        onSuccess: keep,
    })
}

export function useDecideVersion() {
    const keep = useKeepVersion()
    return useMutation({
        mutationFn: ({ version_id, ...body }: Schemas['StandardVersionApproval'] & Target) =>
            call('post', '/standard/versions/{version_id}/approval', { path: { version_id }, body }),
        onSuccess: keep,
    })
}

export function useKeepFreshVersion() {
    const keep = useKeepVersion()
    return async (version_id: string) => {
        const fresh = await fetchVersion(version_id)
        keep(fresh)
        return fresh
    }
}

export function useHolidays() {
    return useQuery({
        queryKey: holidays_key,
        queryFn: async ({ signal }) => (await call('get', '/standard/holidays', { signal })).items,
        staleTime: 10 * 60_000,
    })
}

export function useImportHolidays() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (text: string) => call('post', '/standard/holidays', { body: { text } }),
        onSuccess: ({ items }) => {
            client.setQueryData(holidays_key, items)
            void client.invalidateQueries({ queryKey: ['standard', 'shown'] }) // "announced until"
        },
    })
}
