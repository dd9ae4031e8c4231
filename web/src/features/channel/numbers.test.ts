import { describe, expect, it } from 'vitest'
import { percentOf, shownRows, totalsOf, trendOf, trendText } from './numbers'
import type { UsedRow } from './queries'

const row = (channel: string, incoming: number, before = 0): UsedRow => ({
    channel,
    sum: { incoming, outgoing: 1, tickets: 0 },
    before: { incoming: before, outgoing: 0, tickets: 0 },
    segments: [], languages: [],
    preferred: { met: 3, missed: 1 },
    messages: { first: 8, fallback: 2, dead: 0 },
    points: [],
})

describe('numbers of a report', () => {
    it('has no share of nothing', () => {
        expect(percentOf(1, 3)).toBe(33)
        expect(percentOf(0, 0)).toBeNull()
    })
    it('says how much more there is than before', () => {
        expect(trendOf(row('phone', 5, 4))).toBe(50)
        expect(trendOf(row('phone', 1, 4))).toBe(-50)
        expect(trendOf(row('phone', 1, 0))).toBeNull()
        expect([trendText(5), trendText(-5), trendText(0)]).toEqual(['+5%', '−5%', '±0%'])
    })
    it('shows the most used ones and keeps the rest together', () => {
        const rows = [1, 7, 3, 2, 6, 4, 5].map((n) => row(`c${n}`, n))
        const { first, rest } = shownRows([...rows, row('none', 0)], 'incoming')
        expect(first.map((it) => it.channel)).toEqual(['c7', 'c6', 'c5', 'c4', 'c3'])
        expect(rest.map((it) => it.channel)).toEqual(['c2', 'c1'])
    })
    it('sums channels up', () => {
        expect(totalsOf([row('a', 2), row('b', 3)])).toEqual({ met: 6, missed: 2, first: 16, fallback: 4, dead: 0, incoming: 5, outgoing: 2, tickets: 0 })
    })
})
