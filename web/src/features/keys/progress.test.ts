import { describe, expect, it } from 'vitest'
import { days_since, progress_of } from './progress'
import type { SealKey } from './queries'

const key = (state: SealKey['state'], records: number): SealKey => ({
    key_id: '2', is_master: false, suite: 'xchacha', state, made_at: null, made_by: '', reason: '', retired_at: null,
    retired_by: '', records, held: [],
})

describe('progress_of', () => {
    it.each([
        ['nothing at all', [key('active', 0)], 0, 100],
        ['before the first batch', [key('active', 0), key('old', 80)], 80, 0],
        ['half way, from two keys', [key('active', 50), key('old', 30), key('old', 20)], 50, 50],
        ['one of very many is left', [key('active', 999_999), key('old', 1)], 1, 99],
        ['done', [key('active', 7), key('old', 0), key('retired', 0)], 0, 100],
    ])('%s', (_, keys, left, percent) => {
        expect(progress_of(keys)).toEqual({ left, percent })
    })
})

it('counts whole days', () => {
    const now = Date.parse('2026-03-02T01:00:00Z')
    expect(days_since('2026-03-01T01:00:01Z', now)).toBe(0)
    expect(days_since('2025-03-02T01:00:00Z', now)).toBe(365)
})
