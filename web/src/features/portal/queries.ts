// The customer's own requests. Keys: ['portal_tickets', 'list', scope], ['portal_tickets', 'one', id, ...].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, upload } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type PortalItem = Schemas['PortalItem']
export type PortalTicket = Schemas['PortalTicket']
export type PortalEntry = Schemas['PortalEntry']
export type Scope = 'open' | 'ended' | 'all'

const tickets_key = ['portal_tickets'] as const
const list_key = ['portal_tickets', 'list'] as const
const one_key = (ticket_id: string) => ['portal_tickets', 'one', ticket_id] as const

const stale_ticket = (subject_id: string) => [list_key, one_key(subject_id)]
export const live: LiveTopics = {
    'ticket.moved': stale_ticket,
    'ticket.replied': stale_ticket,
    'ticket.changed': stale_ticket,
    'complaint.changed': stale_ticket,
}

export function useProfile() {
    return useQuery({
        queryKey: ['portal_profile'],
        queryFn: ({ signal }) => call('get', '/portal/profile', { signal }),
        staleTime: 10 * 60_000,
    })
}

export function useRequests(scope: Scope, limit = 20) {
    return useInfiniteQuery({
        queryKey: [...list_key, scope, limit],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/portal/tickets', { signal, query: { scope, limit, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })
}

export function useRequest(ticket_id: string) {
    return useQuery({
        queryKey: one_key(ticket_id),
        queryFn: ({ signal }) => call('get', '/portal/tickets/{ticket_id}', { path: { ticket_id }, signal }),
    })
}

// Of complaints only: of others there is none.
export function useComplaintProgress(ticket_id: string, is_complaint: boolean) {
    return useQuery({
        queryKey: [...one_key(ticket_id), 'complaint'],
        queryFn: ({ signal }) => call('get', '/portal/tickets/{ticket_id}/complaint', { path: { ticket_id }, signal }),
        enabled: is_complaint,
        retry: false,
    })
}

// Oldest first, as the server gives it.
export function useTimeline(ticket_id: string) {
    return useInfiniteQuery({
        queryKey: [...one_key(ticket_id), 'timeline'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/portal/tickets/{ticket_id}/timeline', {
                path: { ticket_id },
                query: { limit: 100, ...(pageParam && { after: pageParam }) },
                signal,
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })
}

export function useSubmitRequest() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['PortalRequest']) => call('post', '/portal/tickets', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: list_key }),
    })
}

export function useReply(ticket_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (text: string) =>
            call('post', '/portal/tickets/{ticket_id}/replies', { path: { ticket_id }, body: { text } }),
        onSettled: () => client.invalidateQueries({ queryKey: tickets_key }),
    })
}

// A step answers with the request as it is now; a refusal mostly means it has moved on, so it is read anew.
function useStep<Given>(ticket_id: string, step: (given: Given) => Promise<PortalTicket>) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: step,
        onSuccess: (now) => client.setQueryData(one_key(ticket_id), now),
        onSettled: () => client.invalidateQueries({ queryKey: tickets_key }),
    })
}

export const useEvaluate = (ticket_id: string) =>
    useStep(ticket_id, (body: Schemas['PortalEvaluation']) =>
        call('post', '/portal/tickets/{ticket_id}/evaluation', { path: { ticket_id }, body }),
    )

export const useReopen = (ticket_id: string) =>
    useStep(ticket_id, (body: Schemas['PortalReason']) =>
        call('post', '/portal/tickets/{ticket_id}/reopening', { path: { ticket_id }, body }),
    )

export const useCancel = (ticket_id: string) =>
    useStep(ticket_id, (body: Schemas['PortalReason']) =>
        call('post', '/portal/tickets/{ticket_id}/cancellation', { path: { ticket_id }, body }),
    )

export const file_max = 10 * 1024 * 1024

export const sendFile = (ticket_id: string, file: File, on_progress: (percent: number) => void) =>
    upload<Schemas['Attachment']>(
        `/portal/tickets/${encodeURIComponent(ticket_id)}/attachments`, file, {}, on_progress,
    )

export function useSendFile(ticket_id: string, on_progress: (file: File, percent: number) => void) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (file: File) => sendFile(ticket_id, file, (percent) => on_progress(file, percent)),
        onSettled: () => client.invalidateQueries({ queryKey: one_key(ticket_id) }),
    })
}
