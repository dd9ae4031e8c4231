// Canned replies: which of them the words after "/" mean, and what stands in them for a name or a code.
export interface Canned {
    code: string
    text: string
}

// What is typed of a code before the caret: "/hel" at the beginning or after a space; null where there is none.
export function slashBefore(text: string, caret: number): { start: number; typed: string } | null {
    const found = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret))
    return found ? { start: caret - (found[1]?.length ?? 0) - 1, typed: found[1] ?? '' } : null
}

// Those whose code begins so come first, then those that hold it, then those that hold the words.
export function findCanned<T extends Canned>(all: readonly T[], typed: string): T[] {
    const asked = typed.trim().toLowerCase()
    const rank = (it: T) => {
        if (it.code.startsWith(asked)) return 0
        if (it.code.includes(asked)) return 1
        return it.text.toLowerCase().includes(asked) ? 2 : 3
    }
    return all
        .map((it) => ({ it, at: rank(it) }))
        .filter(({ at }) => at < 3)
        .sort((a, b) => a.at - b.at)
        .map(({ it }) => it)
}

// In the customer's language; where none is ready in it, all.
export function cannedFor<T extends { language: string }>(all: readonly T[], language: string): readonly T[] {
    const own = all.filter((it) => it.language === language)
    return own.length > 0 ? own : all
}

export const placeholders = ['customer', 'agent', 'ticket'] as const
export type Values = Readonly<Record<(typeof placeholders)[number], string | null>>
const placeholder = /\{(customer|agent|ticket)\}/g

// What nobody knows stays as it stands, so that the agent sees it and fills it in. {customer} stays too: the server puts in the
// name as each side may see it (2.2.4), here it is filled in to be looked at alone.
export const fillCanned = (text: string, values: Values) =>
    text.replace(placeholder, (whole, name: keyof Values) => values[name] ?? whole)

export const unfilled = (text: string) => [...new Set([...text.matchAll(placeholder)].map((it) => it[0]))].filter((it) => it !== '{customer}')

// The place of the caret after `put` stands where "/..." was.
export function putCanned(text: string, caret: number, start: number, put: string) {
    return { text: text.slice(0, start) + put + text.slice(caret), caret: start + put.length }
}
