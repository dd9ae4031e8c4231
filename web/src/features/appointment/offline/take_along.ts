// Today's open visits with their values in clear, as the server shows them: one by one, each look logged (2.2.4).
import dayjs from 'dayjs'
import { call } from '../../../api/client'
import type { Appointment } from '../queries'
import { work_states } from '../states'
import { changeKept } from './kept'
import { endOfDay, type KeptDay, refresh } from './model'

const visits_max = 100

export async function readToday(now: number): Promise<Appointment[]> {
    const today = dayjs(now).startOf('day')
    const query = {
        is_mine: true, sort: 'start' as const, state: [...work_states], limit: visits_max,
        from: today.toISOString(), to: today.add(1, 'day').toISOString(),
    }
    return (await call('get', '/appointments', { query })).items
}

export const hiddenItems = (visit: Appointment) => visit.items.filter((it) => it.is_given && it.is_personal)

// Kept only once all is there; what was revealed before is not asked for again.
export async function takeAlong(visits: readonly Appointment[], user_id: string, reason: string, before: KeptDay | null) {
    const clear: KeptDay['clear'] = { ...before?.clear }
    for (const visit of visits.filter((it) => !clear[it.appointment_id])) {
        const { appointment_id } = visit
        const found = await Promise.all(
            hiddenItems(visit).map(async ({ code }) => {
                const { value } = await call('post', '/appointments/{appointment_id}/reveal', { path: { appointment_id }, body: { item: code, reason } })
                return [code, value] as const
            }),
        )
        clear[appointment_id] = Object.fromEntries(found)
    }
    const now = Date.now()
    await changeKept((day) => refresh({ user_id, visits: [], queue: [], fresh_at: now, ...day, until: endOfDay(now), clear }, visits, now))
}
