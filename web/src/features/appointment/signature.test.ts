import { expect, test } from 'vitest'
import { signaturePath } from './signature'

test('strokes become path data, dots are nothing', () => {
    expect(signaturePath([[{ x: 1.4, y: 2 }, { x: 3, y: 4.6 }], [{ x: 9, y: 9 }], [{ x: 5, y: 5 }, { x: 6, y: 7 }]])).toBe('M1 2L3 5M5 5L6 7')
    expect(signaturePath([[{ x: 1, y: 1 }]])).toBe('')
})

test('a long one is thinned to what the server takes, ends kept', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => ({ x: n % 300, y: n % 150 }))
    const path = signaturePath([long])
    expect(path.length).toBeLessThanOrEqual(20_000)
    expect(path.startsWith('M0 0L')).toBe(true)
    expect(path.endsWith(`L${19_999 % 300} ${19_999 % 150}`)).toBe(true)
})
