// Keys: ['intake', 'list', ...], ['intake', 'one', id], ['intake', 'sources'].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Arrival = Schemas['Arrival']
export type ArrivalDetail = Schemas['ArrivalDetail']
export type IntakeSource = Schemas['IntakeSource']

// An SMS has no subject: its first line stands for one.
export const titleOf = (arrival: Arrival) => arrival.subject || (arrival.text.split('\n')[0] ?? '')

const all = ['intake'] as const
export const live: LiveTopics = {
    'intake.changed': (arrival_id) => [[...all, 'list'], [...all, 'one', arrival_id], [...all, 'sources']],
    'intake.source_changed': () => [[...all, 'sources']],
}

export interface Filter {
    state?: Schemas['ArrivalState']
    source?: string
    ticket_id?: string
}
export const useArrivals = (filter: Filter, limit = 50) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', filter, limit],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/arrivals', { query: { ...filter, limit, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const useArrival = (arrival_id: string) =>
    useQuery({
        queryKey: [...all, 'one', arrival_id],
        queryFn: ({ signal }) => call('get', '/arrivals/{arrival_id}', { path: { arrival_id }, signal }),
    })

export const useSources = () =>
    useQuery({
        queryKey: [...all, 'sources'],
        queryFn: async ({ signal }) => (await call('get', '/intake_sources', { signal })).items,
        refetchInterval: 30_000,
    })

export const useReveal = (arrival_id: string) =>
    useMutation({
        mutationFn: (reason: string) => call('post', '/arrivals/{arrival_id}/reveal', { path: { arrival_id }, body: { reason } }),
    })

export function useDeeds({ arrival_id, version }: Arrival) {
    const client = useQueryClient()
    const path = { arrival_id }
    const onSettled = () => void client.invalidateQueries({ queryKey: all })
    const open = useMutation({
        mutationFn: (wish: Omit<Schemas['OpenTicketOfArrival'], 'version'>) =>
            call('post', '/arrivals/{arrival_id}/ticket', { path, body: { ...wish, version } }),
        onSettled,
    })
    const add = useMutation({
        mutationFn: (ticket_code: string) => call('post', '/arrivals/{arrival_id}/attach', { path, body: { ticket_code, version } }),
        onSettled,
    })
    const act = useMutation({
        mutationFn: (body: { action: 'dismiss' | 'again'; reason: string }) =>
            call('post', '/arrivals/{arrival_id}/actions', { path, body: { ...body, version } }),
        onSettled,
    })
    return { open, add, act }
}

export function useFoundCustomers(q: string) {
    return useQuery({
        queryKey: ['customers', 'pick', q],
        queryFn: ({ signal }) => call('get', '/customers', { query: { q, limit: 12 }, signal }),
        enabled: q.length > 0,
    })
}
