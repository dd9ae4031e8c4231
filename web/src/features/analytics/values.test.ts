import { describe, expect, it } from 'vitest'
import type { Clause, IndicatorValue } from './queries'
import { rowsOf, tallyOf, targetText, valueText } from './values'

const indicator = (more: Partial<IndicatorValue>) =>
    ({ code: 'x', clause: '1.1.1', also: [], target: 95, is_at_most: false, is_mean: false, is_measured: true, is_on_target: null, ...more }) as IndicatorValue
const clause = (id: string) => ({ clause: id, controls: [] }) as unknown as Clause

describe('numbers', () => {
    it('never round up to a target that was missed', () => {
        const [share, mean] = [{ is_mean: false, is_at_most: false }, { is_mean: true, is_at_most: false }]
        expect(valueText(94.99, share)).toBe('94.9%')
        expect(valueText(94.9, share)).toBe('94.9%')
        expect(valueText(100, share)).toBe('100%')
        expect(valueText(99.96, share)).toBe('99.9%')
        expect(valueText(1.5, mean)).toBe('1.50')
        expect(valueText(null, share)).toBe('—')
    })
    it('never round down to a limit that was passed', () => {
        expect(valueText(5.04, { is_mean: false, is_at_most: true })).toBe('5.1%')
        expect(valueText(5, { is_mean: false, is_at_most: true })).toBe('5%')
        expect(valueText(1.004, { is_mean: true, is_at_most: true })).toBe('1.01')
        expect(valueText(1, { is_mean: true, is_at_most: true })).toBe('1.00')
    })
    it('say which side of the target is good', () => {
        expect(targetText(indicator({}))).toBe('≥ 95%')
        expect(targetText(indicator({ is_at_most: true, target: 1, is_mean: true }))).toBe('≤ 1')
    })
})

describe('rows by clause', () => {
    const a = indicator({ code: 'a', clause: '1.1.1', also: ['1.1.3'] })
    const b = indicator({ code: 'b', clause: '1.1.3' })
    const clauses = ['1.1.1', '1.1.2', '1.1.3'].map(clause)
    it('show an indicator under each clause it answers for', () => {
        expect(rowsOf(clauses, [a, b], false).map((it) => [it.clause.clause, it.indicator?.code, it.is_first])).toEqual([
            ['1.1.1', 'a', true], ['1.1.3', 'a', true], ['1.1.3', 'b', false],
        ])
    })
    it('leave out clauses without one, unless all are asked for', () => {
        expect(rowsOf(clauses, [a], true)).toHaveLength(3)
    })
})

it('what was not measured is neither met nor missed', () => {
    expect(
        tallyOf([indicator({ is_on_target: true }), indicator({ is_on_target: false }), indicator({}), indicator({ is_measured: false })]),
    ).toEqual({ on_target: 1, below: 1, empty: 1, unmeasured: 1 })
})
