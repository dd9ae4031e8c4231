// "0:42", "12:05": how long something goes on.
export function clockText(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds))
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
export const secondsBetween = (from: string | null, to: string | null) => (from && to ? (Date.parse(to) - Date.parse(from)) / 1000 : null)
export const percentText = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`)
