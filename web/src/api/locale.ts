// The language of this browser: asked for in every request and followed by the pages. The account's own choice
// (PATCH /session/preferences) wins after sign-in.
export type Locale = 'zh-CN' | 'en'

const storage_key = 'bihuan.locale'
const listeners = new Set<() => void>()

function remembered(): Locale {
    try {
        const stored = localStorage.getItem(storage_key)
        if (stored === 'zh-CN' || stored === 'en') return stored
        return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
    } catch {
        return 'zh-CN'
    }
}

let current: Locale = remembered()

export const currentLocale = () => current

export function setLocale(locale: Locale) {
    if (locale === current) return
    current = locale
    try {
        localStorage.setItem(storage_key, locale)
    } catch {
        // Private windows may refuse storage; the choice then lasts for this page.
    }
    listeners.forEach((listener) => listener())
}

export function onLocaleChange(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
}
