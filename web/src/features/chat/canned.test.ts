import { expect, test } from 'vitest'
import { cannedFor, fillCanned, findCanned, putCanned, slashBefore, unfilled } from './canned'

test.each([
    ['/', 1, { start: 0, typed: '' }],
    ['/hel', 4, { start: 0, typed: 'hel' }],
    ['你好 /问', 5, { start: 3, typed: '问' }],
    ['a\n/x', 4, { start: 2, typed: 'x' }],
    ['/hello there', 12, null],
    ['/hello there', 3, { start: 0, typed: 'he' }],
    ['1/2', 3, null], // within a word it is a fraction or an address
    ['http://a', 8, null],
    ['', 0, null],
])('the code in %j before %d', (text, caret, found) => expect(slashBefore(text, caret)).toEqual(found))

const all = [
    { code: 'bye', language: 'zh-CN', text: '感谢您的来访，祝您生活愉快。' },
    { code: 'hello', language: 'zh-CN', text: '您好，我是{agent}。' },
    { code: 'goodbye', language: 'en', text: 'Hello again, anything else?' },
]
const codes = (found: { code: string }[]) => found.map((it) => it.code)

test('beginnings come before middles, codes before words', () => {
    expect(codes(findCanned(all, ''))).toEqual(['bye', 'hello', 'goodbye'])
    expect(codes(findCanned(all, 'BYE'))).toEqual(['bye', 'goodbye'])
    expect(codes(findCanned(all, 'hello'))).toEqual(['hello', 'goodbye'])
    expect(codes(findCanned(all, '您好'))).toEqual(['hello'])
    expect(findCanned(all, 'nothing')).toEqual([])
})

test("the customer's language, or all where none is ready in it", () => {
    expect(codes([...cannedFor(all, 'en')])).toEqual(['goodbye'])
    expect(codes([...cannedFor(all.slice(0, 2), 'en')])).toEqual(['bye', 'hello'])
})

test('what is known is filled in, what is not stays to be seen', () => {
    const values = { customer: '李**', agent: '$& Wang', ticket: null }
    expect(fillCanned('{customer}您好，我是{agent}，工单 {ticket} {other}', values)).toBe('李**您好，我是$& Wang，工单 {ticket} {other}')
    expect(unfilled('{ticket} and {ticket} and {other}')).toEqual(['{ticket}'])
    expect(unfilled('{customer} {agent}')).toEqual(['{agent}']) // the server knows the customer
})

test('the reply stands where the code was', () => {
    expect(putCanned('好 /he 完', 5, 2, '您好')).toEqual({ text: '好 您好 完', caret: 4 })
})
