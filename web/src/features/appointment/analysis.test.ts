import { expect, test } from 'vitest'
import { shareText, sumsOf } from './analysis'

test('sums go over all kinds of service, and only what has ended counts against no-shows', () => {
    const count = { service_type: 'a', count: 1, arrived: 1, on_time: 1, booked: 1, lead_minutes: 60 }
    const sums = sumsOf({
        counts: [
            { ...count, state: 'completed', count: 3 },
            { ...count, service_type: 'b', state: 'no_show', arrived: 0, on_time: 0 },
            { ...count, state: 'booked', arrived: 0, on_time: 0, lead_minutes: 0 },
        ],
        reasons: [],
        waiting: 0,
        days: [
            { date: '2026-03-02', duty_minutes: 480, booked_minutes: 120, visits: 2 },
            { date: '2026-03-03', duty_minutes: 0, booked_minutes: 60, visits: 1 },
        ],
        people: [],
    })
    expect(sums).toEqual({ arrived: 1, on_time: 1, booked: 3, lead_minutes: 120, no_show: 1, ended: 4, duty_minutes: 480, booked_minutes: 120 })
})

test('a share of nothing is none', () => {
    expect(shareText(1, 0)).toBe('–')
    expect(shareText(1, 8)).toBe('12.5 %')
})
