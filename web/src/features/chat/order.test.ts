import { expect, test } from 'vitest'
import { neighbour, unansweredSince } from './order'

test.each([
    ['2', 1, '3'],
    ['3', 1, '1'],
    ['1', -1, '3'],
    ['', 1, '1'],
    ['', -1, '3'],
    ['gone', 1, '1'],
] as const)('from %j by %d', (chosen, step, to) => expect(neighbour(['1', '2', '3'], chosen, step)).toBe(to))

test('without chats there is nowhere to go', () => expect(neighbour([], '', 1)).toBe(''))

test('only a customer who spoke last waits for an answer', () => {
    const at = '2026-03-02T01:00:00Z'
    expect(unansweredSince({ state: 'talking', last_side: 'customer', last_turn_at: at })).toBe(at)
    expect(unansweredSince({ state: 'talking', last_side: 'agent', last_turn_at: at })).toBeNull()
    expect(unansweredSince({ state: 'ended', last_side: 'customer', last_turn_at: at })).toBeNull()
})
