import { describe, expect, it } from 'vitest'
import { chaptersOf, principlesOf } from './coverage'
import type { Clause } from './queries'

const clause = (id: string, names: string[] = []): Clause => ({
    clause: id,
    chapter: Number(id.split('.')[0]),
    title_zh: `条款 ${id}`,
    title_en: `Title ${id}`,
    controls: names.map((name) => ({ kind: 'operation', name })),
    is_answered: names.length > 0,
})
const clauses = [clause('2.1.1', ['open_ticket']), clause('1.1.1', ['get_portal_profile']), clause('1.1.2'), clause('1.2.1')]

describe('chaptersOf', () => {
    it('sorts chapters and counts all of each, whatever is shown', () => {
        const found = chaptersOf(clauses, 'open', '')
        expect(found.map(({ chapter, answered, total }) => [chapter, answered, total])).toEqual([
            [1, 1, 3],
            [2, 1, 1],
        ])
        expect(found.map(({ shown }) => shown.map((it) => it.clause))).toEqual([['1.1.2', '1.2.1'], []])
    })
    it('finds by number, title and what answers', () => {
        const ids = (text: string) => chaptersOf(clauses, 'all', text).flatMap(({ shown }) => shown.map((it) => it.clause))
        expect(ids(' OPEN_ticket ')).toEqual(['2.1.1'])
        expect(ids('条款 1.2')).toEqual(['1.2.1'])
        expect(ids('nothing like it')).toEqual([])
    })
})

it('takes section 1.1 for the principles', () => {
    expect(principlesOf(clauses).map((it) => it.clause)).toEqual(['1.1.1', '1.1.2'])
})
