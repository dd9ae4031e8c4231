// Keys: ['booking', 'people', unit], ['booking', 'places', is_portal], ['booking', 'windows', place], ['booking', 'equipment'].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/client'
import type { Schemas } from '../../../api/types'

export type Bookable = Schemas['BookablePerson']
export type Place = Schemas['Place']
export type Resource = Schemas['Resource']

const all = ['booking'] as const

export const useBookable = (organization_id: string | null) =>
    useInfiniteQuery({
        queryKey: [...all, 'people', organization_id],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/appointment_people', {
                signal,
                query: { limit: 200, ...(organization_id && { organization_id }), ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
        staleTime: 60_000,
    })

export const useWindows = (place_id: string) =>
    useQuery({
        queryKey: [...all, 'windows', place_id],
        queryFn: async ({ signal }) => (await call('get', '/places/{place_id}/windows', { path: { place_id }, signal })).items,
    })

export const useEquipment = () =>
    useQuery({ queryKey: [...all, 'equipment'], queryFn: async ({ signal }) => (await call('get', '/equipment', { signal })).items })

const standard_shown = {
    queryKey: ['standard', 'shown'],
    queryFn: ({ signal }: { signal: AbortSignal }) => call('get', '/standard', { signal }),
    staleTime: 10 * 60_000,
}
export const useCalendars = () => useQuery({ ...standard_shown, select: (standard) => standard.calendars })
export const useSkillNames = () => useQuery({ ...standard_shown, select: (standard) => standard.skills })

// Who and what there is decides which times are free.
function useSave<Given, Saved>(save: (given: Given) => Promise<Saved>) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: save,
        onSettled: () => {
            void client.invalidateQueries({ queryKey: all })
            void client.invalidateQueries({ queryKey: ['appointments', 'slots'] })
        },
    })
}

export const useSavePerson = () =>
    useSave(({ user_id, ...body }: { user_id: string } & Schemas['SaveBookable']) =>
        call('put', '/appointment_people/{user_id}', { path: { user_id }, body }))

export const useSavePlace = () =>
    useSave(({ place_id, version, ...body }: { place_id: string | null; version: number } & Schemas['NewPlace']) =>
        place_id === null
            ? call('post', '/places', { body })
            : call('put', '/places/{place_id}', { path: { place_id }, body: { ...body, version } }))

export const useSaveResource = () =>
    useSave(({ resource_id, version, ...body }: { resource_id: string | null; version: number } & Schemas['NewResource']) =>
        resource_id === null
            ? call('post', '/resources', { body })
            : call('put', '/resources/{resource_id}', { path: { resource_id }, body: { ...body, version } }))
