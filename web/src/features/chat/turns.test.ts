import { expect, test } from 'vitest'
import { askBehind, compareIds, isRead, mergeTurns } from './turns'

const turn = (turn_id: string, text = '') => ({ turn_id, text })

test('an event, a page and an answer with the same turn make one', () => {
    const first = mergeTurns([], [turn('9', 'a'), turn('10', 'b')])
    expect(first.map((it) => it.turn_id)).toEqual(['9', '10'])
    const late = mergeTurns(first, [turn('8', 'late'), turn('10', 'changed')])
    expect(late.map((it) => it.text)).toEqual(['late', 'a', 'changed'])
    expect(mergeTurns(late, [])).toBe(late) // nothing new: nothing is drawn anew
})

test.each([
    ['9007199254740993', '9007199254740992', 1], // beyond what a number of JavaScript tells apart
    ['99', '100', -1],
    ['7', '7', 0],
])('%s against %s', (a, b, sign) => expect(Math.sign(compareIds(a, b))).toBe(sign))

test('read means as far as the last one read', () => {
    expect(isRead('10', '10')).toBe(true)
    expect(isRead('10', '9')).toBe(false)
    expect(isRead('10', null)).toBe(false)
})

test('a few are asked for again, all of a short chat', () => {
    expect(askBehind([turn('1'), turn('2')])).toBe('')
    expect(askBehind(['1', '2', '3', '4', '5', '6', '7', '8'].map((it) => turn(it)))).toBe('3')
})
