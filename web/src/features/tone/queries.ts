import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

// Keys: ['tone', ticket_id], ['tones', ticket_ids].
const key = (ticket_id: string) => ['tone', ticket_id] as const
const lists = ['tones'] as const
const asked_at_once = 100
export const live: LiveTopics = { 'tone.changed': (ticket_id) => [key(ticket_id), lists] }

export const useTone = (ticket_id: string) =>
    useQuery({
        queryKey: key(ticket_id),
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/tone', { path: { ticket_id }, signal }),
    })

// Lines of one list ask the same question, which is sent once.
export function useTones(ticket_id: string, listed: readonly string[]) {
    const at = Math.max(listed.indexOf(ticket_id), 0)
    const asked = listed.slice(at - (at % asked_at_once), at - (at % asked_at_once) + asked_at_once).join(',')
    const { data } = useQuery({
        queryKey: [...lists, asked],
        queryFn: async ({ signal }) => (await call('get', '/ticket_tones', { query: { ticket_ids: asked }, signal })).items,
        placeholderData: keepPreviousData,
    })
    return data?.find((it) => it.ticket_id === ticket_id)?.level
}

export function useSetTone(ticket_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['TicketToneChange']) => call('put', '/tickets/{ticket_id}/tone', { path: { ticket_id }, body }),
        onSuccess: (next) => {
            client.setQueryData(key(ticket_id), next)
            void client.invalidateQueries({ queryKey: lists })
        },
        onError: () => void client.invalidateQueries({ queryKey: key(ticket_id) }),
    })
}
