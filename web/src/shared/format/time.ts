// Instants come as UTC text and are shown in the browser's own zone.
import type { Locale } from '../../api/locale'

const formats = new Map<string, Intl.DateTimeFormat>()
function format(locale: Locale, options: Intl.DateTimeFormatOptions, at: Date): string {
    const key = locale + JSON.stringify(options)
    let made = formats.get(key)
    if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', options)))
    return made.format(at)
}

const two = '2-digit' as const
export const fullTime = (at: string, locale: Locale) =>
    format(locale, { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two }, new Date(at))
export const dayAndTime = (at: string, locale: Locale) =>
    format(locale, { year: 'numeric', month: two, day: two, hour: two, minute: two }, new Date(at))
export const dayOf = (at: string, locale: Locale) =>
    format(locale, { year: 'numeric', month: two, day: two }, new Date(at))

// "just now", "5 min", "3 h", "2 d", then the day: short enough for a queue's line.
export function shortAge(at: string, now: number, locale: Locale): string {
    const minutes = Math.floor((now - new Date(at).getTime()) / 60_000)
    const is_english = locale === 'en'
    if (minutes < 1) return is_english ? 'just now' : '刚刚'
    if (minutes < 60) return is_english ? `${minutes} min ago` : `${minutes} 分钟前`
    if (minutes < 24 * 60) return is_english ? `${Math.floor(minutes / 60)} h ago` : `${Math.floor(minutes / 60)} 小时前`
    const days = Math.floor(minutes / (24 * 60))
    if (days < 7) return is_english ? `${days} d ago` : `${days} 天前`
    return dayOf(at, locale)
}
