import { expect, test } from 'vitest'
import { hoursUntil, sumOf } from './sums'

test('the last hour is the one that runs', () => {
    const hours = hoursUntil(new Date(2026, 2, 2, 9, 30))
    expect(hours).toHaveLength(24)
    expect(hours[23]).toBe('09:00')
    expect(hours[0]).toBe('10:00')
})

test('sums', () => {
    expect(sumOf([])).toBe(0)
    expect(sumOf([1, 2, 3])).toBe(6)
})
