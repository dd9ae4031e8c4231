import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type SealKey = Schemas['SealKey']
export type KeySuite = Schemas['KeySuite']

const keys_key = ['keys'] as const

export const live: LiveTopics = { 'keys.changed': () => [keys_key] }

// A key a year and eight in use at most: one page holds the history of centuries.
export function useKeys() {
    return useQuery({
        queryKey: keys_key,
        queryFn: ({ signal }) => call('get', '/keys', { query: { limit: 200 }, signal }),
        refetchInterval: ({ state }) =>
            state.data?.items.some((key) => key.state !== 'active' && key.records > 0) ? 2000 : false,
    })
}

function useRefresh() {
    const client = useQueryClient()
    return () => void client.invalidateQueries({ queryKey: keys_key })
}

export function useRotateKey() {
    const refresh = useRefresh()
    return useMutation({
        mutationFn: (body: Schemas['Rotation']) => call('post', '/keys', { body }),
        onSettled: refresh,
    })
}

export function useRetireKey() {
    const refresh = useRefresh()
    return useMutation({
        mutationFn: ({ key_id, ...body }: Schemas['Retirement'] & { key_id: string }) =>
            call('post', '/keys/{key_id}/retire', { path: { key_id }, body }),
        onSettled: refresh,
    })
}
