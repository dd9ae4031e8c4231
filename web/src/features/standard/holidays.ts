// Announced days as ranges: "10-01 to 10-08 National Day".
import type { HolidayYear } from './version_queries'

export type Day = HolidayYear['days'][number]
export interface Span {
    name: string
    from: string // YYYY-MM-DD
    to: string
    count: number
}

const day_ms = 86_400_000
const isNext = (a: string, b: string) => Date.parse(b) - Date.parse(a) === day_ms

// Days of one kind and name that follow each other, in the order of the calendar.
export function spansOf(days: readonly Day[], is_off: boolean): Span[] {
    const spans: Span[] = []
    const chosen = days.filter((it) => it.is_off === is_off).sort((a, b) => a.date.localeCompare(b.date))
    for (const { date, name } of chosen) {
        const last = spans.at(-1)
        if (last && last.name === name && isNext(last.to, date)) {
            last.to = date
            ++last.count
        } else spans.push({ name, from: date, to: date, count: 1 })
    }
    return spans
}

export const holiday_bytes_max = 64 * 1024 // the server's limit
