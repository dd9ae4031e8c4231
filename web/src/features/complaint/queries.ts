// Keys: ['complaints', 'list', filter], ['complaints', 'counts'], ['complaints', ticket_id, part].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { QueryOf, Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Complaint = Schemas['Complaint']
export type Item = Schemas['ComplaintItem']
export type State = Schemas['OpenComplaintState']
export type Flag = Schemas['GradeFlag']
export type Filter = Omit<QueryOf<'get', '/complaints'>, 'after' | 'limit'>

const list_key = ['complaints', 'list'] as const
const counts_key = ['complaints', 'counts'] as const
export const one_key = (ticket_id: string) => ['complaints', ticket_id] as const

export const live: LiveTopics = {
    'complaint.changed': (id) => [list_key, counts_key, one_key(id)],
    'ticket.moved': (id) => [list_key, counts_key, one_key(id)],
    'ticket.clock': () => [list_key, counts_key],
}

export const useComplaints = (filter: Filter) =>
    useInfiniteQuery({
        queryKey: [...list_key, filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/complaints', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
        refetchInterval: 60_000,
    })

export const useComplaintCounts = () =>
    useQuery({
        queryKey: counts_key,
        queryFn: ({ signal }) => call('get', '/complaints/counts', { signal }),
        refetchInterval: 60_000,
    })

export const useComplaint = (ticket_id: string) =>
    useQuery({
        queryKey: one_key(ticket_id),
        queryFn: ({ signal }) => call('get', '/complaints/{ticket_id}', { path: { ticket_id }, signal }),
    })

export const useMembers = (ticket_id: string, is_in_group: boolean) =>
    useInfiniteQuery({
        queryKey: [...one_key(ticket_id), 'members'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/complaints/{ticket_id}/members', {
                path: { ticket_id }, signal, query: { limit: 50, ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        enabled: is_in_group,
    })

// What the standard in force offers to choose from.
export const useComplaintTerms = () =>
    useQuery({
        queryKey: ['standard', 'shown'],
        queryFn: ({ signal }) => call('get', '/standard', { signal }),
        staleTime: 10 * 60_000,
    })

// The newest past the cache: after a conflict a dialog goes on from there.
export function useFetchNewest() {
    const client = useQueryClient()
    return (ticket_id: string) =>
        client.fetchQuery({
            queryKey: one_key(ticket_id),
            queryFn: () => call('get', '/complaints/{ticket_id}', { path: { ticket_id } }),
            staleTime: 0,
        })
}

// A step of the complaint moves its ticket too: both are fetched anew.
export function useStep<T>(ticket_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (run: () => Promise<T>) => run(),
        onSuccess: () => {
            for (const queryKey of [one_key(ticket_id), list_key, counts_key, ['tickets', ticket_id], ['tickets', 'list']])
                void client.invalidateQueries({ queryKey })
        },
    })
}
