// The slow-moving lists many pages need: categories, channels, organisations, staff names.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../api/client'
import type { Schemas } from '../api/types'
import { useNameOf } from './i18n'
import { pathNames } from './tree'

export type Category = Schemas['Category']
export type Organization = Schemas['Organization']
export type Channel = Schemas['Channel']

const minute = 60_000
export const categories_key = ['categories'] as const
export const channels_key = ['channels'] as const
export const organizations_key = ['organizations'] as const

export function useCategories() {
    return useQuery({
        queryKey: categories_key,
        queryFn: async ({ signal }) => (await call('get', '/categories', { signal })).items,
        staleTime: 10 * minute,
    })
}

export function useChannels() {
    return useQuery({
        queryKey: channels_key,
        queryFn: async ({ signal }) => (await call('get', '/channels', { signal })).items,
        staleTime: 60 * minute,
    })
}

// Staff only.
export function useOrganizations() {
    return useQuery({
        queryKey: organizations_key,
        queryFn: async ({ signal }) => (await call('get', '/organizations', { signal })).items,
        staleTime: 10 * minute,
    })
}

export function useStaff(q: string, organization_id?: string, is_enabled = true) {
    return useQuery({
        queryKey: ['staff', q, organization_id ?? ''],
        queryFn: async ({ signal }) =>
            (await call('get', '/staff', { signal, query: { q, ...(organization_id && { organization_id }) } })).items,
        staleTime: minute,
        placeholderData: keepPreviousData,
        enabled: is_enabled,
    })
}

// id -> "Faults / Broadband / No connection"
export function useCategoryPath() {
    const { data } = useCategories()
    const name_of = useNameOf()
    return useMemo(() => pathNames(data ?? [], (it) => it.category_id, name_of), [data, name_of])
}

export function useOrganizationName() {
    const { data } = useOrganizations()
    const name_of = useNameOf()
    return useMemo(() => {
        const by_id = new Map((data ?? []).map((it) => [it.organization_id, name_of(it)]))
        return (id: string | null) => (id === null ? '' : (by_id.get(id) ?? ''))
    }, [data, name_of])
}

export function useChannelName() {
    const { data } = useChannels()
    const name_of = useNameOf()
    return (code: string) => {
        const found = data?.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
}

// Staff only: the master record, masked.
export const useCustomerCard = (customer_id: string) =>
    useQuery({
        queryKey: ['customers', customer_id],
        queryFn: ({ signal }) => call('get', '/customers/{customer_id}', { path: { customer_id }, signal }),
        enabled: customer_id !== '',
    })
