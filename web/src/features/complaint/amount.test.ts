import { describe, expect, it } from 'vitest'
import { fenOf, stageOf, yuanOf } from './amount'

describe('amounts', () => {
    it.each([
        [0.01, 1], [0.29, 29], [50, 5000], [1234.56, 123456], [0.1 + 0.2, 30], [1000000000, 100000000000],
    ])('%d yuan are %d fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen))
    it.each([[1, '0.01'], [5000, '50.00'], [123456, '1234.56']])('%d fen read %s', (fen, text) => expect(yuanOf(fen)).toBe(text))
})

describe('stages', () => {
    it.each([['received', 0], ['sent_back', 1], ['proposed', 3], ['settled', 4], ['archived', 6], ['withdrawn', -1]] as const)(
        '%s stands at %d', (state, at) => expect(stageOf(state)).toBe(at))
})
