// What a screen has not said aloud yet: each call and each recall once, the oldest first.
import type { Board } from './queries'

type Called = Board['called'][number]
const keyOf = (it: Called) => `${it.number} ${it.window_code} ${it.last_called_at}`

export function newCalls(said: ReadonlySet<string>, called: readonly Called[]): Called[] {
    return called.filter((it) => it.state === 'called' && !said.has(keyOf(it))).reverse()
}

export const saidOf = (called: readonly Called[]): ReadonlySet<string> => new Set(called.map(keyOf))

// One decimal of minutes, as people read waits.
export const minutesText = (seconds: number) => (Math.round(seconds / 6) / 10).toString()
