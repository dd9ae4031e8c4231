// Keys: ['contacts', 'rules'], ['contacts', 'list', of], ['contacts', 'completeness', from, to], ['contacts', 'months', until], ['contacts', 'seals'],
// ['contacts', 'one', contact_id], ['contacts', 'archives'].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Contact = Schemas['Contact']
export type ContactType = Schemas['ContactType']
export type Archive = Schemas['ContactArchive']
export type Seal = Schemas['ContactSeal']
export type Months = Schemas['ContactMonths']
export type Completeness = Schemas['Completeness']
export type Of = { customer_id: string } | { ticket_id: string }

const all = ['contacts'] as const
export const live: LiveTopics = { 'contact.recorded': () => [[...all, 'list']] }

export const useRules = () =>
    useQuery({
        queryKey: [...all, 'rules'],
        queryFn: ({ signal }) => call('get', '/contact_rules', { signal }),
        staleTime: 600_000,
    })

export const useContacts = (of: Of) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', of],
        queryFn: ({ pageParam, signal }) => call('get', '/contacts', { signal, query: { ...of, limit: 10, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

// Those of a type within a period, to be looked through for what they lack.
export const useContactsOfType = (type: string, from: string, to: string) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', { type, from, to }],
        queryFn: ({ pageParam, signal }) => call('get', '/contacts', { signal, query: { type, from, to, limit: 200, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

function useStale() {
    const client = useQueryClient()
    return { onSuccess: () => void client.invalidateQueries({ queryKey: [...all, 'list'] }) }
}
export const useRecord = () =>
    useMutation({ mutationFn: (body: Schemas['NewContact']) => call('post', '/contacts', { body }), ...useStale() })
export const useAmend = (contact_id: string) =>
    useMutation({
        mutationFn: (body: Schemas['AmendContact']) => call('post', '/contacts/{contact_id}/amend', { path: { contact_id }, body }),
        ...useStale(),
    })

export async function revealWords(contact_id: string, reason: string) {
    const words = await call('post', '/contacts/{contact_id}/reveal', { path: { contact_id }, body: { reason } })
    return { value: [words.address, words.content, words.answer].filter(Boolean).join('\n') }
}
export const useProof = (contact_id: string) =>
    useMutation({ mutationFn: () => call('get', '/contacts/{contact_id}/proof', { path: { contact_id } }) })

export const useCompleteness = (from: string, to: string) =>
    useQuery({
        queryKey: [...all, 'completeness', from, to],
        queryFn: ({ signal }) => call('get', '/contact_completeness', { query: { from, to }, signal }),
    })
export const useMonths = (until: string) =>
    useQuery({
        queryKey: [...all, 'months', until],
        queryFn: ({ signal }) => call('get', '/contact_months', { query: { until }, signal }),
    })
export const useSeals = () =>
    useQuery({
        queryKey: [...all, 'seals'],
        queryFn: ({ signal }) => call('get', '/contact_seals', { query: { limit: 24 }, signal }),
    })
// Words in an archive: a list leaves them out, whoever opens one record gets them.
export const useContact = (contact_id: string, is_wanted: boolean) =>
    useQuery({
        queryKey: [...all, 'one', contact_id],
        queryFn: ({ signal }) => call('get', '/contacts/{contact_id}', { path: { contact_id }, signal }),
        enabled: is_wanted,
        staleTime: Infinity, // a record never changes
    })
export const useArchives = () =>
    useInfiniteQuery({
        queryKey: [...all, 'archives'],
        queryFn: ({ pageParam, signal }) => call('get', '/contact_archives', { signal, query: { limit: 12, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })
export const useCheckArchive = () =>
    useMutation({
        mutationFn: (archive_id: string) => call('get', '/contact_archives/{archive_id}/check', { path: { archive_id } }),
    })
export const useCheckNewest = () =>
    useMutation({ mutationFn: () => call('get', '/contact_seals/newest', {}) })
export const useCheckProof = () =>
    useMutation({ mutationFn: (proof: object) => call('post', '/contact_proofs', { body: { proof: proof as Record<string, never> } }) })
