// The words of a chat in the query cache: fetched once, then only what came since; events and answers put theirs in.
import { type QueryClient, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '../../api/types'
import { askBehind, compareIds, mergeTurns } from './turns'

export type Turn = Schemas['ChatTurn']
export interface Turns {
    items: Turn[]
    has_earlier: boolean
}
export type Ask = (after: string, signal?: AbortSignal) => Promise<Schemas['ChatTurnPage']>

const page_size = 200

export function addTurns(client: QueryClient, key: QueryKey, more: readonly Turn[]) {
    client.setQueryData<Turns>(key, (have) => ({ items: mergeTurns(have?.items ?? [], more), has_earlier: have?.has_earlier ?? false }))
}

interface Options {
    is_enabled?: boolean
    refetchInterval?: number | false
}
export function useTurnQuery(key: QueryKey, ask: Ask, { is_enabled = true, refetchInterval = false }: Options = {}) {
    const client = useQueryClient()
    return useQuery({
        queryKey: key,
        queryFn: async ({ signal }): Promise<Turns> => {
            let after = askBehind(client.getQueryData<Turns>(key)?.items ?? [])
            const first = after === ''
            const found: Turn[] = []
            let page = await ask(after, signal)
            const has_earlier = first && page.has_earlier
            found.push(...page.items)
            while (!first && page.items.length >= page_size) {
                after = page.items.at(-1)?.turn_id ?? after
                page = await ask(after, signal)
                found.push(...page.items)
            }
            // Words may have come by an answer meanwhile.
            const now = client.getQueryData<Turns>(key)
            return { items: mergeTurns(now?.items ?? [], found), has_earlier: first ? has_earlier : (now?.has_earlier ?? false) }
        },
        enabled: is_enabled,
        refetchInterval,
        staleTime: 0,
    })
}

// All that was said before what is here: from the beginning on, for pages go forward only.
export async function loadEarlier(client: QueryClient, key: QueryKey, ask: Ask) {
    const first = client.getQueryData<Turns>(key)?.items[0]?.turn_id ?? ''
    let after = '1'
    const found: Turn[] = []
    for (;;) {
        const { items } = await ask(after)
        found.push(...items)
        const last = items.at(-1)
        if (!last || items.length < page_size || compareIds(last.turn_id, first) >= 0) break
        after = last.turn_id
    }
    client.setQueryData<Turns>(key, (have) => ({ items: mergeTurns(found, have?.items ?? []), has_earlier: false }))
}
