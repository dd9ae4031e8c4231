// A limit as people say it: "30 min", "2 h", "3 天".
import type { Schemas } from '../../api/types'

export type Standard = Schemas['Standard']
export type LimitRule = Schemas['LimitRule']
export type Named = { code: string; name_zh: string; name_en: string }

export function lengthText(minutes: number, is_english: boolean): string {
    const [hour, minute] = is_english ? [' h', ' min'] : [' 小时', ' 分钟']
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hours === 0) return `${rest}${minute}`
    return rest === 0 ? `${hours}${hour}` : `${hours}${hour} ${rest}${minute}`
}

export const isDefault = (rule: LimitRule) => Object.values(rule.when).every((list) => list.length === 0)

export const nameOf = (list: Named[], code: string, is_english: boolean) => {
    const found = list.find((it) => it.code === code)
    return found ? (is_english ? found.name_en : found.name_zh) : code
}
