// Sends one noted step and says what became of it. A reply may have been lost on the way, so a refusal for a changed visit
// is not the last word: the visit is read. A step it shows has been taken; where all stands as it did, the step is taken on
// the newer version.
import { ApiError } from '../../../api/errors'
import type { Appointment } from '../queries'
import { isAsAgreed, isTaken, type NotedStep, type Refusal } from './model'

export interface Server {
    act: (step: NotedStep) => Promise<Appointment>
    read: (appointment_id: string) => Promise<Appointment>
}
export type Outcome = { kind: 'sent'; visit: Appointment } | { kind: 'refused'; refusal: Refusal } | { kind: 'later' }

// Out of reach, too many requests, or signed out meanwhile: the step is as good later.
const is_for_later = (error: unknown) =>
    !(error instanceof ApiError) || error.is_worth_retrying || error.status === 429 || error.status === 401

export async function sendStep(step: NotedStep, server: Server): Promise<Outcome> {
    try {
        return { kind: 'sent', visit: await server.act(step) }
    } catch (error) {
        if (is_for_later(error)) return { kind: 'later' }
        const { status, code, sentence, fields } = error as ApiError
        const [field] = fields
        const refusal = { code: field?.code ?? code, sentence: field?.detail ?? sentence, theirs: null }
        if (status !== 409) return { kind: 'refused', refusal }
        try {
            const theirs = await server.read(step.appointment_id)
            if (isTaken(step, theirs)) return { kind: 'sent', visit: theirs }
            const is_same = theirs.version > step.version && isAsAgreed(step, theirs)
            return is_same ? await sendStep({ ...step, version: theirs.version }, server) : { kind: 'refused', refusal: { ...refusal, theirs } }
        } catch (unread) {
            return is_for_later(unread) ? { kind: 'later' } : { kind: 'refused', refusal }
        }
    }
}
