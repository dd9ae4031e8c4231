// Whether the server is within reach: each request tells what it found. While it is not, the way is tried now and then,
// for a phone may have a network that leads nowhere.
import { useSyncExternalStore } from 'react'

const pause = 10_000
const listeners = new Set<() => void>()
let is_away = typeof navigator !== 'undefined' && navigator.onLine === false
let timer: ReturnType<typeof setInterval> | undefined

function set(now_away: boolean) {
    if (now_away) timer ??= setInterval(() => void probe(), pause)
    else {
        clearInterval(timer)
        timer = undefined
    }
    if (now_away === is_away) return
    is_away = now_away
    listeners.forEach((tell) => tell())
}

// A file of the pages themselves: it needs no session, and nobody keeps it.
async function probe() {
    if (!navigator.onLine) return
    try {
        const reply = await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' })
        if (reply.ok) set(false)
    } catch {
        // Still away.
    }
}

export const tellReached = () => set(false)
export const tellUnreached = () => set(true)

if (typeof window !== 'undefined') {
    window.addEventListener('offline', () => set(true))
    window.addEventListener('online', () => void probe())
    if (is_away) set(true)
}

function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
}

export const useIsAway = () => useSyncExternalStore(subscribe, () => is_away)
