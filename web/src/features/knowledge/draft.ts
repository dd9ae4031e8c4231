// The editor's form and the contract's shape.
import dayjs, { type Dayjs } from 'dayjs'
import type { Schemas } from '../../api/types'
import type { Content, Gap } from './queries'
import type { ArticleWords } from './text'

export interface Draft extends Pick<Content, 'category_id' | 'audience' | 'keywords' | 'synonyms' | 'related'> {
    code: string
    zh: ArticleWords
    en: ArticleWords
    training: string | null
    valid_from: Dayjs | null
    valid_to: Dayjs | null
}

const no_words: ArticleWords = { title: '', summary: '', body: '' }
const han = /\p{Script=Han}/u

// From a gap: what was searched for is the title and the first keyword.
export function emptyDraft(gap: Gap | null): Draft {
    const words = { ...no_words, title: gap?.terms ?? '' }
    const is_chinese = gap === null || han.test(gap.terms)
    return {
        code: '',
        category_id: gap?.category_id ?? null,
        audience: gap?.audience ?? 'customer',
        zh: is_chinese ? words : no_words,
        en: is_chinese ? no_words : words,
        keywords: gap ? [gap.terms] : [],
        synonyms: [],
        related: [],
        training: null,
        valid_from: null,
        valid_to: null,
    }
}

export const draftOf = (code: string, content: Content): Draft => ({
    ...content,
    code,
    valid_from: content.valid_from ? dayjs(content.valid_from) : null,
    valid_to: content.valid_to ? dayjs(content.valid_to) : null,
})

export const givenOf = ({ code: _, ...draft }: Draft): Omit<Schemas['SaveArticle'], 'version'> => ({
    ...draft,
    category_id: draft.category_id ?? null,
    training: draft.training ?? null,
    valid_from: draft.valid_from?.toISOString() ?? null,
    valid_to: draft.valid_to?.toISOString() ?? null,
})
