// What was said so far, from pages, answers and events, in whatever order they come.
export interface Numbered {
    turn_id: string
}

// Ids are numbers of 64 bits as text: the longer one is greater, of equal length the alphabet says.
export const compareIds = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

// Each turn once, in their order; what came last is how it stands now.
export function mergeTurns<T extends Numbered>(have: readonly T[], more: readonly T[]): T[] {
    if (more.length === 0) return have as T[]
    const by_id = new Map(have.map((it) => [it.turn_id, it]))
    for (const it of more) by_id.set(it.turn_id, it)
    return [...by_id.values()].sort((a, b) => compareIds(a.turn_id, b.turn_id))
}

// Whatever is asked behind: some before the last, for two that came at once may be kept in the other order, and what was said
// of an answer changes it.
const overlap = 6
export const askBehind = (turns: readonly Numbered[]) => turns.at(-overlap)?.turn_id ?? ''

// Whether the other side has read as far as this turn.
export const isRead = (turn_id: string, read_to: string | null) => read_to !== null && compareIds(turn_id, read_to) <= 0

interface Said extends Numbered {
    side: string
    kind: string
    at: string
}

// How turns stand on the page: a new day and a new speaker are told, words close together by one are one group.
export interface Placed<T> {
    turn: T
    begins_day: boolean
    begins_group: boolean
}
const group_ms = 5 * 60_000
export function place<T extends Said>(turns: readonly T[], day_of: (at: string) => string): Placed<T>[] {
    return turns.map((turn, n) => {
        const before = turns[n - 1]
        const begins_day = !before || day_of(before.at) !== day_of(turn.at)
        const is_same = before && before.side === turn.side && (before.kind === 'note') === (turn.kind === 'note') && before.kind !== 'event'
        return { turn, begins_day, begins_group: begins_day || !is_same || Date.parse(turn.at) - Date.parse(before.at) > group_ms }
    })
}

// Addresses within words of ours, so that they can be followed; what a customer writes stays words.
export function linkParts(text: string): { text: string; is_link: boolean }[] {
    const parts: { text: string; is_link: boolean }[] = []
    let at = 0
    for (const found of text.matchAll(/https?:\/\/[\w\-.~:/?#[\]@!$&*+=%]+[\w\-~/#&=%]/g)) {
        if (found.index > at) parts.push({ text: text.slice(at, found.index), is_link: false })
        parts.push({ text: found[0], is_link: true })
        at = found.index + found[0].length
    }
    if (at < text.length) parts.push({ text: text.slice(at), is_link: false })
    return parts
}
