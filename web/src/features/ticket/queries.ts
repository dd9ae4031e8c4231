// Keys: ['tickets', 'list', ...], ['tickets', 'counts'], ['tickets', 'views'], ['tickets', id, part].
import { keepPreviousData, type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { QueryOf, Schemas } from '../../api/types'
import type { Locale } from '../../api/locale'
import type { LiveTopics } from '../../shared/feature'
import { nameOf } from '../../shared/i18n'

export type Ticket = Schemas['Ticket']
export type Item = Schemas['TicketItem']
export type Entry = Schemas['TimelineEntry']
export type Candidate = Schemas['Candidate']
export type CandidateList = Schemas['CandidateList']
export type Action = Schemas['TicketAction']
export type Act = Omit<Schemas['Act'], 'action' | 'version'>
export type ListFilter = Omit<QueryOf<'get', '/tickets'>, 'after' | 'limit'>

const list_key = ['tickets', 'list'] as const
const counts_key = ['tickets', 'counts'] as const
const views_key = ['tickets', 'views'] as const
export const one_key = (ticket_id: string) => ['tickets', ticket_id] as const

const lists = [list_key, counts_key, ['clocks'], ['process', 'heard']]
export const live: LiveTopics = {
    'ticket.opened': () => lists,
    'ticket.moved': (id) => [...lists, one_key(id), ['candidates', id], ['duty', 'me']],
    'ticket.changed': (id) => [...lists, one_key(id)],
    'ticket.noted': (id) => [[...one_key(id), 'timeline']],
    'ticket.replied': (id) => [[...one_key(id), 'timeline'], list_key],
    'ticket.clock': (id) => [...lists, one_key(id), ['notices']],
    'ticket.notice': () => [['notices']],
    'ticket.presence': (id) => [[...one_key(id), 'presence']],
}

export function useTickets(filter: ListFilter) {
    return useInfiniteQuery({
        queryKey: [...list_key, filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/tickets', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })
}

export const useCounts = () =>
    useQuery({ queryKey: counts_key, queryFn: ({ signal }) => call('get', '/tickets/counts', { signal }), staleTime: 15_000 })

export const useTicket = (ticket_id: string) =>
    useQuery({
        queryKey: one_key(ticket_id),
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}', { path: { ticket_id }, signal }),
        enabled: ticket_id !== '',
    })

// The newest past the cache: after a conflict a dialog goes on from there.
export function useFetchNewest() {
    const client = useQueryClient()
    return (ticket_id: string) =>
        client.fetchQuery({
            queryKey: one_key(ticket_id),
            queryFn: () => call('get', '/tickets/{ticket_id}', { path: { ticket_id } }),
            staleTime: 0,
        })
}

export const useTimeline = (ticket_id: string) =>
    useInfiniteQuery({
        queryKey: [...one_key(ticket_id), 'timeline'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/tickets/{ticket_id}/timeline', {
                path: { ticket_id }, signal, query: { limit: 50, ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export const useAttachments = (ticket_id: string) =>
    useQuery({
        queryKey: [...one_key(ticket_id), 'attachments'],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/attachments', { path: { ticket_id }, signal }),
    })

export const useWatchers = (ticket_id: string) =>
    useQuery({
        queryKey: [...one_key(ticket_id), 'watchers'],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/watchers', { path: { ticket_id }, signal }),
    })

export const useLinks = (ticket_id: string) =>
    useQuery({
        queryKey: [...one_key(ticket_id), 'links'],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/links', { path: { ticket_id }, signal }),
    })

export const useViews = () =>
    useQuery({ queryKey: views_key, queryFn: ({ signal }) => call('get', '/views', { signal }) })

// Saying "I am here" answers who else is: a query that repeats itself while the ticket is on the screen.
export const usePresence = (ticket_id: string, is_typing: boolean) =>
    useQuery({
        queryKey: [...one_key(ticket_id), 'presence', is_typing],
        queryFn: ({ signal }) =>
            call('put', '/tickets/{ticket_id}/presence', { path: { ticket_id }, body: { is_typing }, signal }),
        refetchInterval: 20_000,
        placeholderData: keepPreviousData,
    })

function keep(client: QueryClient, ticket: Ticket) {
    client.setQueryData(one_key(ticket.ticket_id), ticket)
    void client.invalidateQueries({ queryKey: [...one_key(ticket.ticket_id), 'timeline'] })
    for (const queryKey of lists) void client.invalidateQueries({ queryKey })
}

export function useAct(ticket: Ticket) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ action, ...facts }: Act & { action: Action }) =>
            call('post', '/tickets/{ticket_id}/actions', {
                path: { ticket_id: ticket.ticket_id }, body: { ...facts, action, version: ticket.version },
            }),
        onSuccess: (next) => keep(client, next),
        onError: () => void client.invalidateQueries({ queryKey: one_key(ticket.ticket_id) }),
    })
}

export function useClaim(ticket: Ticket) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: () => call('post', '/tickets/{ticket_id}/claim', { path: { ticket_id: ticket.ticket_id } }),
        onSuccess: (next) => keep(client, next),
        onError: () => void client.invalidateQueries({ queryKey: one_key(ticket.ticket_id) }),
    })
}

export const useCandidates = (ticket_id: string) =>
    useQuery({
        queryKey: ['candidates', ticket_id],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/candidates', { path: { ticket_id }, signal }),
    })

// A skill's code as the standard names it.
export function useSkillNames(locale: Locale) {
    const { data } = useQuery({
        queryKey: ['standard', 'shown'],
        queryFn: ({ signal }) => call('get', '/standard', { signal }),
        staleTime: 10 * 60_000,
    })
    return (code: string) => {
        const found = data?.skills.find((it) => it.code === code)
        return found ? nameOf(found, locale) : code
    }
}

export function useUpdate(ticket: Ticket) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (change: Omit<Schemas['TicketChange'], 'version'>) =>
            call('patch', '/tickets/{ticket_id}', {
                path: { ticket_id: ticket.ticket_id }, body: { ...change, version: ticket.version },
            }),
        onSuccess: (next) => keep(client, next),
        onError: () => void client.invalidateQueries({ queryKey: one_key(ticket.ticket_id) }),
    })
}

export function useMerge(ticket: Ticket) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (given: { into_ticket_id: string; reason: string }) =>
            call('post', '/tickets/{ticket_id}/merge', {
                path: { ticket_id: ticket.ticket_id }, body: { ...given, version: ticket.version },
            }),
        onSuccess: (next) => keep(client, next),
    })
}

export function useSay(ticket_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ kind, text, reason }: { kind: 'note' | 'reply'; text: string; reason: string }) =>
            kind === 'note'
                ? call('post', '/tickets/{ticket_id}/notes', { path: { ticket_id }, body: { text } })
                : call('post', '/tickets/{ticket_id}/replies', { path: { ticket_id }, body: { text, ...(reason && { wording_reason: reason }) } }),
        onSuccess: () => client.invalidateQueries({ queryKey: [...one_key(ticket_id), 'timeline'] }),
    })
}

// Anything around a ticket that only its own parts show.
export function useAround<T>(ticket_id: string, run: (given: T) => Promise<unknown>) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: run,
        onSuccess: () => client.invalidateQueries({ queryKey: one_key(ticket_id) }),
    })
}

export function useBulk() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['BulkAct']) => call('post', '/tickets/bulk', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: ['tickets'] }),
    })
}

export function useSaveView() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['NewSavedView']) => call('post', '/views', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: views_key }),
    })
}

export function useDeleteView() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (view_id: string) => call('delete', '/views/{view_id}', { path: { view_id } }),
        onSuccess: () => client.invalidateQueries({ queryKey: views_key }),
    })
}
