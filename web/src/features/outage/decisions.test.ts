import { expect, test } from 'vitest'
import { byAsking, choicesOf, defaultDecision, maskedName, maskedPhone, sentRow } from './decisions'
import type { IntakeRow, RowResult } from './queries'

const row = { entry_key: 'K7Q2M9X4-001', taken_at: '2026-03-02T01:00:00.000Z' } as IntakeRow
const result = (more: Partial<RowResult>) => ({ verdict: 'ready', reason: 'none', alternatives: [], ...more }) as RowResult
const at = '2026-03-03T04:00:00.000Z'

test('a row that is ready is booked; one in conflict waits for a decision; the rest is left out', () => {
    expect(defaultDecision(result({}))).toBe('book')
    expect(defaultDecision(result({ verdict: 'conflict' }))).toBeNull()
    expect(defaultDecision(result({ verdict: 'duplicate' }))).toBe('skip')
    expect(defaultDecision(result({ verdict: 'booked' }))).toBe('skip')
    expect(defaultDecision(undefined)).toBe('skip')
})

test('what can be chosen follows from the verdict', () => {
    expect(choicesOf(result({ verdict: 'conflict', alternatives: [{ starts_at: at, window_ends_at: at }] }))).toEqual([`at ${at}`, 'wait', 'skip'])
    expect(choicesOf(result({ verdict: 'duplicate', reason: 'same_booking' }))).toEqual(['skip', 'another'])
    expect(choicesOf(result({ verdict: 'duplicate', reason: 'imported_before' }))).toEqual([])
    expect(choicesOf(result({ verdict: 'invalid' }))).toEqual([])
})

test('the decision goes with the row', () => {
    expect(sentRow(row, 'skip')).toBeNull()
    expect(sentRow(row, null)).toBeNull()
    expect(sentRow(row, 'book')).toEqual(row)
    expect(sentRow(row, 'wait')).toEqual({ ...row, choice: 'wait' })
    expect(sentRow(row, 'another')).toEqual({ ...row, is_another: true })
    expect(sentRow(row, `at ${at}`)).toEqual({ ...row, chosen_at: at })
})

test('who asked first comes first', () => {
    expect(byAsking([{ ...row, taken_at: at }, row])[0]).toBe(row)
})

test('names and numbers are masked', () => {
    expect(maskedName('欧阳紫霞')).toBe('欧***')
    expect(maskedPhone('13911112222')).toBe('139****2222')
})
