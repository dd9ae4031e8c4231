import { expect, test } from 'vitest'
import { fillCanned, findCanned, putCanned, slashBefore, unfilled } from './canned'

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
])('the shortcut in %j before %d', (text, caret, found) => expect(slashBefore(text, caret)).toEqual(found))

const all = [
    { shortcut: 'bye', title: '结束语', text: '感谢您的来访，祝您生活愉快。' },
    { shortcut: 'hello', title: '问候', text: '您好，我是{{agent.name}}。' },
    { shortcut: 'help', title: 'Bye for now', text: 'Anything else?' },
]

test('shortcuts come before titles, titles before words within', () => {
    expect(findCanned(all, '').map((it) => it.shortcut)).toEqual(['bye', 'hello', 'help'])
    expect(findCanned(all, 'HEL').map((it) => it.shortcut)).toEqual(['hello', 'help'])
    expect(findCanned(all, 'bye').map((it) => it.shortcut)).toEqual(['bye', 'help'])
    expect(findCanned(all, '您好').map((it) => it.shortcut)).toEqual(['hello'])
    expect(findCanned(all, 'nothing')).toEqual([])
})

test('what is known is filled in, what is not stays to be seen', () => {
    expect(fillCanned('{{customer.name}}您好，工单 {{ ticket.code }}', { 'customer.name': '李**', 'ticket.code': null })).toBe('李**您好，工单 {{ ticket.code }}')
    expect(fillCanned('{{toString}}', {})).toBe('{{toString}}')
    expect(unfilled('a {{x.y}} b {{ z }}')).toEqual(['x.y', 'z'])
})

test('the reply stands where the shortcut was', () => {
    expect(putCanned('好 /he 完', 5, 2, '您好')).toEqual({ text: '好 您好 完', caret: 4 })
})
