import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import { daysOf, hoursOf, momentsOf, mondayOf, shiftsOn } from './roster'

describe('weeks', () => {
    it.each([
        ['a Monday', '2026-03-02T00:00:00', '2026-03-02'],
        ['a Thursday afternoon', '2026-03-05T17:30:00', '2026-03-02'],
        ['the last minute of Sunday', '2026-03-08T23:59:00', '2026-03-02'],
        ['across a month', '2026-03-01T12:00:00', '2026-02-23'],
    ])('%s belongs to the week of', (_, at, monday) => {
        expect(mondayOf(dayjs(at)).format('YYYY-MM-DD HH:mm')).toBe(`${monday} 00:00`)
    })
    it('have seven days', () => {
        expect(daysOf(dayjs('2026-03-02')).at(-1)?.format('YYYY-MM-DD')).toBe('2026-03-08')
    })
})

describe('shifts', () => {
    const day = dayjs('2026-03-02')
    it.each([
        ['within a day', '08:00', '16:00', 8],
        ['over midnight', '20:00', '08:00', 12],
        ['a whole day', '09:00', '09:00', 24],
    ])('%s', (_, from, to, hours) => {
        const { starts_at, ends_at } = momentsOf(day, from, to)
        expect(dayjs(ends_at).diff(starts_at, 'hour')).toBe(hours)
        expect(hoursOf({ starts_at, ends_at })).toBe(`${from}–${to}`)
    })
    it('stand on the day they begin', () => {
        const night = { shift_id: '1', user_id: '7', ...momentsOf(day, '20:00', '08:00') }
        expect(shiftsOn([night], '7', day)).toEqual([night])
        expect(shiftsOn([night], '7', day.add(1, 'day'))).toEqual([])
        expect(shiftsOn([night], '8', day)).toEqual([])
    })
})
