import { useSyncExternalStore } from 'react'

// One timer for all relative times on the page.
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
    listeners.add(listener)
    timer ??= setInterval(() => {
        now = Date.now()
        listeners.forEach((tell) => tell())
    }, 30_000)
    return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
    }
}

export const useNow = () => useSyncExternalStore(subscribe, () => now)
