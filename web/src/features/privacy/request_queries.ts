// Keys: ['privacy', 'requests', ...], ['privacy', 'request', id], ['privacy', 'own_requests'], ['privacy', 'holds', id], ['privacy', 'settings'].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'

export type PrivacyRequest = Schemas['PrivacyRequest']
export type RequestDetail = Schemas['PrivacyRequestDetail']
export type RequestKind = Schemas['PrivacyRequestKind']
export type RequestAction = Schemas['PrivacyRequestAction']

const all = ['privacy'] as const
export const kinds: readonly RequestKind[] = ['access', 'correction', 'deletion', 'withdrawal']
export const grounds: readonly Schemas['PrivacyGround'][] = [
    'identity_unproven', 'open_tickets', 'legal_hold', 'retention_duty', 'unfounded', 'excessive',
]

// Whose: 'me' on the customer's own pages; else the officer's list.
export const useRequests = (whose: 'me' | 'all', filter: { is_open?: boolean; kind?: RequestKind }) =>
    useInfiniteQuery({
        queryKey: [...all, 'requests', whose, filter],
        queryFn: ({ pageParam, signal }) => {
            const query = { ...filter, limit: 50, ...(pageParam && { after: pageParam }) }
            return whose === 'me'
                ? call('get', '/portal/privacy_requests', { signal, query })
                : call('get', '/privacy/requests', { signal, query })
        },
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export const useRequest = (whose: 'me' | 'all', request_id: string) =>
    useQuery({
        queryKey: [...all, 'request', whose, request_id],
        queryFn: ({ signal }) =>
            whose === 'me'
                ? call('get', '/portal/privacy_requests/{request_id}', { path: { request_id }, signal })
                : call('get', '/privacy/requests/{request_id}', { path: { request_id }, signal }),
    })

// After a refusal too: what was on the screen is stale then.
function useStale() {
    const client = useQueryClient()
    return { onSettled: () => void client.invalidateQueries({ queryKey: all }) }
}

export const useAskOwn = () =>
    useMutation({ mutationFn: (body: Schemas['NewOwnPrivacyRequest']) => call('post', '/portal/privacy_requests', { body }), ...useStale() })

export const useTakeIn = () =>
    useMutation({ mutationFn: (body: Schemas['NewPrivacyRequest']) => call('post', '/privacy/requests', { body }), ...useStale() })

export const useAct = (request: PrivacyRequest) =>
    useMutation({
        mutationFn: (body: Omit<Schemas['ActOnPrivacyRequest'], 'version'>) =>
            call('post', '/privacy/requests/{request_id}/actions', {
                path: { request_id: request.request_id },
                body: { ...body, version: request.version },
            }),
        ...useStale(),
    })

export const useCancel = () =>
    useMutation({
        mutationFn: ({ request_id, version }: PrivacyRequest) =>
            call('post', '/portal/privacy_requests/{request_id}/cancel', { path: { request_id }, body: { version } }),
        ...useStale(),
    })

export const useDownload = () =>
    useMutation({
        mutationFn: ({ request_id, format }: { request_id: string; format: 'json' | 'html' }) =>
            call('post', '/portal/privacy_requests/{request_id}/download', { path: { request_id }, body: { format } }),
        onSuccess: (file) => {
            const url = URL.createObjectURL(new Blob([file.text], { type: file.media_type }))
            const link = document.createElement('a')
            link.href = url
            link.download = file.file_name
            link.click()
            URL.revokeObjectURL(url)
        },
        ...useStale(),
    })

export const useHolds = (customer_id: string) =>
    useQuery({
        queryKey: [...all, 'holds', customer_id],
        queryFn: async ({ signal }) => (await call('get', '/customers/{customer_id}/holds', { path: { customer_id }, signal })).items,
    })
export const useAddHold = (customer_id: string) =>
    useMutation({
        mutationFn: (body: Schemas['NewHold']) => call('post', '/customers/{customer_id}/holds', { path: { customer_id }, body }),
        ...useStale(),
    })
export const useEndHold = () =>
    useMutation({ mutationFn: (hold_id: string) => call('post', '/privacy/holds/{hold_id}/end', { path: { hold_id } }), ...useStale() })

export const useSettings = () =>
    useQuery({ queryKey: [...all, 'settings'], queryFn: ({ signal }) => call('get', '/privacy/settings', { signal }) })
export const useSaveSettings = () =>
    useMutation({ mutationFn: (body: Schemas['PrivacySettings']) => call('put', '/privacy/settings', { body }), ...useStale() })
