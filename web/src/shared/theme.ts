// Light, dark or as the system says; kept in this browser. Whether things may move is the system's word alone.
import { useSyncExternalStore } from 'react'

export type ThemeMode = 'system' | 'light' | 'dark'
const storage_key = 'bihuan.theme'
const listeners = new Set<() => void>()
const system_dark = window.matchMedia('(prefers-color-scheme: dark)')
const system_still = window.matchMedia('(prefers-reduced-motion: reduce)')
for (const it of [system_dark, system_still]) it.addEventListener('change', () => listeners.forEach((listener) => listener()))

function remembered(): ThemeMode {
    try {
        const stored = localStorage.getItem(storage_key)
        return stored === 'light' || stored === 'dark' ? stored : 'system'
    } catch {
        return 'system'
    }
}

let mode: ThemeMode = remembered()

export function setThemeMode(next: ThemeMode) {
    mode = next
    try {
        localStorage.setItem(storage_key, next)
    } catch {
        // Private windows may refuse storage; the choice then lasts for this page.
    }
    listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
}

export const useThemeMode = () => useSyncExternalStore(subscribe, () => mode)
export const useIsDark = () =>
    useSyncExternalStore(subscribe, () => mode === 'dark' || (mode === 'system' && system_dark.matches))
export const useIsStill = () => useSyncExternalStore(subscribe, () => system_still.matches)
