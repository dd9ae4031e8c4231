import { expect, test } from 'vitest'
import { minutesText, newCalls, saidOf } from './calls'

const call = (number: string, at: string, state: 'called' | 'serving' = 'called') => ({
    number, window_code: '01', window_name: '1 号窗口', state, calls: 1, last_called_at: at,
})

test('each call is said once, a recall again, the oldest first', () => {
    const first = [call('A002', '2'), call('A001', '1')]
    expect(newCalls(new Set(), first).map((it) => it.number)).toEqual(['A001', 'A002'])
    const said = saidOf(first)
    expect(newCalls(said, first)).toEqual([])
    expect(newCalls(said, [call('A001', '3'), call('A002', '2')]).map((it) => it.number)).toEqual(['A001'])
})

test('who is being served is not called', () => {
    expect(newCalls(new Set(), [call('A001', '1', 'serving')])).toEqual([])
})

test.each([
    [0, '0'],
    [59, '1'],
    [90, '1.5'],
    [725, '12.1'],
])('%i s are %s min', (seconds, text) => expect(minutesText(seconds)).toBe(text))
