// Sums over the kinds of service of an analysis.
import type { Schemas } from '../../api/types'

type Analysis = Schemas['AppointmentAnalysis']
const ended: readonly string[] = ['completed', 'unfinished', 'no_show']

export function sumsOf(data: Analysis) {
    const out = { arrived: 0, on_time: 0, booked: 0, lead_minutes: 0, no_show: 0, ended: 0, duty_minutes: 0, booked_minutes: 0 }
    for (const it of data.counts) {
        out.arrived += it.arrived
        out.on_time += it.on_time
        out.booked += it.booked
        out.lead_minutes += it.lead_minutes
        if (it.state === 'no_show') out.no_show += it.count
        if (ended.includes(it.state)) out.ended += it.count
    }
    // A day of which no roster is kept says nothing of how much of it was used.
    for (const it of data.days.filter((day) => day.duty_minutes > 0)) {
        out.duty_minutes += it.duty_minutes
        out.booked_minutes += it.booked_minutes
    }
    return out
}

// "12.5 %"; of nothing there is no share.
export const shareText = (part: number, whole: number) => (whole > 0 ? `${Math.round((1000 * part) / whole) / 10} %` : '–')
