// Keys: ['privacy', 'leaks', ...], ['privacy', 'leak', id], ['privacy', 'leak_people', id], ['privacy', 'leak_terms'], ['privacy', 'own_notices'].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'

export type Leak = Schemas['Leak']
export type LeakDetail = Schemas['LeakDetail']
export type LeakFacts = Schemas['KnownLeakFacts']
export type LeakAction = Schemas['LeakAction']
export type LeakTask = Schemas['LeakTask']
export type LeakNotice = Schemas['LeakNotice']
export type Audience = Schemas['LeakAudience']

const all = ['privacy'] as const

export const useLeakTerms = () =>
    useQuery({
        queryKey: [...all, 'leak_terms'],
        queryFn: ({ signal }) => call('get', '/privacy/leak_terms', { signal }),
        staleTime: 600_000,
    })

export const useLeaks = (is_open: boolean) =>
    useInfiniteQuery({
        queryKey: [...all, 'leaks', is_open],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/privacy/leaks', { signal, query: { is_open, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export const useLeak = (leak_id: string) =>
    useQuery({
        queryKey: [...all, 'leak', leak_id],
        queryFn: ({ signal }) => call('get', '/privacy/leaks/{leak_id}', { path: { leak_id }, signal }),
    })

export const useLeakPeople = (leak_id: string) =>
    useInfiniteQuery({
        queryKey: [...all, 'leak_people', leak_id],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/privacy/leaks/{leak_id}/people', { path: { leak_id }, signal, query: { limit: 20, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

// Behind what the detail holds; nothing is asked for before somebody wants to see it.
export const useEarlierEntries = (leak_id: string, after: string | null, is_wanted: boolean) =>
    useInfiniteQuery({
        queryKey: [...all, 'leak_entries', leak_id, after],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/privacy/leaks/{leak_id}/entries', { path: { leak_id }, signal, query: { limit: 50, after: pageParam } }),
        initialPageParam: after ?? '',
        getNextPageParam: (last) => last.next,
        enabled: is_wanted && after !== null,
    })

export const useOwnNotices = () =>
    useInfiniteQuery({
        queryKey: [...all, 'own_notices'],
        queryFn: ({ pageParam, signal }) => call('get', '/portal/leak_notices', { signal, query: { limit: 20, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

function useStale() {
    const client = useQueryClient()
    return { onSettled: () => void client.invalidateQueries({ queryKey: all }) }
}

export const useSaveLeak = (known: LeakDetail | null) =>
    useMutation({
        mutationFn: (facts: Schemas['LeakFacts']) =>
            known
                ? call('put', '/privacy/leaks/{leak_id}', { path: { leak_id: known.leak.leak_id }, body: { ...facts, version: known.leak.version } })
                : call('post', '/privacy/leaks', { body: facts }),
        ...useStale(),
    })

export const useActOnLeak = (leak: Leak) =>
    useMutation({
        mutationFn: ({ action, text }: { action: LeakAction; text: string }) =>
            call('post', '/privacy/leaks/{leak_id}/actions', { path: { leak_id: leak.leak_id }, body: { action, text, version: leak.version } }),
        ...useStale(),
    })

export const useAddTask = (leak_id: string) =>
    useMutation({
        mutationFn: (body: Schemas['NewLeakTask']) => call('post', '/privacy/leaks/{leak_id}/tasks', { path: { leak_id }, body }),
        ...useStale(),
    })
export const useChangeTask = () =>
    useMutation({
        mutationFn: ({ task_id, ...body }: Schemas['ChangeLeakTask'] & { task_id: string }) =>
            call('patch', '/privacy/leak_tasks/{task_id}', { path: { task_id }, body }),
        ...useStale(),
    })

export const useDraft = (leak_id: string) =>
    useMutation({
        mutationFn: (audience: Audience) => call('post', '/privacy/leaks/{leak_id}/drafts', { path: { leak_id }, body: { audience } }),
        ...useStale(),
    })
export const useEditNotice = ({ notice_id, version }: LeakNotice) =>
    useMutation({
        mutationFn: (words: { text_zh: string; text_en: string }) =>
            call('put', '/privacy/leak_notices/{notice_id}', { path: { notice_id }, body: { ...words, version } }),
        ...useStale(),
    })
export const useSendNotice = ({ notice_id, version }: LeakNotice) =>
    useMutation({
        mutationFn: (sent: Omit<Schemas['SendLeakNotice'], 'version'>) =>
            call('post', '/privacy/leak_notices/{notice_id}/send', { path: { notice_id }, body: { ...sent, version } }),
        ...useStale(),
    })

export const useAddByCodes = (leak_id: string) =>
    useMutation({
        mutationFn: (codes: string[]) => call('post', '/privacy/leaks/{leak_id}/people', { path: { leak_id }, body: { codes } }),
        ...useStale(),
    })
// In steps of a bounded size, until the search is through.
export const useAddMatching = (leak_id: string) =>
    useMutation({
        mutationFn: async (wanted: Omit<Schemas['AddMatchingLeakPeople'], 'after'>) => {
            let added = 0
            for (let after: string | null = ''; ; ) {
                const body: Schemas['AddMatchingLeakPeople'] = { ...wanted, ...(after && { after }) }
                const step: Schemas['LeakPeopleAdded'] = await call('post', '/privacy/leaks/{leak_id}/matching_people', { path: { leak_id }, body })
                added += step.added
                after = step.next
                if (!after) return { ...step, added }
            }
        },
        ...useStale(),
    })
export const useRemovePerson = (leak_id: string) =>
    useMutation({
        mutationFn: (customer_id: string) =>
            call('delete', '/privacy/leaks/{leak_id}/people/{customer_id}', { path: { leak_id, customer_id } }),
        ...useStale(),
    })
