// Words in two languages, typed: a feature's i18n.ts exports `zh` and `en: typeof zh`, so a missing translation does
// not compile. Sentences with values are functions.
import { useCallback, useSyncExternalStore } from 'react'
import { currentLocale, type Locale, onLocaleChange } from '../api/locale'

export function useLocale(): Locale {
    return useSyncExternalStore(onLocaleChange, currentLocale, currentLocale)
}

export function useWords<T>(zh: T, en: T): T {
    return useLocale() === 'en' ? en : zh
}

export interface Named {
    name_zh: string
    name_en: string
}

export const nameOf = (thing: Named, locale: Locale) => (locale === 'en' ? thing.name_en : thing.name_zh)

export function useNameOf() {
    const locale = useLocale()
    return useCallback((thing: Named) => nameOf(thing, locale), [locale])
}
