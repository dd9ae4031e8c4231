import { describe, expect, it } from 'vitest'
import { isDefault, type LimitRule, lengthText, nameOf } from './limits'

describe('limits', () => {
    it.each([
        [30, '30 min', '30 分钟'],
        [60, '1 h', '1 小时'],
        [90, '1 h 30 min', '1 小时 30 分钟'],
        [4320, '72 h', '72 小时'],
    ])('%d minutes', (minutes, en, zh) => {
        expect(lengthText(minutes, true)).toBe(en)
        expect(lengthText(minutes, false)).toBe(zh)
    })
    it('a rule without conditions is the default', () => {
        const when = { types: [], classes: [], segments: [], priorities: [], channels: [], grades: [], categories: [], text: [] }
        expect(isDefault({ when } as unknown as LimitRule)).toBe(true)
        expect(isDefault({ when: { ...when, types: ['fault'] } } as unknown as LimitRule)).toBe(false)
    })
    it('an unknown code is shown as it is', () => {
        expect(nameOf([], 'x', true)).toBe('x')
        expect(nameOf([{ code: 'x', name_zh: '甲', name_en: 'A' }], 'x', false)).toBe('甲')
    })
})
