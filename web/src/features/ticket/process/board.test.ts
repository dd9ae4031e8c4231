import { expect, it } from 'vitest'
import { searchPath, stageRows, stages } from './board'
import type { Stage } from './queries'

const stage = (more: Partial<Stage>): Stage => ({
    state: 'handling', type: 'fault', count: 1, warned: 0, late: 0, oldest_opened_at: '2026-03-02T01:00:00.000Z', median_seconds: 60, ...more,
})

it('has a row for every stage, also for those without a ticket', () => {
    expect(stages).toEqual(['submitted', 'accepted', 'assigned', 'handling', 'waiting', 'resolved', 'fed_back', 'evaluating', 'evaluated'])
    expect(stageRows([]).map((it) => it.count)).toEqual(stages.map(() => 0))
})

it('adds up what adds up', () => {
    const row = stageRows([
        stage({ count: 5, warned: 2, late: 1, median_seconds: 600 }),
        stage({ type: 'complaint', count: 2, late: 2, oldest_opened_at: '2026-03-01T01:00:00.000Z', median_seconds: 90 }),
    ])[3]
    expect(row).toMatchObject({ state: 'handling', count: 7, warned: 2, late: 3, oldest_opened_at: '2026-03-01T01:00:00.000Z', median_seconds: 600 })
    expect(row?.cells.complaint?.count).toBe(2)
    expect(row?.cells.change).toBeUndefined()
})

it('leads to exactly these tickets', () => {
    expect(searchPath('handling', 'fault', '7')).toBe('/search?queue=all_open&state=handling&type=fault&organization_id=7')
    expect(searchPath('waiting', null, undefined)).toBe('/search?queue=all_open&state=waiting')
})
