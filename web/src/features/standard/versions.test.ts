import { describe, expect, it } from 'vitest'
import { actionsOf, isFromStart } from './versions'

const now = Date.parse('2026-03-02T01:00:00Z')

describe('actionsOf', () => {
    it.each([
        ['a draft', 'draft', null, ['propose', 'withdraw']],
        ['a proposal', 'proposed', '2026-03-01T00:00:00Z', ['approve', 'send_back', 'withdraw']],
        ['approved, still to come', 'approved', '2026-03-03T00:00:00Z', ['withdraw']],
        ['approved, holding from this moment', 'approved', '2026-03-02T01:00:00Z', []],
        ['withdrawn', 'withdrawn', null, []],
    ] as const)('%s', (_, state, effective_from, wanted) =>
        expect(actionsOf({ state, effective_from }, now)).toEqual(wanted))
})

it('the shipped version has no day people would name', () => {
    expect(isFromStart('1970-01-01T00:00:00Z')).toBe(true)
    expect(isFromStart('2026-03-02T01:00:00Z')).toBe(false)
})
