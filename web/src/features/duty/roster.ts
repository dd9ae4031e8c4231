// Weeks begin on Monday, in the browser's own zone.
import dayjs, { type Dayjs } from 'dayjs'
import type { Shift } from './queries'

export const mondayOf = (at: Dayjs) => at.startOf('day').subtract((at.day() + 6) % 7, 'day')
export const daysOf = (monday: Dayjs) => [0, 1, 2, 3, 4, 5, 6].map((it) => monday.add(it, 'day'))

// "08:00" and "16:00" on a day; an end that is not later lies on the next day.
export function momentsOf(day: Dayjs, from: string, to: string): { starts_at: string; ends_at: string } {
    const at = (time: string) => {
        const [hour, minute] = time.split(':').map(Number)
        return day.startOf('day').hour(hour ?? 0).minute(minute ?? 0)
    }
    const starts = at(from)
    const ends = at(to)
    return {
        starts_at: starts.toISOString(),
        ends_at: (ends.isAfter(starts) ? ends : ends.add(1, 'day')).toISOString(),
    }
}

// A shift stands on the day it begins.
export function shiftsOn(shifts: readonly Shift[], user_id: string, day: Dayjs): Shift[] {
    return shifts.filter((it) => it.user_id === user_id && dayjs(it.starts_at).isSame(day, 'day'))
}

export const hoursOf = (shift: Pick<Shift, 'starts_at' | 'ends_at'>) =>
    `${dayjs(shift.starts_at).format('HH:mm')}–${dayjs(shift.ends_at).format('HH:mm')}`
