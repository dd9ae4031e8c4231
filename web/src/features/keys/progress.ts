import type { SealKey } from './queries'

export interface MoveProgress {
    left: number // records under other keys than the one in use
    percent: number
}

// How far the move to the key in use has come; an empty store has nothing to move.
export function progress_of(keys: readonly SealKey[]): MoveProgress {
    let all = 0
    let left = 0
    for (const key of keys) {
        all += key.records
        if (key.state !== 'active') left += key.records
    }
    // Never 100 while one is left.
    return { left, percent: all === 0 ? 100 : Math.floor(((all - left) / all) * 100) }
}

export const days_since = (at: string, now: number) => Math.floor((now - new Date(at).getTime()) / 86_400_000)
