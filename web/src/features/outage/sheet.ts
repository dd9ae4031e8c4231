// The filled-in sheet as rows. Its second, hidden row names the columns; cells that offer a choice begin with its code.
import type { IntakeRow } from './queries'

export type Cell = string | number | boolean | Date | null | undefined

const text = (cell: Cell) => (cell === null || cell === undefined || cell instanceof Date ? '' : String(cell).trim())
const code = (cell: Cell) => text(cell).split(/\s/, 1)[0] ?? ''

// A cell's date is the time on the wall, told as if it were UTC; a second is lost to rounding now and then.
function wall(cell: Date) {
    const at = new Date(Math.round(cell.getTime() / 60_000) * 60_000)
    return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes())
}

function moment(cell: Cell): Date | null {
    if (cell instanceof Date) return wall(cell)
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+(\d{1,2})[:：](\d{2}))?/.exec(text(cell))
    if (!match) return null
    const [year, month, day, hour, minute] = match.slice(1).map((it) => Number(it ?? 0)) as [number, number, number, number, number]
    return new Date(year, month - 1, day, hour, minute)
}

// Minutes of the day: a time, a fraction of a day, or text.
function minutes(cell: Cell): number | null {
    if (cell instanceof Date) return (Math.round(cell.getTime() / 60_000) % 1440 + 1440) % 1440
    if (typeof cell === 'number') return Math.round((cell % 1) * 1440)
    const match = /^(\d{1,2})[:：](\d{2})/.exec(text(cell))
    return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function wanted(day: Cell, time: Cell): string | null {
    const at = moment(day), of_day = minutes(time)
    if (!at) return null
    // A day without a time is no time: which one is for a person to say.
    if (of_day === null) return at.getHours() + at.getMinutes() > 0 ? at.toISOString() : null
    at.setHours(Math.floor(of_day / 60), of_day % 60)
    return at.toISOString()
}

// A key for a row whose number was wiped out: of what it says, so that the same file comes in once all the same.
function keyOf(said: string): string {
    let [high, low] = [0x811c9dc5, 0x1000193]
    for (const one of said) {
        high = Math.imul(high ^ one.codePointAt(0)!, 0x01000193) >>> 0
        low = Math.imul(low ^ one.codePointAt(0)!, 0x85ebca6b) >>> 0
    }
    return `X-${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
}

export function rowsOfSheet(cells: readonly (readonly Cell[])[]): IntakeRow[] | null {
    const names = (cells[1] ?? []).map((it) => text(it))
    if (!['entry_key', 'taken_at', 'phone', 'service_type'].every((it) => names.includes(it))) return null
    const rows: IntakeRow[] = []
    for (const line of cells.slice(2)) {
        const of = (name: string) => line[names.indexOf(name)]
        // Numbers are written ahead: a row that says nothing else is an empty one.
        if (names.every((name, n) => name === 'entry_key' || text(line[n]) === '' && !(line[n] instanceof Date))) continue
        const data = names
            .map((name, n) => ({ code: name.startsWith('data.') ? name.slice(5) : '', text: text(line[n]) }))
            .filter((it) => it.code && it.text)
        const row = {
            taken_at: moment(of('taken_at'))?.toISOString() ?? null,
            wanted_at: wanted(of('wanted_day'), of('wanted_time')),
            taken_by: text(of('taken_by')),
            channel: code(of('channel')),
            customer_name: text(of('customer_name')),
            phone: text(of('phone')),
            service_type: code(of('service_type')),
            place: code(of('place')),
            data,
            remarks: text(of('remarks')),
        }
        const key = text(of('entry_key'))
        rows.push({ entry_key: /^[A-Za-z0-9-]{6,64}$/.test(key) ? key : keyOf(JSON.stringify(row)), ...row })
    }
    return rows
}
