import { describe, expect, it } from 'vitest'
import { fieldChanges, type Naming, valueText } from './audit_diff'

const naming: Naming = {
    yes: 'yes',
    no: 'no',
    role: (role) => role.toUpperCase(),
    of_id: {
        organization_id: (id) => (id === '7' ? 'Support' : ''),
        category_id: (id) => (id === '3' ? 'Faults / Broadband' : ''),
    },
    of_code: { state: { handling: 'In work' } },
}

describe('fieldChanges', () => {
    it('puts changed fields first and keeps the order otherwise', () => {
        const found = fieldChanges({ a: 1, b: 2, c: [1] }, { a: 1, b: 3, c: [1] })
        expect(found.map(({ field, is_changed }) => [field, is_changed])).toEqual([
            ['b', true],
            ['a', false],
            ['c', false],
        ])
    })
    it('takes what is there when one side is missing', () => {
        expect(fieldChanges(null, { code: 'X' })).toEqual([{ field: 'code', before: undefined, after: 'X', is_changed: true }])
        expect(fieldChanges(null, null)).toEqual([])
    })
    it('sees no difference between null and missing', () => {
        expect(fieldChanges({ a: null }, {})[0]?.is_changed).toBe(false)
    })
})

describe('valueText', () => {
    it('names posts, units and categories', () => {
        expect(valueText('posts', ['agent@7', 'trainer@9'], naming)).toBe('AGENT · Support\nTRAINER · 9')
        expect(valueText('organization_id', '7', naming)).toBe('Support')
        expect(valueText('category_id', '3', naming)).toBe('Faults / Broadband')
    })
    it('words codes and leaves unknown ones as they are', () => {
        expect(valueText('state', 'handling', naming)).toBe('In work')
        expect(valueText('state', 'sleeping', naming)).toBe('sleeping')
        expect(valueText('organization_id', '8', naming)).toBe('8')
        expect(valueText('handler_id', '0', naming)).toBe('—')
    })
    it('says yes, no and nothing', () => {
        expect([true, false, null, '', []].map((value) => valueText('x', value, naming))).toEqual(['yes', 'no', '—', '—', '—'])
    })
})
