// The clauses by chapter, narrowed by state and text; counts are of the whole chapter, whatever is shown.
import type { Clause } from './queries'

export type Shown = 'all' | 'answered' | 'open'

export interface Chapter {
    chapter: number
    answered: number
    total: number
    shown: Clause[]
}

function fits(clause: Clause, shown: Shown, wanted: string): boolean {
    if (shown !== 'all' && clause.is_answered !== (shown === 'answered')) return false
    const texts = [clause.clause, clause.title_zh, clause.title_en, ...clause.controls.map(({ name }) => name)]
    return texts.some((text) => text.toLowerCase().includes(wanted))
}

export function chaptersOf(clauses: readonly Clause[], shown: Shown, text: string): Chapter[] {
    const wanted = text.trim().toLowerCase()
    const chapters = new Map<number, Chapter>()
    for (const clause of clauses) {
        const at = chapters.get(clause.chapter) ?? { chapter: clause.chapter, answered: 0, total: 0, shown: [] }
        chapters.set(clause.chapter, at)
        at.total += 1
        if (clause.is_answered) at.answered += 1
        if (fits(clause, shown, wanted)) at.shown.push(clause)
    }
    return [...chapters.values()].sort((a, b) => a.chapter - b.chapter)
}

// Section 1.1 of the standard is where its principles stand.
export const principlesOf = (clauses: readonly Clause[]) => clauses.filter(({ clause }) => clause.startsWith('1.1.'))
