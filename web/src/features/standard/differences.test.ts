import { describe, expect, it } from 'vitest'
import { readPath, sectionsOf, valueText } from './differences'

const told = { yes: 'yes', no: 'no', units: { d: 'd', h: 'h', m: 'min', s: 's' }, comma: ', ' }

describe('differences', () => {
    it.each([
        ['sla[fault.urgent].resolve', 'sla', 'fault.urgent', 'resolve'],
        ['category[fault].children[fault.tv].zh', 'category', 'fault / fault.tv', 'zh'],
        ['category[fault].children.order', 'category', 'fault', 'children.order'],
        ['standard.zh', 'standard', '', 'zh'],
        ['sla.order', 'sla', '', 'order'],
        ['odd', 'odd', '', ''],
    ])('%s', (path, section, entry, field) => expect(readPath(path)).toEqual({ section, entry, field }))

    it.each([
        ["'24h'", '24 h'],
        ["'1h30m'", '1 h 30 min'],
        ["'2h notice'", '2h notice'],
        ['"a \\"b\\""', 'a "b"'],
        ["[ 'a', 'b, c' ]", 'a, b, c'],
        ['[ 75, 90 ]', '75, 90'],
        ['[]', ''],
        ['true', 'yes'],
        ['12.5', '12.5'],
        ['a, b', 'a, b'],
    ])('%s reads %s', (written, text) => expect(valueText(written, told)).toBe(text))

    it('gathers by section and entry, and knows what is new or gone', () => {
        const found = sectionsOf([
            { path: 'cause[x].code', before: '', after: "'x'" },
            { path: 'cause[x].zh', before: '', after: "'甲'" },
            { path: 'cause[y].code', before: "'y'", after: '' },
            { path: 'sla[a].resolve', before: "'4h'", after: "'3h'" },
            { path: 'sla[a].text', before: '', after: "['b']" },
            { path: 'sla[b].text', before: '', after: "['b']" },
        ])
        expect(found.map(({ name, entries }) => [name, ...entries.map((it) => `${it.name} ${it.kind}`)])).toEqual([
            ['cause', 'x added', 'y removed'],
            ['sla', 'a changed', 'b changed'],
        ])
    })

    it.each([
        ['an entry more is no other order', 'cause.order', 'a, b', 'a, x, b', 0],
        ['nor is one less', 'cause.order', 'a, b', 'b', 0],
        ['places changed', 'cause.order', 'a, b, c', 'c, a, b', 1],
        ['but a rule stands somewhere', 'sla.order', 'a, b', 'a, x, b', 1],
    ])('%s', (_, path, before, after, count) => expect(sectionsOf([{ path, before, after }])).toHaveLength(count))
})
