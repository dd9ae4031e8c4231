import { describe, expect, it } from 'vitest'
import { ApiError } from '../../api/errors'
import { durationParts, emptyDraft, moved, problemsAt, tidied, withField, withKind, withOperator } from './draft'

describe('a rule as it is edited', () => {
    it('keeps a secret by leaving it out', () => {
        const draft = emptyDraft(null)
        draft.definition.actions = [{ kind: 'webhook', url: 'https://example.com/', secret: '', has_secret: true }]
        expect(tidied(draft).definition.actions).toEqual([{ kind: 'webhook', url: 'https://example.com/', has_secret: true }])
    })
    it('has events or a schedule, never both', () => {
        const schedule = withKind(emptyDraft(null).definition, 'schedule')
        expect([schedule.events, schedule.schedule?.every]).toEqual([[], '30m'])
        expect(withKind(schedule, 'trigger').schedule).toBeNull()
    })
    it('brings an operator and values that fit the field', () => {
        const info = { field: 'opened_for', kind: 'duration' as const, operators: ['at_least', 'less_than'], choices: [] }
        expect(withField(info)).toEqual({ field: 'opened_for', operator: 'at_least', values: ['2h'] })
        expect(withOperator({ field: 'handler_id', operator: 'is', values: ['7'] }, 'none').values).toEqual([])
    })
    it('moves one place, and not beyond the ends', () => {
        expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
        expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
    })
    it('finds refusals by the path of the server', () => {
        const error = new ApiError(422, 'request.invalid', 't', '', '', [
            { field: 'definition.conditions.all.1.values.0', code: 'x', detail: 'bad' },
        ])
        expect(problemsAt(error, 'definition.conditions.all.1')).toEqual(['bad'])
        expect(problemsAt(error, 'definition.conditions.all.10')).toEqual([])
    })
    it('reads spans', () => {
        expect(durationParts('90m')).toEqual({ n: 90, unit: 'm' })
        expect(durationParts('')).toEqual({ n: 1, unit: 'h' })
    })
})
