// Articles as text: which language is shown, what differs between two versions, what a code may look like.
import type { Locale } from '../../api/locale'
import type { Content } from './queries'

export type Language = 'zh' | 'en'
export interface ArticleWords {
    title: string
    summary: string
    body: string
}

// The reader's language, else the one it is written in.
export function shownLanguage(content: Pick<Content, 'zh' | 'en'>, locale: Locale): Language {
    const wished: Language = locale === 'en' ? 'en' : 'zh'
    return content[wished].title !== '' ? wished : wished === 'en' ? 'zh' : 'en'
}

export interface Line {
    kind: 'same' | 'added' | 'removed'
    text: string
}

// By the longest common run of lines. Texts are bounded, and so is the table: beyond it all lines count as changed.
const cells_max = 4_000_000
export function diffLines(before: string, after: string): Line[] {
    const a = before === '' ? [] : before.split('\n')
    const b = after === '' ? [] : after.split('\n')
    if (a.length * b.length > cells_max)
        return [...a.map((text): Line => ({ kind: 'removed', text })), ...b.map((text): Line => ({ kind: 'added', text }))]
    const width = b.length + 1
    const common = new Uint32Array((a.length + 1) * width)
    const at = (i: number, j: number) => common[i * width + j] ?? 0
    for (let i = a.length - 1; i >= 0; --i)
        for (let j = b.length - 1; j >= 0; --j) common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    const out: Line[] = []
    let i = 0
    let j = 0
    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) {
            out.push({ kind: 'same', text: a[i] ?? '' })
            ++i
            ++j
        } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) out.push({ kind: 'removed', text: a[i++] ?? '' })
        else out.push({ kind: 'added', text: b[j++] ?? '' })
    }
    return out
}

// Everything of a version as lines, so that one comparison shows all that changed.
export function asLines(content: Content): string {
    const words = (it: ArticleWords) => (it.title ? `# ${it.title}\n${it.summary}\n${it.body}` : '')
    return [
        words(content.zh),
        words(content.en),
        `${content.audience} ${content.category_id ?? ''}`,
        ...content.keywords,
        ...content.synonyms,
        ...content.related,
        content.training ?? '',
        `${content.valid_from ?? ''} – ${content.valid_to ?? ''}`,
    ].join('\n')
}

// What a reply can hold: Markdown's marks are for pages.
export function plainText(markdown: string): string {
    return markdown
        .replace(/^#{1,6}\s+/gm, '')
        .replace(/\*\*([^*]+)\*\*/g, '$1')
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 $2')
        .replace(/`([^`]*)`/g, '$1')
        .trim()
}
