// Categories and the coverage of the written standard.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import { ApiError } from '../../api/errors'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'
import { categories_key } from '../../shared/lookups'

export type Clause = Schemas['Clause']
export type Coverage = Schemas['Coverage']

export const live: LiveTopics = {
    'category.changed': () => [categories_key],
}

export function useCreateCategory() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['NewCategory']) => call('post', '/categories', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: categories_key }),
    })
}

export function useUpdateCategory() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ category_id, ...body }: Schemas['CategoryChange'] & { category_id: string }) =>
            call('patch', '/categories/{category_id}', { path: { category_id }, body }),
        onSuccess: () => client.invalidateQueries({ queryKey: categories_key }),
    })
}

export const fetchCategories = async () => (await call('get', '/categories')).items

// The server's word for a category's version conflict differs from the other modules'.
export const isStale = (error: unknown) =>
    error instanceof ApiError && error.is_conflict

export function useCoverage() {
    return useQuery({
        queryKey: ['standard', 'coverage'],
        queryFn: ({ signal }) => call('get', '/standard/coverage', { signal }),
        staleTime: 10 * 60_000,
    })
}

export function useStandard() {
    return useQuery({
        queryKey: ['standard', 'shown'],
        queryFn: ({ signal }) => call('get', '/standard', { signal }),
        staleTime: 10 * 60_000,
    })
}
