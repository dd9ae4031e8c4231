// Where things lie on the hour axis of one day; in per cent of its width.
import dayjs from 'dayjs'

export interface Axis {
    from: number // ms
    to: number
    hours: number[] // of the marks
}

interface Span {
    from: number
    to: number
}

const usual = { from: 8, to: 20 }

// The usual hours of a day, wider where work lies outside; never beyond the day.
export function axisOf(day: string, spans: readonly Span[]): Axis {
    const midnight = dayjs(day).startOf('day')
    const hourOf = (at: number) => (at - midnight.valueOf()) / 3_600_000
    const inside = spans.map((it) => ({ from: hourOf(it.from), to: hourOf(it.to) })).filter((it) => it.to > 0 && it.from < 24)
    const from = Math.max(0, Math.floor(Math.min(usual.from, ...inside.map((it) => it.from))))
    const to = Math.min(24, Math.ceil(Math.max(usual.to, ...inside.map((it) => it.to))))
    return {
        from: midnight.valueOf() + from * 3_600_000,
        to: midnight.valueOf() + to * 3_600_000,
        hours: Array.from({ length: to - from + 1 }, (_, n) => from + n),
    }
}

export const shareOf = (axis: Axis, at: number) => ((at - axis.from) / (axis.to - axis.from)) * 100

export const timeAt = (axis: Axis, share: number) => axis.from + share * (axis.to - axis.from)

// The one that begins nearest to a moment.
export function nearestTo<T extends { starts_at: string }>(slots: readonly T[], at: number): T | undefined {
    const away = (it: T) => Math.abs(Date.parse(it.starts_at) - at)
    return slots.reduce<T | undefined>((best, it) => (best === undefined || away(it) < away(best) ? it : best), undefined)
}

// What reaches beyond the axis is cut; what lies wholly outside has no place.
export function placeOf(axis: Axis, span: Span): { left: number; width: number } | null {
    const left = Math.max(0, shareOf(axis, span.from))
    const right = Math.min(100, shareOf(axis, span.to))
    return right > left ? { left, width: right - left } : null
}

// The first lane that is free again: those at the same time lie below each other.
export function lanesOf(spans: readonly Span[]): { lanes: number[]; count: number } {
    const ends: number[] = []
    const lanes = new Array<number>(spans.length).fill(0)
    const order = spans.map((_, n) => n).sort((a, b) => (spans[a]?.from ?? 0) - (spans[b]?.from ?? 0))
    for (const n of order) {
        const span = spans[n]
        if (!span) continue
        const free = ends.findIndex((end) => end <= span.from)
        const lane = free < 0 ? ends.length : free
        ends[lane] = span.to
        lanes[n] = lane
    }
    return { lanes, count: Math.max(1, ends.length) }
}
