import { expect, test } from 'vitest'
import { diffLines, plainText, shownLanguage } from './text'

test('what differs between two versions, line by line', () => {
    expect(diffLines('a\nb\nc', 'a\nx\nc\nd').map((it) => `${it.kind[0]}${it.text}`)).toEqual(['sa', 'rb', 'ax', 'sc', 'ad'])
    expect(diffLines('', 'a')).toEqual([{ kind: 'added', text: 'a' }])
    expect(diffLines('a', '')).toEqual([{ kind: 'removed', text: 'a' }])
    expect(diffLines('a', 'a').every((it) => it.kind === 'same')).toBe(true)
})

test('a reader sees their language, else the one it is written in', () => {
    const words = (title: string) => ({ title, summary: '', body: '' })
    expect(shownLanguage({ zh: words('a'), en: words('b') }, 'en')).toBe('en')
    expect(shownLanguage({ zh: words('a'), en: words('') }, 'en')).toBe('zh')
    expect(shownLanguage({ zh: words(''), en: words('b') }, 'zh-CN')).toBe('en')
})

test('a reply holds no marks', () => {
    expect(plainText('## Look\n1. **Do not** press `RESET`, see [help](https://example.com)')).toBe('Look\n1. Do not press RESET, see help https://example.com')
})
