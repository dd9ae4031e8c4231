// The list's filter as the address holds it: what is seen can be sent to a colleague, or saved as a view.
import type { ListFilter } from './queries'

export const queues = ['mine', 'team', 'unassigned', 'waiting', 'to_feed_back', 'watching', 'all_open'] as const
export type QueueName = (typeof queues)[number]
export const states = [
    'submitted', 'accepted', 'assigned', 'handling', 'waiting', 'resolved', 'fed_back', 'evaluating', 'evaluated', 'closed',
    'archived', 'cancelled', 'rejected', 'merged',
] as const
export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export const tones = ['tense', 'angry', 'leaving'] as const
export const sorts = ['priority', 'newest', 'oldest', 'updated'] as const

const singles = [
    'q', 'queue', 'category_id', 'type', 'channel', 'organization_id', 'handler_id', 'owner_id', 'customer_id', 'tag', 'opened_from',
    'opened_to', 'sort',
] as const
const lists = ['state', 'priority', 'tone'] as const
export const filter_names: readonly string[] = [...singles, ...lists]

export function filterOf(params: URLSearchParams, otherwise: ListFilter = { queue: 'mine' }): ListFilter {
    const out: Record<string, string | string[]> = {}
    for (const name of singles) {
        const value = params.get(name)
        if (value) out[name] = value
    }
    for (const name of lists) {
        const values = params.getAll(name)
        if (values.length > 0) out[name] = values
    }
    return { ...otherwise, ...out } as ListFilter
}

export function withFilter(params: URLSearchParams, change: Record<string, string | string[] | null | undefined>) {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) {
        next.delete(name)
        for (const one of Array.isArray(value) ? value : [value]) if (one) next.append(name, one)
    }
    return next
}
