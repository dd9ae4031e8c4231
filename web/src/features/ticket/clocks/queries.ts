// Keys: ['tickets', id, 'clocks'], ['clocks', filter], ['notices'].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/client'
import type { QueryOf, Schemas } from '../../../api/types'
import { one_key } from '../queries'

export type TicketClocks = Schemas['TicketClocks']
export type ClockInDetail = Schemas['ClockInDetail']
export type BoardFilter = Omit<QueryOf<'get', '/clocks'>, 'after' | 'limit'>
export const board_key = ['clocks'] as const
export const notices_key = ['notices'] as const

export const useClocks = (ticket_id: string) =>
    useQuery({
        queryKey: [...one_key(ticket_id), 'clocks'],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/clocks', { path: { ticket_id }, signal }),
        refetchInterval: 60_000,
    })

function useClockStep<T>(ticket_id: string, run: (given: T) => Promise<TicketClocks>) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: run,
        onSuccess: () => client.invalidateQueries({ queryKey: one_key(ticket_id) }),
    })
}
export const useExplain = (ticket_id: string) =>
    useClockStep(ticket_id, (body: Schemas['BreachExplanation']) => call('post', '/tickets/{ticket_id}/breach', { path: { ticket_id }, body }))
export const useFollowUp = (ticket_id: string) =>
    useClockStep(ticket_id, (body: Schemas['FollowUp']) => call('post', '/tickets/{ticket_id}/follow_up', { path: { ticket_id }, body }))
export const useConfirmPause = (ticket_id: string) =>
    useClockStep(ticket_id, () => call('post', '/tickets/{ticket_id}/pause_confirmation', { path: { ticket_id } }))
export const useCorrect = (ticket_id: string) =>
    useClockStep(ticket_id, (body: Schemas['ClockCorrection']) =>
        call('post', '/tickets/{ticket_id}/clock_correction', { path: { ticket_id }, body }))

export const useBoard = (filter: BoardFilter) =>
    useInfiniteQuery({
        queryKey: [...board_key, filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/clocks', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        refetchInterval: 60_000,
    })

export const useNotices = () =>
    useQuery({
        queryKey: notices_key,
        queryFn: ({ signal }) => call('get', '/notices', { signal, query: { limit: 20 } }),
        refetchInterval: 120_000,
    })
export function useReadNotices() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (up_to: string) => call('post', '/notices/read', { body: { up_to } }),
        onSuccess: () => client.invalidateQueries({ queryKey: notices_key }),
    })
}

const reminders_key = (ticket_id: string) => [...one_key(ticket_id), 'reminders']
export const useReminders = (ticket_id: string) =>
    useQuery({
        queryKey: reminders_key(ticket_id),
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/reminders', { path: { ticket_id }, signal }),
    })
function useReminderStep<T>(ticket_id: string, run: (given: T) => Promise<Schemas['ReminderList']>) {
    const client = useQueryClient()
    return useMutation({ mutationFn: run, onSuccess: (next) => client.setQueryData(reminders_key(ticket_id), next) })
}
export const useAddReminder = (ticket_id: string) =>
    useReminderStep(ticket_id, (body: Schemas['NewReminder']) => call('post', '/tickets/{ticket_id}/reminders', { path: { ticket_id }, body }))
export const useRemoveReminder = (ticket_id: string) =>
    useReminderStep(ticket_id, (reminder_id: string) =>
        call('delete', '/tickets/{ticket_id}/reminders/{reminder_id}', { path: { ticket_id, reminder_id } }))

// What the standard in force says, for names of reasons and calendars.
export const useStandardTerms = () =>
    useQuery({
        queryKey: ['standard', 'shown'],
        queryFn: ({ signal }) => call('get', '/standard', { signal }),
        staleTime: 10 * 60_000,
    })
