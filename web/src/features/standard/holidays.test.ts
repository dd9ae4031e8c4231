import { describe, expect, it } from 'vitest'
import { type Day, spansOf } from './holidays'

const day = (date: string, name: string, is_off = true): Day => ({ date, name, is_off })

describe('spansOf', () => {
    const days = [
        day('2026-01-04', '元旦', false),
        day('2026-01-02', '元旦'),
        day('2026-01-01', '元旦'),
        day('2026-01-03', '元旦'),
        day('2025-12-31', '其他'),
        day('2026-02-28', '春节'),
        day('2026-03-01', '春节'),
        day('2026-03-03', '春节'),
    ]
    it('joins days that follow each other under one name, over the end of a month', () =>
        expect(spansOf(days, true).map(({ name, from, to, count }) => `${name} ${from} ${to} ${count}`)).toEqual([
            '其他 2025-12-31 2025-12-31 1',
            '元旦 2026-01-01 2026-01-03 3',
            '春节 2026-02-28 2026-03-01 2',
            '春节 2026-03-03 2026-03-03 1',
        ]))
    it('tells workdays apart', () => expect(spansOf(days, false).map(({ from }) => from)).toEqual(['2026-01-04']))
    it('has nothing for no days', () => expect(spansOf([], true)).toEqual([]))
})
