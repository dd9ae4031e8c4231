import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { CategoryChips, DuplicateList } from './parts/Suggestions'
import { isWorthAsking, percentOf } from './suggestions'

const draft = (title: string, description = '') => ({ title, description, customer_id: '' })
const nothing = () => undefined

describe('suggestions', () => {
    it('asks once something is said', () => {
        expect(isWorthAsking(draft(''))).toBe(false)
        expect(isWorthAsking(draft('断网 '))).toBe(false)
        expect(isWorthAsking(draft('宽带断网'))).toBe(true)
        expect(isWorthAsking(draft('', 'no dial tone'))).toBe(true)
    })
    it('rounds to whole percents', () => expect(percentOf(0.8249)).toBe(82))
    it('shows nothing without a guess', () => {
        expect(renderToStaticMarkup(createElement(CategoryChips, { chips: [], onTake: nothing }))).toBe('')
        expect(renderToStaticMarkup(createElement(DuplicateList, { duplicates: [] }))).toBe('')
    })
    it('shows the category with its confidence, as a button', () => {
        const chips = [{ category_id: '7', confidence: 0.82, name: '宽带故障' }]
        const html = renderToStaticMarkup(createElement(CategoryChips, { chips, onTake: nothing }))
        expect(html).toContain('<button')
        expect(html).toContain('宽带故障')
        expect(html).toMatch(/82/)
        expect(html).toMatch(/建议分类|Suggested category/)
    })
    it('takes the clicked category', () => {
        const taken: string[] = []
        const chips = [{ category_id: '7', confidence: 0.82, name: '宽带故障' }]
        let click: (() => void) | undefined
        const Probe = () => {
            const shown = CategoryChips({ chips, onTake: (id) => taken.push(id) })
            const [, [button]] = shown?.props.children as [unknown, [{ props: { onClick: () => void } }]]
            click = button.props.onClick
            return shown
        }
        renderToStaticMarkup(createElement(Probe))
        click?.()
        expect(taken).toEqual(['7'])
    })
    it('links to what may be the same matter', () => {
        const duplicates = [
            { ticket_id: '9', code: '261124-A00042', title: '断网', state: 'handling' as const, similarity: 0.6, is_same_customer: true },
        ]
        const html = renderToStaticMarkup(
            createElement(MemoryRouter, null, createElement(DuplicateList, { duplicates })),
        )
        expect(html).toContain('href="/tickets/9"')
        expect(html).toContain('261124-A00042')
        expect(html).toMatch(/60/)
    })
})
