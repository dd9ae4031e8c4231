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
