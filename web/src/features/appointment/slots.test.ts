import dayjs from 'dayjs'
import { expect, test } from 'vitest'
import { dayText, pageStart, slotDays, toE5, windowText } from './slots'

const at = (text: string) => dayjs(text).toISOString()
const slot = (from: string, to: string) => ({ starts_at: at(from), window_ends_at: at(to) })

test('slots stand under their local day, in order, and empty days stay', () => {
    const days = slotDays(
        [slot('2026-11-30 13:00', '2026-11-30 15:00'), slot('2026-11-28 23:30', '2026-11-29 00:30'), slot('2026-11-30 09:00', '2026-11-30 11:00')],
        at('2026-11-28 08:00'),
        3,
    )
    expect(days.map((it) => [it.day, it.slots.map(windowText)])).toEqual([
        ['2026-11-28', ['23:30–00:30']],
        ['2026-11-29', []],
        ['2026-11-30', ['09:00–11:00', '13:00–15:00']],
    ])
})

test('a slot beyond the page is not squeezed into it', () => {
    expect(slotDays([slot('2026-12-05 09:00', '2026-12-05 11:00')], at('2026-11-28 08:00'), 7).flatMap((it) => it.slots)).toEqual([])
})

test('pages begin at midnight, a week apart', () => {
    const now = dayjs('2026-11-28 15:12').valueOf()
    expect(dayjs(pageStart(now, 0)).format('MM-DD HH:mm')).toBe('11-28 00:00')
    expect(dayjs(pageStart(now, 2)).format('MM-DD HH:mm')).toBe('12-12 00:00')
})

test('where the minute itself is promised there is no window', () => {
    expect(windowText(slot('2026-11-30 09:30', '2026-11-30 09:30'))).toBe('09:30')
    expect(windowText({ starts_at: at('2026-11-30 09:30'), window_ends_at: null })).toBe('09:30')
})

test('days are said with their weekday; degrees become whole numbers', () => {
    expect(dayText('2026-11-28', 'zh-CN')).toBe('11-28 周六')
    expect(dayText('2026-11-29', 'en')).toBe('11-29 Sun')
    expect(toE5(31.980004)).toBe(3_198_000)
    expect(toE5(-118.75001)).toBe(-11_875_001)
})
