// Keys: ['compliance', month, unit], ['compliance', code, month, unit], ['compliance', code, month, unit, 'tickets'].
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'

export type IndicatorValue = Schemas['IndicatorValue']
export type IndicatorDetail = Schemas['IndicatorDetail']
export type Compliance = Schemas['Compliance']
export type Miss = Schemas['MissPage']['items'][number]
export type Clause = Schemas['Coverage']['items'][number]

export interface Asked {
    month: string | undefined
    organization_id: string | undefined
}
const queryOf = ({ month, organization_id }: Asked) => ({ ...(month && { month }), ...(organization_id && { organization_id }) })

export const useCompliance = (asked: Asked) =>
    useQuery({
        queryKey: ['compliance', asked.month ?? '', asked.organization_id ?? ''],
        queryFn: ({ signal }) => call('get', '/compliance', { signal, query: queryOf(asked) }),
        placeholderData: keepPreviousData,
        refetchInterval: 60_000,
    })

export const useIndicator = (indicator: string, asked: Asked) =>
    useQuery({
        queryKey: ['compliance', indicator, asked.month ?? '', asked.organization_id ?? ''],
        queryFn: ({ signal }) => call('get', '/compliance/{indicator}', { path: { indicator }, signal, query: queryOf(asked) }),
        refetchInterval: 60_000,
    })

export const useMisses = (indicator: string, asked: Asked) =>
    useInfiniteQuery({
        queryKey: ['compliance', indicator, asked.month ?? '', asked.organization_id ?? '', 'tickets'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/compliance/{indicator}/tickets', {
                path: { indicator }, signal, query: { ...queryOf(asked), limit: 50, ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

// What answers for each clause in this product.
export const useClauses = () =>
    useQuery({
        queryKey: ['standard', 'coverage'],
        queryFn: ({ signal }) => call('get', '/standard/coverage', { signal }),
        staleTime: 10 * 60_000,
    })
