const two = (n: number) => String(n).padStart(2, '0')

// "0:42", "12:05", "26:03:00": how long something goes on.
export function clockText(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds))
    const [minutes, rest] = [Math.floor(whole / 60), two(whole % 60)]
    return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}
export const secondsBetween = (from: string | null, to: string | null) => (from && to ? (Date.parse(to) - Date.parse(from)) / 1000 : null)
export const percentText = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`)
