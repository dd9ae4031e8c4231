// Canned replies: which of them the words after "/" mean, and what stands in them for a name or a code.
export interface Canned {
    shortcut: string
    title: string
    text: string
}

// What is typed of a shortcut before the caret: "/hel" at the beginning or after a space, null where there is none.
export function slashBefore(text: string, caret: number): { start: number; typed: string } | null {
    const found = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret))
    return found ? { start: caret - (found[1]?.length ?? 0) - 1, typed: found[1] ?? '' } : null
}

// Those whose shortcut begins so come first, then those that hold the words anywhere.
export function findCanned<T extends Canned>(all: readonly T[], typed: string): T[] {
    const asked = typed.trim().toLowerCase()
    const rank = (it: T) => {
        if (it.shortcut.toLowerCase().startsWith(asked)) return 0
        if (it.title.toLowerCase().includes(asked)) return 1
        return it.text.toLowerCase().includes(asked) ? 2 : 3
    }
    return all
        .map((it) => ({ it, at: rank(it) }))
        .filter(({ at }) => at < 3)
        .sort((a, b) => a.at - b.at)
        .map(({ it }) => it)
}

// What nobody knows stays as it stands, so that the agent sees it and fills it in.
export function fillCanned(text: string, values: Readonly<Record<string, string | null | undefined>>): string {
    return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => (Object.hasOwn(values, name) && values[name]) || whole)
}

export const unfilled = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map((it) => it[1] ?? '')

// The place of the caret after `put` stands where "/..." was.
export function putCanned(text: string, caret: number, start: number, put: string) {
    return { text: text.slice(0, start) + put + text.slice(caret), caret: start + put.length }
}
