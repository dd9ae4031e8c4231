// The board's numbers, put together for the page.
import { states } from '../filters'
import type { Stage } from './queries'

export const types = ['fault', 'complaint', 'consultation', 'change'] as const
export type TicketType = (typeof types)[number]
export const stages = states.slice(0, states.indexOf('closed'))

export interface StageRow {
    state: (typeof states)[number]
    cells: Partial<Record<TicketType, Stage>>
    count: number
    warned: number
    late: number
    oldest_opened_at: string | null
    median_seconds: number | null // of the largest type: medians do not add up
}

export function stageRows(all: readonly Stage[]): StageRow[] {
    return stages.map((state) => {
        const own = all.filter((it) => it.state === state)
        const sum = (pick: (stage: Stage) => number) => own.reduce((total, it) => total + pick(it), 0)
        const largest = own.reduce<Stage | null>((best, it) => (best === null || it.count > best.count ? it : best), null)
        const oldest = own.map((it) => it.oldest_opened_at).sort()[0]
        return {
            state,
            cells: Object.fromEntries(own.map((it) => [it.type, it])),
            count: sum((it) => it.count),
            warned: sum((it) => it.warned),
            late: sum((it) => it.late),
            oldest_opened_at: oldest ?? null,
            median_seconds: largest?.median_seconds ?? null,
        }
    })
}

// The list with exactly these tickets.
export function searchPath(state: string, type: string | null, organization_id: string | undefined): string {
    const params = new URLSearchParams({ queue: 'all_open', state })
    if (type) params.set('type', type)
    if (organization_id) params.set('organization_id', organization_id)
    return `/search?${params.toString()}`
}
