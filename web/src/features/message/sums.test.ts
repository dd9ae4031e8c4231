import { expect, test } from 'vitest'
import { sumOf } from './sums'

test('sums', () => {
    expect(sumOf([])).toBe(0)
    expect(sumOf([1, 2, 3])).toBe(6)
})
