// A clock for people: how long there is, and how warm it gets.
import type { Schemas } from '../../../api/types'

export type ClockSummary = Schemas['ClockSummary']
export type ClockKind = Schemas['ClockKind']

export { lengthOf } from '../../../shared/format/length'

// 0 calm, 1 and 2 past a warning, 3 over. The server's level is of its last look; passing the due time needs no look.
export function levelAt(clock: ClockSummary, now: number): number {
    if (clock.due_at && new Date(clock.due_at).getTime() < now) return 3
    return clock.level
}

export const level_colors = ['default', 'gold', 'orange', 'red'] as const

export const secondsLeft = (due_at: string, now: number) => Math.round((new Date(due_at).getTime() - now) / 1000)
