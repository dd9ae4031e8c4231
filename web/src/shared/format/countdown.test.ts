import { expect, test } from 'vitest'
import { levelAt } from './countdown'
import { lengthOf } from './length'

test('lengths are said in two units', () => {
    expect(lengthOf(30, true)).toBe('< 1 min')
    expect(lengthOf(12 * 60, false)).toBe('12 分')
    expect(lengthOf(2 * 3600 + 5 * 60, true)).toBe('2 h 5 min')
    expect(lengthOf(-(2 * 3600), true)).toBe('2 h')
    expect(lengthOf(3 * 86400 + 4 * 3600 + 59 * 60, true)).toBe('3 d 4 h')
})

test('a clock is over as soon as its time has come, whatever was said last', () => {
    const clock = { level: 1, due_at: '2026-03-02T01:00:00Z' }
    const due = Date.parse(clock.due_at)
    expect(levelAt(clock, due - 1000)).toBe(1)
    expect(levelAt(clock, due + 1000)).toBe(3)
    expect(levelAt({ ...clock, due_at: null }, due + 1000)).toBe(1)
})
