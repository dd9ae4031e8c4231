// Keys: ['privacy', 'purposes'], ['privacy', 'texts', id], ['privacy', 'consents', customer_id | 'me'], ['privacy', 'history', ...].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Purpose = Schemas['Purpose']
export type PurposeStanding = Schemas['PurposeStanding']
export type Standing = Schemas['Standing']

const all = ['privacy'] as const
const purposes_key = [...all, 'purposes'] as const
export const live: LiveTopics = {
    'privacy.purpose_changed': () => [all],
    'privacy.request_opened': () => [all],
    'privacy.request_moved': () => [all],
    'privacy.request_clock': () => [all],
    'privacy.hold_changed': () => [all],
    'privacy.retention_changed': () => [all],
    'privacy.leak_changed': () => [all, ['clocks']],
    'privacy.consent_changed': (customer_id) => [
        [...all, 'consents', customer_id],
        [...all, 'history', customer_id],
    ],
}
// A customer hears of their own things alone.
export const portal_live: LiveTopics = { 'privacy.consent_changed': () => [all], 'privacy.request_moved': () => [all] }

export const usePurposes = () =>
    useQuery({
        queryKey: purposes_key,
        queryFn: async ({ signal }) => (await call('get', '/privacy/purposes', { signal })).items,
    })

export const usePurposeTexts = (purpose_id: string) =>
    useInfiniteQuery({
        queryKey: [...all, 'texts', purpose_id],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/privacy/purposes/{purpose_id}/texts', {
                path: { purpose_id },
                signal,
                query: { limit: 10, ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export function useSavePurpose() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ purpose, values }: { purpose: Purpose | null; values: Schemas['NewPurpose'] & { is_active: boolean; asks_again: boolean } }) => {
            const { code, is_active, asks_again, ...body } = values
            return purpose
                ? call('put', '/privacy/purposes/{purpose_id}', {
                      path: { purpose_id: purpose.purpose_id },
                      body: { ...body, is_active, asks_again, version: purpose.version },
                  })
                : call('post', '/privacy/purposes', { body: { code, ...body } })
        },
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

// Whose: a customer's id, or 'me' on the customer's own pages.
export const useConsents = (whose: string) =>
    useQuery({
        queryKey: [...all, 'consents', whose],
        queryFn: async ({ signal }) =>
            (whose === 'me'
                ? await call('get', '/portal/consents', { signal })
                : await call('get', '/customers/{customer_id}/consents', { path: { customer_id: whose }, signal })
            ).items,
    })

export const useConsentHistory = (whose: string) =>
    useInfiniteQuery({
        queryKey: [...all, 'history', whose],
        queryFn: ({ pageParam, signal }) => {
            const query = { limit: 20, ...(pageParam && { after: pageParam }) }
            return whose === 'me'
                ? call('get', '/portal/consents/history', { signal, query })
                : call('get', '/customers/{customer_id}/consents/history', { path: { customer_id: whose }, signal, query })
        },
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export function useAnswer(whose: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (given: { answer: Schemas['AnswerConsent']; channel: string; evidence: string }) =>
            whose === 'me'
                ? call('post', '/portal/consents', { body: given.answer })
                : call('post', '/customers/{customer_id}/consents', {
                      path: { customer_id: whose },
                      body: { ...given.answer, channel: given.channel, evidence: given.evidence },
                  }),
        // After a refusal too: the text on the screen is stale then.
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}
