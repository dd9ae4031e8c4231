import dayjs from 'dayjs'
import { expect, test } from 'vitest'
import { axisOf, lanesOf, nearestTo, placeOf, shareOf, timeAt } from './timeline'

const ms = (time: string) => dayjs(`2026-11-28 ${time}`).valueOf()
const span = (from: string, to: string) => ({ from: ms(from), to: ms(to) })

test('the axis has the usual hours and grows where work lies outside', () => {
    expect(axisOf('2026-11-28', []).hours).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    const wide = axisOf('2026-11-28', [span('06:40', '07:40'), span('20:00', '21:10')])
    expect([wide.hours[0], wide.hours.at(-1)]).toEqual([6, 22])
    const other_day = { from: ms('00:00') - 5 * 3_600_000, to: ms('00:00') - 3_600_000 }
    expect(axisOf('2026-11-28', [other_day]).hours[0]).toBe(8)
})

test('bars lie by their share of the day, cut at its ends', () => {
    const axis = axisOf('2026-11-28', [])
    expect(placeOf(axis, span('11:00', '14:00'))).toEqual({ left: 25, width: 25 })
    expect(placeOf(axis, span('07:00', '11:00'))).toEqual({ left: 0, width: 25 })
    expect(placeOf(axis, span('21:00', '22:00'))).toBeNull()
    expect(shareOf(axis, ms('14:00'))).toBe(50)
})

test('what is at the same time lies in lanes, and a lane is used again', () => {
    const { lanes, count } = lanesOf([span('10:00', '12:00'), span('09:00', '11:00'), span('11:00', '12:00'), span('12:00', '13:00')])
    expect(lanes).toEqual([1, 0, 0, 0])
    expect(count).toBe(2)
    expect(lanesOf([])).toEqual({ lanes: [], count: 1 })
})

test('a place on the axis is a time, and the nearest free one is found', () => {
    const axis = axisOf('2026-11-28', [])
    expect(timeAt(axis, 0.5)).toBe(ms('14:00'))
    expect(shareOf(axis, timeAt(axis, 0.25))).toBeCloseTo(25)
    const slots = ['10:00', '12:00', '14:00'].map((time) => ({ starts_at: dayjs(ms(time)).toISOString() }))
    expect(nearestTo(slots, ms('13:20'))?.starts_at).toBe(slots[2]?.starts_at)
    expect(nearestTo(slots, ms('08:00'))?.starts_at).toBe(slots[0]?.starts_at)
    expect(nearestTo([], ms('08:00'))).toBeUndefined()
})
