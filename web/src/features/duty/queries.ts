// Keys: ['duty', 'me'], ['duty', 'people', ...], ['duty', 'shifts', ...].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Person = Schemas['DutyPerson']
export type Presence = Schemas['DutyPresence']
export type Shift = Schemas['Shift']
export type SkillWanted = Schemas['SkillWanted']

const me_key = ['duty', 'me'] as const

export const live: LiveTopics = {
    'duty.presence': () => [['duty'], ['candidates']],
    'duty.roster': () => [['duty']],
}

export const useMyDuty = (is_enabled: boolean) =>
    useQuery({ queryKey: me_key, queryFn: ({ signal }) => call('get', '/duty/me', { signal }), enabled: is_enabled })

export function useSetPresence() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (presence: Presence) => call('put', '/duty/me/presence', { body: { presence } }),
        onSuccess: (me) => client.setQueryData(me_key, me),
    })
}

export const usePeople = (organization_id: string | null) =>
    useInfiniteQuery({
        queryKey: ['duty', 'people', organization_id],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/duty/people', {
                signal,
                query: { limit: 100, ...(organization_id && { organization_id }), ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export function useUpdatePerson() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ user_id, ...body }: { user_id: string; version: number; capacity: number | null; skills: SkillWanted[] }) =>
            call('put', '/duty/people/{user_id}', { path: { user_id }, body }),
        onSettled: () => client.invalidateQueries({ queryKey: ['duty'] }),
    })
}

export const useShifts = (organization_id: string | null, from: string, to: string) =>
    useQuery({
        queryKey: ['duty', 'shifts', organization_id, from, to],
        queryFn: async ({ signal }) =>
            (await call('get', '/duty/shifts', { signal, query: { from, to, ...(organization_id && { organization_id }) } })).items,
        placeholderData: keepPreviousData,
    })

export function useAddShift() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: { user_id: string; starts_at: string; ends_at: string }) => call('post', '/duty/shifts', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: ['duty'] }),
    })
}

export function useRemoveShift() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (shift_id: string) => call('delete', '/duty/shifts/{shift_id}', { path: { shift_id } }),
        onSettled: () => client.invalidateQueries({ queryKey: ['duty'] }),
    })
}

export function useCopyWeek() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: { organization_id: string | null; from: string; to: string }) =>
            call('post', '/duty/shifts/copy', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: ['duty'] }),
    })
}

export const useStandardSkills = () =>
    useQuery({
        queryKey: ['standard', 'shown'],
        queryFn: ({ signal }) => call('get', '/standard', { signal }),
        staleTime: 10 * 60_000,
        select: (standard) => standard.skills,
    })
