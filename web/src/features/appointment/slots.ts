// Free times by the day they lie on, as the browser's zone has it; and instants in the words of a booking.
import dayjs from 'dayjs'
import type { Locale } from '../../api/locale'

interface Period {
    starts_at: string
    window_ends_at: string | null
}

export interface SlotDay<T> {
    day: string // YYYY-MM-DD
    slots: T[]
}

export const slot_days = 7
export const dayKey = (at: string) => dayjs(at).format('YYYY-MM-DD')
export const clockTime = (at: string) => dayjs(at).format('HH:mm')

// Every day of the page has its column, also an empty one: that nothing is free then is an answer.
export function slotDays<T extends Period>(slots: readonly T[], from: string, days: number): SlotDay<T>[] {
    const first = dayjs(from).startOf('day')
    const columns = Array.from({ length: days }, (_, n) => ({ day: first.add(n, 'day').format('YYYY-MM-DD'), slots: [] as T[] }))
    const by_day = new Map(columns.map((it) => [it.day, it]))
    for (const slot of slots) by_day.get(dayKey(slot.starts_at))?.slots.push(slot)
    for (const { slots: own } of columns) own.sort((a, b) => a.starts_at.localeCompare(b.starts_at))
    return columns
}

// Where a page of days begins: today's, then by the week.
export const pageStart = (now: number, page: number) => dayjs(now).startOf('day').add(page * slot_days, 'day').toISOString()

// "09:00–11:00", or "09:00" where the minute itself is promised.
export const windowText = ({ starts_at, window_ends_at }: Period) =>
    window_ends_at === null || window_ends_at === starts_at
        ? clockTime(starts_at)
        : `${clockTime(starts_at)}–${clockTime(window_ends_at)}`

const weekdays = {
    'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

// "11-28 周六"
export function dayText(day: string, locale: Locale): string {
    const it = dayjs(day)
    return `${it.format('MM-DD')} ${weekdays[locale][it.day()]}`
}

export const whenText = (period: Period, locale: Locale) => `${dayText(period.starts_at, locale)} ${windowText(period)}`

// As the contract has it: whole numbers of 0.00001 degree.
export const toE5 = (degrees: number) => Math.round(degrees * 100_000)
