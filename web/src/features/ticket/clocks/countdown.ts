// A clock for people: how long there is, and how warm it gets.
import type { Schemas } from '../../../api/types'

export type ClockSummary = Schemas['ClockSummary']
export type ClockKind = Schemas['ClockKind']

// "3 d 4 h", "2 h 5 min", "12 min", "< 1 min": two units, the way people say it.
export function lengthOf(seconds: number, is_english: boolean): string {
    const minutes = Math.floor(Math.abs(seconds) / 60)
    const [d, h, m] = is_english ? [' d', ' h', ' min'] : [' 天', ' 小时', ' 分'] as const
    if (minutes < 1) return is_english ? '< 1 min' : '不到 1 分'
    const parts: string[] = []
    if (minutes >= 24 * 60) parts.push(Math.floor(minutes / (24 * 60)) + d)
    const hours = Math.floor(minutes / 60) % 24
    if (hours > 0) parts.push(hours + h)
    if (minutes < 24 * 60 && minutes % 60 > 0) parts.push((minutes % 60) + m)
    return parts.join(' ')
}

// 0 calm, 1 and 2 past a warning, 3 over. The server's level is of its last look; passing the due time needs no look.
export function levelAt(clock: ClockSummary, now: number): number {
    if (clock.due_at && new Date(clock.due_at).getTime() < now) return 3
    return clock.level
}

export const level_colors = ['default', 'gold', 'orange', 'red'] as const

export const secondsLeft = (due_at: string, now: number) => Math.round((new Date(due_at).getTime() - now) / 1000)
