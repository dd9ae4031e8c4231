// Keys: ['customers', 'list', ...], ['customers', id], ['customers', id, 'events'], ['customers', 'duplicates', ...],
// and ['tickets', 'of_customer', id].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import { useCan } from '../../api/session'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Customer = Schemas['Customer']
export type CustomerBrief = Schemas['CustomerBrief']
export type Candidate = Schemas['DuplicateCandidate']
export type Segment = Schemas['Segment']

const customers_key = ['customers'] as const
const one_key = (customer_id: string) => ['customers', customer_id] as const
const of_customers_key = ['tickets', 'of_customer'] as const

// Lists of people are found anew by the next search; only the open record follows at once.
export const live: LiveTopics = {
    'customer.changed': (customer_id) => [one_key(customer_id)],
    'ticket.opened': () => [of_customers_key],
    'ticket.moved': () => [of_customers_key],
    'ticket.changed': () => [of_customers_key],
}

export function useCustomers(q: string, segment: Segment | undefined) {
    return useInfiniteQuery({
        queryKey: [...customers_key, 'list', q, segment ?? ''],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/customers', {
                signal,
                query: { limit: 50, ...(q && { q }), ...(segment && { segment }), ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })
}

const fetchCustomer = (customer_id: string, signal?: AbortSignal) =>
    call('get', '/customers/{customer_id}', { path: { customer_id }, ...(signal && { signal }) })

export function useCustomer(customer_id: string) {
    return useQuery({
        queryKey: one_key(customer_id),
        queryFn: ({ signal }) => fetchCustomer(customer_id, signal),
    })
}

// The newest version past the cache, for conflicts.
export function useFetchNewest() {
    const client = useQueryClient()
    return (customer_id: string) =>
        client.fetchQuery({ queryKey: one_key(customer_id), queryFn: () => fetchCustomer(customer_id), staleTime: 0 })
}

export function useCustomerEvents(customer_id: string) {
    return useInfiniteQuery({
        queryKey: [...one_key(customer_id), 'events'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/customers/{customer_id}/events', {
                path: { customer_id },
                query: { limit: 20, ...(pageParam && { after: pageParam }) },
                signal,
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })
}

export function useTicketsOf(customer_id: string) {
    const can = useCan()
    return useInfiniteQuery({
        queryKey: [...of_customers_key, customer_id],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/tickets', {
                query: { customer_id, queue: 'all', sort: 'newest', limit: 20, ...(pageParam && { after: pageParam }) },
                signal,
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        enabled: can('ticket_read'),
    })
}

export function useDuplicates(query: Schemas['DuplicateQuery'], is_enabled: boolean) {
    return useQuery({
        queryKey: [...customers_key, 'duplicates', query],
        queryFn: async ({ signal }) => (await call('post', '/customers/duplicates', { body: query, signal })).items,
        enabled: is_enabled,
        // What was typed into a search for a person is not kept for long.
        gcTime: 30_000,
    })
}

export function useCreateCustomer() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['NewCustomer']) => call('post', '/customers', { body }),
        onSuccess: (made) => {
            client.setQueryData(one_key(made.customer_id), made)
            void client.invalidateQueries({ queryKey: [...customers_key, 'list'] })
        },
    })
}

function useKeep() {
    const client = useQueryClient()
    return (now: Customer) => {
        client.setQueryData(one_key(now.customer_id), now)
        void client.invalidateQueries({ queryKey: customers_key })
    }
}

export function useUpdateCustomer(customer_id: string) {
    const keep = useKeep()
    return useMutation({
        mutationFn: (body: Schemas['CustomerChange']) =>
            call('patch', '/customers/{customer_id}', { path: { customer_id }, body }),
        onSuccess: keep,
    })
}

export function useMergeCustomers() {
    const client = useQueryClient()
    const keep = useKeep()
    return useMutation({
        mutationFn: ({ into_id, ...body }: Schemas['Merge'] & { into_id: string }) =>
            call('post', '/customers/{customer_id}/merge', { path: { customer_id: into_id }, body }),
        onSuccess: (now) => {
            keep(now)
            void client.invalidateQueries({ queryKey: of_customers_key })
        },
    })
}
