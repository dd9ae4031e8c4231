import { describe, expect, test } from 'vitest'
import type { Appointment } from '../queries'
import {
    dropStep, expired, isTaken, type KeptDay, nextStep, noteStep, refresh, sendAgain, settleRefused, settleSent, shownVisit, stepsOf,
} from './model'

const at = (clock: string) => `2026-03-02T${clock}:00.000Z`
const now = Date.parse(at('06:00'))

const visitOf = (id: string, more: Partial<Appointment> = {}) =>
    ({
        appointment_id: id, state: 'booked', place: 'site', starts_at: at('05:00'), window_ends_at: at('07:00'), booked_at: at('01:00'),
        set_out_at: null, arrived_at: null, work_started_at: null, ended_at: null, result: '', reason: '', reason_code: '', version: 3,
        allowed_actions: ['move', 'cancel'], items: [{ code: 'address', masked: '江城区****' }], ...more,
    }) as unknown as Appointment
const dayOf = (...visits: Appointment[]): KeptDay =>
    ({ user_id: '7', until: now + 3_600_000, fresh_at: now, visits, clear: { a: { address: '幸福路 12 号' } }, queue: [] })

// Noted one after the other, as the card shows the visit each time.
function noted(day: KeptDay, ...actions: ('set_out' | 'arrive' | 'start' | 'complete' | 'leave')[]) {
    return actions.reduce((so_far, action, n) => {
        const visit = shownVisit(so_far.visits[0] as Appointment, stepsOf(so_far, 'a'), true)
        return noteStep(so_far, visit, action, action === 'complete' ? { result: '好了', signature: 'M0 0L9 9' } : {}, now + n * 60_000)
    }, day)
}

describe('a visit with noted steps', () => {
    test('stands where they lead, and offers what comes next', () => {
        const day = noted(dayOf(visitOf('a')), 'arrive', 'start')
        const shown = shownVisit(visitOf('a'), stepsOf(day, 'a'), false)
        expect(shown.state).toBe('started')
        expect(shown.arrived_at).toBe(at('06:00'))
        expect(shown.allowed_actions).toEqual(['complete', 'leave'])
    })
    test('without any it is the server\'s, but for what needs no connection', () => {
        expect(shownVisit(visitOf('a'), [], false).allowed_actions).toEqual(['move', 'cancel'])
        expect(shownVisit(visitOf('a'), [], true).allowed_actions).toEqual(['set_out', 'arrive', 'start'])
        expect(shownVisit(visitOf('a', { place: 'remote' }), [], true).allowed_actions).toEqual(['start'])
        expect(shownVisit(visitOf('a', { state: 'completed' }), [], true).allowed_actions).toEqual([])
    })
    test('does not go on behind a refusal', () => {
        const day = noted(dayOf(visitOf('a')), 'arrive', 'start')
        const refused = settleRefused(day, day.queue[1]!, { code: 'x', sentence: 'x', theirs: null })
        const shown = shownVisit(visitOf('a'), stepsOf(refused, 'a'), true)
        expect([shown.state, shown.allowed_actions]).toEqual(['arrived', []])
    })
    test('has no step before the one before it, whatever the clock of the phone says', () => {
        const day = noteStep(dayOf(visitOf('a')), visitOf('a', { set_out_at: at('06:30') }), 'arrive', {}, now)
        expect(day.queue[0]?.acted_at).toBe(at('06:30'))
    })
})

describe('a reply that was lost', () => {
    const [arrive, , complete] = noted(dayOf(visitOf('a')), 'arrive', 'start', 'complete').queue
    const rows: [string, Partial<Appointment>, boolean][] = [
        ['its own moment', { state: 'arrived', arrived_at: at('06:00'), version: 9 }, true],
        ['its own moment, and more since', { state: 'completed', arrived_at: at('06:00'), version: 9 }, true],
        ['the next version with the same effect', { state: 'arrived', arrived_at: at('05:59'), version: 4 }, true],
        ['the same effect much later', { state: 'arrived', arrived_at: at('05:59'), version: 5 }, false],
        ['something else', { state: 'booked', starts_at: at('08:00'), version: 4 }, false],
    ]
    test.each(rows)('%s', (_, visit, taken) => expect(isTaken(arrive!, visitOf('a', visit))).toBe(taken))
    test('an end is taken with its own words only', () => {
        const ended = { state: 'completed' as const, version: 4 }
        expect(isTaken(complete!, visitOf('a', { ...ended, ended_at: at('06:05'), result: '好了' }))).toBe(true)
        expect(isTaken(complete!, visitOf('a', { ...ended, ended_at: at('06:05'), result: '别人做的' }))).toBe(false)
        expect(isTaken(complete!, visitOf('a', { ...ended, state: 'unfinished', ended_at: at('06:02') }))).toBe(false)
    })
})

describe('the queue', () => {
    test('goes in order, each step on the version the one before came back with', () => {
        let day = noted(dayOf(visitOf('a')), 'arrive', 'start')
        expect(nextStep(day.queue)?.action).toBe('arrive')
        day = settleSent(day, day.queue[0]!, visitOf('a', { state: 'arrived', arrived_at: at('06:00'), version: 4 }))
        expect(day.queue.map((it) => [it.action, it.version])).toEqual([['start', 4]])
        expect(day.visits[0]?.version).toBe(4)
    })
    test('leaves out what the server turns out to have', () => {
        const day = noted(dayOf(visitOf('a')), 'arrive', 'start')
        const theirs = visitOf('a', { state: 'started', arrived_at: at('06:00'), work_started_at: at('06:01'), version: 5 })
        expect(settleSent(day, day.queue[0]!, theirs).queue).toEqual([])
    })
    test('a refusal holds its own visit, not the others', () => {
        let day = noted(dayOf(visitOf('a')), 'arrive', 'start')
        day = noteStep(day, visitOf('b'), 'arrive', {}, now)
        day = settleRefused(day, day.queue[0]!, { code: 'x', sentence: 'x', theirs: visitOf('a', { version: 8 }) })
        expect(nextStep(day.queue)?.appointment_id).toBe('b')
        const again = sendAgain(day, day.queue[0]!, { acted_at: null })
        expect(nextStep(again.queue)).toMatchObject({ appointment_id: 'a', version: 8, acted_at: null, refusal: null })
        const dropped = dropStep(day, day.queue[0]!)
        expect(dropped.queue.map((it) => it.appointment_id)).toEqual(['b'])
        expect(dropped.visits[0]?.version).toBe(8)
    })
})

describe('what is kept', () => {
    test('follows the list, with values in clear for as long as they are the same', () => {
        const day = dayOf(visitOf('a'))
        expect(refresh(day, [visitOf('a', { version: 4 }), visitOf('b')], now + 1)).toMatchObject({ clear: day.clear, fresh_at: now + 1 })
        expect(refresh(day, [visitOf('a', { items: [] })], now).clear).toEqual({})
        expect(refresh(day, [visitOf('b')], now)).toMatchObject({ clear: {}, visits: [{ appointment_id: 'b' }] })
        expect(refresh(day, [visitOf('b', { starts_at: '2026-03-09T01:00:00.000Z' })], now).visits).toEqual([])
    })
    test('a visit that has left the list stays while a step of it is not sent', () => {
        const day = noted(dayOf(visitOf('a')), 'arrive')
        expect(refresh(day, [], now).visits).toHaveLength(1)
    })
    test('is gone at the end of the day, but for what was not sent', () => {
        const day = dayOf(visitOf('a'), visitOf('b'))
        expect(expired(day, day.until - 1)).toBe(day)
        expect(expired(day, day.until)).toBeNull()
        const left = expired(noted(day, 'arrive'), day.until)
        expect(left).toMatchObject({ clear: {}, visits: [{ appointment_id: 'a' }], queue: [{ action: 'arrive' }] })
        expect(expired(left!, day.until + 1)).toBe(left)
    })
})
