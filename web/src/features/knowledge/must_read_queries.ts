// Keys: ['knowledge', 'must_read', 'own' | 'open' | 'closed' | 'people', ...].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'

export type MustRead = Schemas['MustRead']
export type OwnMustRead = Schemas['OwnMustRead']
export type Wish = Omit<Schemas['NewMustRead'], 'article_id'>

const all = ['knowledge'] as const
export const must_read_key = [...all, 'must_read'] as const

export const useOwnMustReads = () => useQuery({ queryKey: [...must_read_key, 'own'], queryFn: async ({ signal }) => (await call('get', '/knowledge/own_must_reads', { signal })).items })
export const useMustReads = (is_enabled: boolean) =>
    useQuery({ queryKey: [...must_read_key, 'open'], queryFn: async ({ signal }) => (await call('get', '/knowledge/must_reads', { signal })).items, enabled: is_enabled })
export const useClosedMustReads = (is_enabled: boolean) =>
    useInfiniteQuery({
        queryKey: [...must_read_key, 'closed'],
        queryFn: ({ pageParam, signal }) => call('get', '/knowledge/must_reads', { query: { is_closed: true, limit: 20, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        enabled: is_enabled,
    })
export interface PeopleFilter {
    organization_id?: string
    is_confirmed?: boolean
}
export const usePeople = (must_read_id: string, filter: PeopleFilter) =>
    useInfiniteQuery({
        queryKey: [...must_read_key, 'people', must_read_id, filter],
        queryFn: ({ pageParam, signal }) => call('get', '/knowledge/must_reads/{must_read_id}/people', { path: { must_read_id }, query: { limit: 50, ...filter, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

// Lists, the count of the menu and the article tell of it.
function useChange<Given, Answered>(change: (given: Given) => Promise<Answered>) {
    const client = useQueryClient()
    return useMutation({ mutationFn: change, onSettled: () => void client.invalidateQueries({ queryKey: all }) })
}
export const useRequire = () => useChange((body: Schemas['NewMustRead']) => call('post', '/knowledge/must_reads', { body }))
export const useChangeMustRead = () =>
    useChange(({ must_read_id, ...body }: Schemas['MustReadChange'] & { must_read_id: string }) => call('put', '/knowledge/must_reads/{must_read_id}', { path: { must_read_id }, body }))
export const useCloseMustRead = () =>
    useChange(({ must_read_id, version }: Pick<MustRead, 'must_read_id' | 'version'>) => call('post', '/knowledge/must_reads/{must_read_id}/close', { path: { must_read_id }, body: { version } }))
export const useConfirmMustRead = () =>
    useChange(({ must_read_id, number }: Pick<OwnMustRead, 'must_read_id' | 'number'>) => call('post', '/knowledge/must_reads/{must_read_id}/confirmations', { path: { must_read_id }, body: { number } }))
