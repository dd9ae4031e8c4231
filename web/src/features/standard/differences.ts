// What differs between two standards, as people read it: by section and entry, values without TOML's quotes.
import type { Difference } from './version_queries'

export interface Line {
    field: string // "" : the entry's own value
    before: string
    after: string
}
export interface Entry {
    name: string // "" : the section itself
    kind: 'added' | 'removed' | 'changed'
    lines: Line[]
}
export interface Section {
    name: string
    count: number
    entries: Entry[]
}

// "category[fault].children[fault.tv].zh" -> category, "fault / fault.tv", zh
export function readPath(path: string) {
    const [, section = path, tail = ''] = /^([^.[]+)(.*)$/s.exec(path) ?? []
    const entries: string[] = []
    const fields: string[] = []
    for (const [, entry, field] of tail.matchAll(/\[([^\]]*)\]|\.([^.[]+)/g)) {
        if (entry !== undefined) {
            entries.push(entry)
            fields.length = 0 // the name of the list the entry stands in
        } else if (field !== undefined) fields.push(field)
    }
    return { section, entry: entries.join(' / '), field: fields.join('.') }
}

// Of these the first entry that holds decides, so where a new one stands matters too.
const ranked = new Set(['class_rule', 'grade', 'sla', 'sla_factor'])

// The rest only comes in another order where entries found on both sides have changed places.
function isMoved(before: string, after: string) {
    const [old_names, new_names] = [before.split(', '), after.split(', ')]
    const kept = (names: string[], others: string[]) => names.filter((it) => others.includes(it)).join()
    return kept(old_names, new_names) !== kept(new_names, old_names)
}

export function sectionsOf(differences: readonly Difference[]): Section[] {
    const sections = new Map<string, Map<string, Line[]>>()
    for (const { path, before, after } of differences) {
        const { section, entry, field } = readPath(path)
        const is_order = field === 'order' || field.endsWith('.order')
        if (is_order && !ranked.has(section) && !isMoved(before, after)) continue
        const entries = sections.get(section) ?? new Map<string, Line[]>()
        sections.set(section, entries)
        entries.set(entry, [...(entries.get(entry) ?? []), { field, before, after }])
    }
    return [...sections].map(([name, entries]) => ({
        name,
        count: entries.size,
        // What is said of the section as a whole comes last.
        entries: [...entries].sort(([a], [b]) => Number(a === '') - Number(b === '')).map(([entry, lines]) => ({ name: entry, kind: kindOf(entry, lines), lines })),
    }))
}

// An entry's every field missing on one side: most likely the entry itself is new or gone.
function kindOf(entry: string, lines: readonly Line[]): Entry['kind'] {
    const has_name = lines.some(({ field }) => field === 'code' || field === 'id')
    if (entry === '' || !has_name) return 'changed'
    if (lines.every(({ before }) => before === '')) return 'added'
    return lines.every(({ after }) => after === '') ? 'removed' : 'changed'
}

type Told = { yes: string; no: string; units: Record<'d' | 'h' | 'm' | 's', string>; comma: string }

const quoted = /^'([^']*)'$|^"((?:[^"\\]|\\.)*)"$/s
const unescaped = (text: string) => {
    try {
        return String(JSON.parse(`"${text}"`))
    } catch {
        return text
    }
}

// "'1h30m'" -> "1 h 30 min"; "[ 'a', 'b' ]" -> "a, b"
export function valueText(written: string, told: Told): string {
    const it = written.trim()
    if (it === 'true') return told.yes
    if (it === 'false') return told.no
    const string = quoted.exec(it)
    if (string) return lengthIn(string[1] ?? unescaped(string[2] ?? ''), told)
    if (it.startsWith('[') && it.endsWith(']') && !it.includes('{')) {
        const parts = it.slice(1, -1).match(/'[^']*'|"(?:[^"\\]|\\.)*"|[^,\s]+/g) ?? []
        return parts.map((part) => valueText(part, told)).join(told.comma)
    }
    return it
}

function lengthIn(text: string, { units }: Told): string {
    if (!/^(\d+[dhms])+$/.test(text)) return text
    return [...text.matchAll(/(\d+)([dhms])/g)].map(([, value, unit]) => `${value} ${units[unit as 'd']}`).join(' ')
}
