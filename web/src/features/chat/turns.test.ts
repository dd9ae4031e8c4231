import { expect, test } from 'vitest'
import { askBehind, compareIds, isRead, linkParts, mergeTurns, place } from './turns'

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

test('a day, a speaker and a pause begin anew; notes stand apart', () => {
    const said = (turn_id: string, side: string, at: string, kind = 'text') => ({ turn_id, side, kind, at: `2026-03-0${at}:00Z` })
    const placed = place(
        [said('1', 'agent', '2T01:00'), said('2', 'agent', '2T01:01'), said('3', 'agent', '2T01:02', 'note'), said('4', 'agent', '2T01:09', 'note'), said('5', 'customer', '2T01:09'), said('6', 'customer', '3T01:00')],
        (at) => at.slice(0, 10),
    )
    expect(placed.map((it) => it.begins_group)).toEqual([true, false, true, true, true, true])
    expect(placed.map((it) => it.begins_day)).toEqual([true, false, false, false, false, true])
})

test.each([
    ['见 https://10000.cn/a?b=1。谢谢', [['见 ', false], ['https://10000.cn/a?b=1', true], ['。谢谢', false]]],
    ['http://a.cn/x.', [['http://a.cn/x', true], ['.', false]]],
    ['javascript:alert(1) <b>', [['javascript:alert(1) <b>', false]]],
    ['', []],
])('links in %j', (text, parts) => expect(linkParts(text).map((it) => [it.text, it.is_link])).toEqual(parts))
