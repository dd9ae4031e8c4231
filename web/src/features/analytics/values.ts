// Numbers as people read them, and indicators by the clause they answer for.
import type { Clause, IndicatorValue } from './queries'

type Shown = Pick<IndicatorValue, 'is_mean' | 'is_at_most'>
const digits = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1))
// Rounded to the bad side, so that no number looks like a target it missed.
const cut = (value: number, to: number, is_at_most: boolean) => {
    const exact = Number((value * to).toFixed(6)) // 94.9 * 10 is 949.0000000001
    return (is_at_most ? Math.ceil(exact) : Math.floor(exact)) / to
}
export const valueText = (value: number | null, { is_mean, is_at_most }: Shown) =>
    value === null ? '—' : is_mean ? cut(value, 100, is_at_most).toFixed(2) : `${digits(cut(value, 10, is_at_most))}%`
export const targetText = ({ target, is_at_most, is_mean }: Pick<IndicatorValue, 'target' | 'is_at_most' | 'is_mean'>) =>
    `${is_at_most ? '≤' : '≥'} ${digits(target)}${is_mean ? '' : '%'}`

export interface ClauseRow {
    clause: Clause
    indicator: IndicatorValue | null
    is_first: boolean // of its clause
}

// One row for each clause and indicator that answers for it; with `is_all`, clauses without one too.
export function rowsOf(clauses: readonly Clause[], indicators: readonly IndicatorValue[], is_all: boolean): ClauseRow[] {
    return clauses.flatMap((clause): ClauseRow[] => {
        const own = indicators.filter((it) => it.clause === clause.clause || it.also.includes(clause.clause))
        if (own.length > 0) return own.map((indicator, i) => ({ clause, indicator, is_first: i === 0 }))
        return is_all ? [{ clause, indicator: null, is_first: true }] : []
    })
}

export interface Tally {
    on_target: number
    below: number
    empty: number // nothing was counted
    unmeasured: number
}
export function tallyOf(indicators: readonly IndicatorValue[]): Tally {
    const out = { on_target: 0, below: 0, empty: 0, unmeasured: 0 }
    for (const it of indicators) {
        if (!it.is_measured) out.unmeasured += 1
        else if (it.is_on_target === null) out.empty += 1
        else if (it.is_on_target) out.on_target += 1
        else out.below += 1
    }
    return out
}
