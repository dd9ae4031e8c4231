import { expect, test } from 'vitest'
import { ApiError } from '../../../api/errors'
import type { Appointment } from '../queries'
import type { NotedStep } from './model'
import { sendStep } from './sync'

const moment = '2026-03-02T06:00:00.000Z'
const step: NotedStep = {
    step_id: '1', appointment_id: 'a', version: 3, action: 'arrive', acted_at: moment, facts: {}, refusal: null,
    taken_on: { state: 'booked', service_type: 'visit.repair', starts_at: moment, window_ends_at: moment, user_id: '7', place_id: null },
}
const visit = (more: Partial<Appointment>) => ({ ...step.taken_on, version: 3, arrived_at: null, ...more }) as unknown as Appointment
const problem = (status: number, code: string, field?: string) =>
    new ApiError(status, code, code, '', '', field ? [{ field: 'code', code: field, detail: field }] : [])
const throws = (error: unknown) => () => Promise.reject(error as Error)
const gives = (given: Appointment) => () => Promise.resolve(given)

test('a step that is taken', async () => {
    const done = visit({ state: 'arrived', version: 4 })
    expect(await sendStep(step, { act: gives(done), read: throws(new Error('not asked')) })).toEqual({ kind: 'sent', visit: done })
})
test('one whose reply was lost counts as sent when the visit shows it', async () => {
    const conflict = throws(problem(409, 'appointment.version_conflict'))
    const taken = visit({ state: 'arrived', version: 4, arrived_at: moment })
    expect(await sendStep(step, { act: conflict, read: gives(taken) })).toEqual({ kind: 'sent', visit: taken })
    const moved = visit({ version: 4, starts_at: '2026-03-02T08:00:00.000Z' })
    expect(await sendStep(step, { act: conflict, read: gives(moved) })).toMatchObject({ kind: 'refused', refusal: { theirs: moved } })
})
test('a visit that only became another version, by a reminder say, is gone on with', async () => {
    const done = visit({ state: 'arrived', version: 6, arrived_at: moment })
    const act = (given: NotedStep) => (given.version === 5 ? Promise.resolve(done) : throws(problem(409, 'appointment.version_conflict'))())
    expect(await sendStep(step, { act, read: gives(visit({ version: 5 })) })).toEqual({ kind: 'sent', visit: done })
    const away = throws(problem(409, 'appointment.action_not_allowed'))
    expect(await sendStep(step, { act: away, read: gives(visit({})) })).toMatchObject({ kind: 'refused' })
})
test('a refusal names what was wrong', async () => {
    const wrong = { act: throws(problem(422, 'request.invalid', 'appointment.code_wrong')), read: throws(new Error('not asked')) }
    expect(await sendStep(step, wrong)).toEqual({
        kind: 'refused', refusal: { code: 'appointment.code_wrong', sentence: 'appointment.code_wrong', theirs: null },
    })
})
test.each([
    ['no way', problem(0, 'client.unreachable')],
    ['a server that is being renewed', problem(503, 'http.status_503')],
    ['too many requests', problem(429, 'http.status_429')],
    ['signed out', problem(401, 'identity.signed_out')],
    ['what is not the server\'s word', new TypeError('broken')],
])('%s: later', async (_, error) => {
    expect(await sendStep(step, { act: throws(error), read: throws(error) })).toEqual({ kind: 'later' })
    const conflict = throws(problem(409, 'appointment.version_conflict'))
    expect(await sendStep(step, { act: conflict, read: throws(error) })).toEqual({ kind: 'later' })
})
