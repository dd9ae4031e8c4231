// What the words typed so far remind the server of. Silent without a model, without words, or without an answer.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import { useDebounced } from '../../shared/hooks/useDebounced'

export type Suggestions = Schemas['TicketSuggestions']
export interface Draft {
    title: string
    description: string
    customer_id: string
}

export const wait_ms = 400
const length_min = 4

export const percentOf = (share: number) => Math.round(share * 100)
export const isWorthAsking = (draft: Draft) => [...(draft.title + draft.description).trim()].length >= length_min

// One letter is no other question: a draft stays in the cache for a minute only.
export function useSuggestions(draft: Draft) {
    const settled = useDebounced(JSON.stringify(draft), wait_ms)
    const asked = JSON.parse(settled) as Draft
    const { title, description, customer_id } = asked
    const is_asked = isWorthAsking(asked)
    const { data } = useQuery({
        queryKey: ['suggestions', asked],
        queryFn: ({ signal }) =>
            call('post', '/tickets/suggestions', {
                signal, body: { title: title.slice(0, 200), description: description.slice(0, 10000), ...(customer_id && { customer_id }) },
            }),
        enabled: is_asked,
        staleTime: 60_000,
        gcTime: 60_000,
        retry: false,
        placeholderData: keepPreviousData,
    })
    return is_asked ? data : undefined
}
