// 0 B, 999 B, 1.5 KB, 10 MB
export function fileSize(bytes: number): string {
    if (bytes < 1000) return `${bytes} B`
    const units = ['KB', 'MB', 'GB']
    let value = bytes
    let unit = ''
    for (const next of units) {
        value /= 1024
        unit = next
        if (value < 1000) break
    }
    return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`
}
