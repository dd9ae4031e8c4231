// What is to be done with each row, and what goes to the server of it.
import type { IntakeRow, RowResult, SentRow } from './queries'

// "book": as wanted; "another": though it looks like one that is there; "at ...": at another time.
export type Decision = 'book' | 'wait' | 'another' | 'skip' | `at ${string}`

// What is done where nobody decides: nothing for what stands in the way of a row.
export const defaultDecision = (result: RowResult | undefined): Decision | null =>
    result?.verdict === 'ready' ? 'book' : result?.verdict === 'conflict' ? null : 'skip'

export function choicesOf(result: RowResult): Decision[] {
    if (result.verdict === 'ready') return ['book', 'wait', 'skip']
    if (result.verdict === 'conflict') return [...result.alternatives.map((it) => `at ${it.starts_at}` as const), 'wait', 'skip']
    return result.verdict === 'duplicate' && result.reason === 'same_booking' ? ['skip', 'another'] : []
}

export function sentRow(row: IntakeRow, decision: Decision | null): SentRow | null {
    if (decision === null || decision === 'skip') return null
    if (decision === 'wait') return { ...row, choice: 'wait' }
    if (decision === 'another') return { ...row, is_another: true }
    return decision === 'book' ? row : { ...row, chosen_at: decision.slice(3) }
}

// First come, first served, over all parts that are sent (2.3.2).
export const byAsking = (rows: readonly IntakeRow[]) => [...rows].sort((a, b) => (a.taken_at ?? '').localeCompare(b.taken_at ?? ''))

// Enough to know whom one means on a shared screen (2.2.4).
export const maskedName = (name: string) => (name.length > 1 ? `${name.slice(0, 1)}${'*'.repeat(Math.min(name.length - 1, 3))}` : name)
export const maskedPhone = (phone: string) => (phone.length > 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone)
