import { describe, expect, it } from 'vitest'
import { indented, lineCount, lineSpan } from './code_text'

describe('lines', () => {
    it.each([
        ['', 1],
        ['a', 1],
        ['a\n', 2],
        ['a\nb\nc', 3],
    ])('%j has %i', (text, count) => expect(lineCount(text)).toBe(count))

    it.each([
        [1, 0, 2],
        [2, 3, 3],
        [3, 4, 6],
        [9, 4, 6],
        [0, 0, 2],
    ])('line %i', (line, start, end) => expect(lineSpan('ab\n\ncd', line)).toEqual({ start, end }))
})

describe('indented', () => {
    const written = (text: string, from: number, to: number) => {
        const { start, end, words } = indented(text, from, to)
        return text.slice(0, start) + words + text.slice(end)
    }
    it.each([
        ['at the caret', 'ab', 1, 1, 'a  b'],
        ['a selection within a line is replaced', 'abc', 1, 2, 'a  c'],
        ['lines move in', 'a\nb\nc', 0, 3, '  a\n  b\nc'],
        ['from within a line', 'ab\ncd', 1, 4, '  ab\n  cd'],
        ['the line after the selection stays', 'a\nb\nc', 0, 4, '  a\n  b\nc'],
        ['empty lines stay empty', 'a\n\nb', 0, 4, '  a\n\n  b'],
    ])('%s', (_, text, from, to, wanted) => expect(written(text, from, to)).toBe(wanted))
})
