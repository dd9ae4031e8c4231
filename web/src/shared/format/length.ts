// "3 d 4 h", "2 h 5 min", "12 min", "< 1 min": two units, the way people say it.
export function lengthOf(seconds: number, is_english: boolean): string {
    const minutes = Math.floor(Math.abs(seconds) / 60)
    const [d, h, m] = is_english ? [' d', ' h', ' min'] : [' 天', ' 小时', ' 分'] as const
    if (minutes < 1) return is_english ? '< 1 min' : '不到 1 分'
    const parts: string[] = []
    if (minutes >= 24 * 60) parts.push(Math.floor(minutes / (24 * 60)) + d)
    const hours = Math.floor(minutes / 60) % 24
    if (hours > 0) parts.push(hours + h)
    if (minutes < 24 * 60 && minutes % 60 > 0) parts.push((minutes % 60) + m)
    return parts.join(' ')
}
