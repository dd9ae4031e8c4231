import { expect, test } from 'vitest'
import { waitText } from './wait'

const words = { under_a_minute: 'soon', minutes: (n: number) => `${n} min` }

test.each([
    [0, 'soon'],
    [59, 'soon'],
    [60, '1 min'],
    [61, '2 min'], // rather longer than too short
    [180, '3 min'],
])('%d seconds', (seconds, text) => expect(waitText(seconds, words)).toBe(text))
