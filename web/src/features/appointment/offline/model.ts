// A day of visits taken along, and the steps taken without a connection: plain values and what follows from them.
import dayjs from 'dayjs'
import type { Appointment, AppointmentAction, AppointmentState } from '../queries'
import { dayKey } from '../slots'
import { work_states } from '../states'

const noted = ['set_out', 'arrive', 'start', 'complete', 'leave'] as const
export type NotedAction = (typeof noted)[number]
export const can_note = (action: AppointmentAction): action is NotedAction => (noted as readonly string[]).includes(action)

export interface NotedFacts {
    reason_code?: string
    reason?: string
    result?: string
    code?: string
    signature?: string
}
export interface Refusal {
    code: string
    sentence: string
    theirs: Appointment | null // the visit as the server has it, where it has changed meanwhile
}
// What a step stands on. A visit also becomes another version when the customer is reminded of it; that changes nothing here.
const agreed = ['state', 'service_type', 'starts_at', 'window_ends_at', 'user_id', 'place_id'] as const
type Agreed = Pick<Appointment, (typeof agreed)[number]>
export interface NotedStep {
    step_id: string
    appointment_id: string
    version: number // of the visit it is taken on; of later steps known once the one before is sent
    action: NotedAction
    acted_at: string | null // null: the engineer has decided for the moment it is sent
    facts: NotedFacts
    taken_on: Agreed // what was known of the visit then
    refusal: Refusal | null
}
export interface KeptDay {
    user_id: string
    until: number // the values are gone then
    fresh_at: number
    visits: Appointment[]
    clear: Record<string, Record<string, string>> // by visit and item
    queue: NotedStep[]
}

export const state_after: Partial<Record<AppointmentAction, AppointmentState>> = {
    set_out: 'en_route', arrive: 'arrived', start: 'started', complete: 'completed', leave: 'unfinished', miss: 'no_show', cancel: 'cancelled',
}
const moment_of = {
    set_out: 'set_out_at', arrive: 'arrived_at', start: 'work_started_at', complete: 'ended_at', leave: 'ended_at',
} as const satisfies Record<NotedAction, keyof Appointment>

// The server's table, for the steps that need no connection.
const steps_from: Partial<Record<AppointmentState, readonly NotedAction[]>> = {
    booked: ['set_out', 'arrive', 'start'], en_route: ['arrive'], arrived: ['start', 'leave'], started: ['complete', 'leave'],
}

const stepsHere = ({ state, place }: Appointment): NotedAction[] =>
    (steps_from[state] ?? []).filter((action) => {
        if (action === 'set_out') return place === 'site'
        return action !== 'arrive' || place === 'site' || place === 'counter'
    })

export const endOfDay = (now: number) => dayjs(now).endOf('day').valueOf() + 1
export const ofToday = (visits: readonly Appointment[], now: number) =>
    visits.filter((it) => work_states.includes(it.state) && it.starts_at !== null && dayKey(it.starts_at) === dayjs(now).format('YYYY-MM-DD'))

export const stepsOf = (day: KeptDay | null, appointment_id: string) =>
    day?.queue.filter((it) => it.appointment_id === appointment_id) ?? []

// The visit as it stands for the engineer: the server's, with the noted steps on top. A refused step is none, and nothing
// goes on before the engineer has decided.
export function shownVisit(visit: Appointment, steps: readonly NotedStep[], is_away: boolean): Appointment {
    const out = { ...visit }
    for (const { action, acted_at, facts, refusal } of steps) {
        if (refusal) break
        out.state = state_after[action] ?? out.state
        out[moment_of[action]] = acted_at
        out.result = facts.result ?? out.result
        out.reason = facts.reason ?? out.reason
        out.reason_code = facts.reason_code ?? out.reason_code
    }
    if (steps.some((it) => it.refusal)) out.allowed_actions = []
    else if (is_away || steps.length > 0) out.allowed_actions = stepsHere(out)
    return out
}

// What a list shows may be older than what came back with a step.
export function newestOf(visit: Appointment, day: KeptDay | null): Appointment {
    const kept = day?.visits.find((it) => it.appointment_id === visit.appointment_id)
    return kept && kept.version > visit.version ? kept : visit
}

// No step lies before the one before it, whatever the phone's clock says.
function momentFor(visit: Appointment, now: number): string {
    const before = [visit.booked_at, visit.set_out_at, visit.arrived_at, visit.work_started_at].map((at) => (at ? Date.parse(at) : 0))
    return new Date(Math.max(now, ...before)).toISOString()
}

const agreedOf = ({ state, service_type, starts_at, window_ends_at, user_id, place_id }: Appointment): Agreed => ({
    state, service_type, starts_at, window_ends_at, user_id, place_id,
})
export const isAsAgreed = ({ taken_on }: NotedStep, visit: Appointment) => agreed.every((name) => taken_on[name] === visit[name])

// `visit` as it is shown, that is with the steps noted before.
export function noteStep(day: KeptDay, visit: Appointment, action: NotedAction, facts: NotedFacts, now: number): KeptDay {
    const step = {
        step_id: crypto.randomUUID(), appointment_id: visit.appointment_id, version: visit.version, action,
        acted_at: momentFor(visit, now), facts, taken_on: agreedOf(visit), refusal: null,
    }
    const is_known = day.visits.some((it) => it.appointment_id === visit.appointment_id)
    return { ...day, visits: is_known ? day.visits : [...day.visits, visit], queue: [...day.queue, step] }
}

// Whether the server has this step already: its reply was lost. Either the moment is the step's own, or the visit is one
// version further with just what the step does.
export function isTaken({ action, acted_at, version, facts }: NotedStep, visit: Appointment): boolean {
    const moment = visit[moment_of[action]]
    const is_reached = visit.state === state_after[action] || (action !== 'complete' && action !== 'leave')
    if (is_reached && moment !== null && acted_at !== null && Date.parse(moment) === Date.parse(acted_at)) return true
    const is_same = (['result', 'reason', 'reason_code'] as const).every((name) => (facts[name] ?? visit[name]) === visit[name])
    return visit.version === version + 1 && visit.state === state_after[action] && is_same
}

// What can be sent next: in order, and nothing of a visit behind a step that was refused.
export function nextStep(queue: readonly NotedStep[]): NotedStep | undefined {
    const held = new Set<string>()
    for (const step of queue) {
        if (step.refusal) held.add(step.appointment_id)
        else if (!held.has(step.appointment_id)) return step
    }
    return undefined
}

const withVisit = (day: KeptDay, visit: Appointment) => day.visits.map((it) => (it.appointment_id === visit.appointment_id ? visit : it))

// The server has taken the step; `visit` is what came of it. Those behind go on from its version.
export function settleSent(day: KeptDay, { step_id, appointment_id }: NotedStep, visit: Appointment): KeptDay {
    const queue = day.queue
        .filter((it) => it.step_id !== step_id)
        .filter((it) => it.appointment_id !== appointment_id || !isTaken(it, visit))
        .map((it) => (it.appointment_id === appointment_id ? { ...it, version: visit.version } : it))
    return { ...day, visits: withVisit(day, visit), queue }
}

export function settleRefused(day: KeptDay, { step_id }: NotedStep, refusal: Refusal): KeptDay {
    return { ...day, queue: day.queue.map((it) => (it.step_id === step_id ? { ...it, refusal } : it)) }
}

// The engineer has decided: it is sent again, on the visit as it is now, and changed where that helps.
export function sendAgain(day: KeptDay, { step_id }: NotedStep, change: Partial<Pick<NotedStep, 'acted_at' | 'facts'>> = {}): KeptDay {
    return {
        ...day,
        queue: day.queue.map((it) =>
            it.step_id === step_id ? { ...it, ...change, version: it.refusal?.theirs?.version ?? it.version, refusal: null } : it,
        ),
    }
}

// With those of the same visit behind it, which stand on it.
export function dropStep(day: KeptDay, { step_id, appointment_id, refusal }: NotedStep): KeptDay {
    const from = day.queue.findIndex((it) => it.step_id === step_id)
    const queue = day.queue.filter((it, n) => n < from || it.appointment_id !== appointment_id)
    return { ...day, visits: refusal?.theirs ? withVisit(day, refusal.theirs) : day.visits, queue }
}

// The list as the server has it now. Values in clear stay for the visits that are still among them, with the same items.
export function refresh(day: KeptDay, visits: readonly Appointment[], now: number): KeptDay {
    const waiting = day.visits.filter((it) => stepsOf(day, it.appointment_id).length > 0)
    const fresh = ofToday(visits, now)
    const rest = waiting.filter((it) => !fresh.some((one) => one.appointment_id === it.appointment_id))
    const kept = [...fresh, ...rest]
    const itemsOf = (id: string, among: readonly Appointment[]) => JSON.stringify(among.find((it) => it.appointment_id === id)?.items)
    const is_current = (id: string) => {
        const now_given = itemsOf(id, kept)
        return now_given !== undefined && (itemsOf(id, day.visits) ?? now_given) === now_given
    }
    const clear = Object.fromEntries(Object.entries(day.clear).filter(([id]) => is_current(id)))
    return { ...day, visits: kept, clear, fresh_at: now }
}

// At the end of the day the values go; a step that was not sent stays until somebody decides.
export function expired(day: KeptDay, now: number): KeptDay | null {
    if (now < day.until) return day
    if (day.queue.length === 0) return null
    if (Object.keys(day.clear).length === 0) return day
    return { ...day, clear: {}, visits: day.visits.filter((it) => stepsOf(day, it.appointment_id).length > 0) }
}
