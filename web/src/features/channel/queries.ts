// Keys: ['channel', 'use', asked], ['channel', 'health'], ['channel', 'changes'].
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api_base, call, queryText } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Used = Schemas['ChannelUse']
export type UsedRow = Schemas['ChannelUseRow']
export type Way = Schemas['ChannelWay']
export type Health = Schemas['ChannelHealth']

const all = ['channel'] as const
export const live: LiveTopics = { 'channel.changed': () => [[...all, 'health'], [...all, 'changes']] }

// Without days: the last thirty, by the server's clock.
export interface Asked {
    from?: string
    to?: string
    by: 'day' | 'month'
}
export const useUse = (asked: Asked) =>
    useQuery({
        queryKey: [...all, 'use', asked.from ?? '', asked.to ?? '', asked.by],
        queryFn: ({ signal }) => call('get', '/channel_use', { query: { ...asked }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: 5 * 60_000,
    })
export const csvOf = (asked: Asked) => `${api_base}/channel_use${queryText({ ...asked, format: 'csv' })}`

export const useHealth = () =>
    useQuery({ queryKey: [...all, 'health'], queryFn: ({ signal }) => call('get', '/channel_health', { signal }), refetchInterval: 30_000 })

export const useChanges = () =>
    useInfiniteQuery({
        queryKey: [...all, 'changes'],
        queryFn: ({ pageParam, signal }) => call('get', '/channel_changes', { query: { limit: 10, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })
