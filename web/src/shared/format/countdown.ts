// How warm a clock gets: 0 calm, 1 and 2 past a warning, 3 over. The server's level is of its last look; passing
// the due time needs no look.
export const level_colors = ['default', 'gold', 'orange', 'red'] as const

export const secondsLeft = (due_at: string, now: number) => Math.round((new Date(due_at).getTime() - now) / 1000)

export function levelAt(clock: { due_at: string | null; level: number }, now: number): number {
    return clock.due_at && new Date(clock.due_at).getTime() < now ? 3 : clock.level
}
