// Shares and trends of a report, as people read them.
import type { UsedRow } from './queries'

export type Measure = 'incoming' | 'outgoing' | 'tickets'
export type Point = UsedRow['sum']

export const contactsOf = (point: Point) => point.incoming + point.outgoing
export const percentOf = (part: number, whole: number) => (whole === 0 ? null : Math.round((100 * part) / whole))

// Of all that is counted, contacts and requests alike, in per cent; null: there was nothing before.
export function trendOf(row: UsedRow): number | null {
    const now = contactsOf(row.sum) + row.sum.tickets
    const before = contactsOf(row.before) + row.before.tickets
    return before === 0 ? null : Math.round((100 * (now - before)) / before)
}
export const trendText = (percent: number) => `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)}%`

// A chart shows so many, the rest are one.
export const shown_max = 5
export function shownRows(rows: readonly UsedRow[], of: Measure) {
    const sorted = [...rows].filter((it) => it.sum[of] > 0).sort((a, b) => b.sum[of] - a.sum[of])
    return { first: sorted.slice(0, shown_max), rest: sorted.slice(shown_max) }
}

export interface Totals {
    met: number
    missed: number
    first: number
    fallback: number
    dead: number
    incoming: number
    outgoing: number
    tickets: number
}
export function totalsOf(rows: readonly UsedRow[]): Totals {
    const sum = (of: (row: UsedRow) => number) => rows.reduce((n, row) => n + of(row), 0)
    return {
        met: sum((it) => it.preferred.met),
        missed: sum((it) => it.preferred.missed),
        first: sum((it) => it.messages.first),
        fallback: sum((it) => it.messages.fallback),
        dead: sum((it) => it.messages.dead),
        incoming: sum((it) => it.sum.incoming),
        outgoing: sum((it) => it.sum.outgoing),
        tickets: sum((it) => it.sum.tickets),
    }
}
