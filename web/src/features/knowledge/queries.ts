// Keys (those of must-reads in must_read_queries.ts): ['knowledge', 'search' | 'article' | 'list' | 'revisions' | 'gaps' | 'health' | 'work' | 'glossary', ...].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'
import { useDebounced } from '../../shared/hooks/useDebounced'

export type Article = Schemas['Article']
export type Revision = Schemas['ArticleRevision']
export type Content = Schemas['ArticleContent']
export type Answer = Schemas['KnowledgeAnswer']
export type Listed = Schemas['ListedArticle']
export type Gap = Schemas['KnowledgeGap']
export type Deed = Schemas['ArticleDeed']
export type Reason = Exclude<Schemas['ArticleReason'], 'none'>

const all = ['knowledge'] as const
const article_key = (article_id: string) => [...all, 'article', article_id]
export const live: LiveTopics = {
    'knowledge.changed': (article_id) => [article_key(article_id), [...all, 'list'], [...all, 'work'], [...all, 'search']],
    'knowledge.must_read': (article_id) => [article_key(article_id), [...all, 'work'], [...all, 'must_read']],
    'knowledge.review_due': (article_id) => [article_key(article_id), [...all, 'work']],
}

interface Asked {
    text: string
    category_id?: string | null
    is_portal: boolean
    is_typing?: boolean
    limit?: number
}
// The text travels in the body: addresses are logged.
export const useAnswers = ({ text, category_id = null, is_portal, is_typing = false, limit = 8 }: Asked) =>
    useQuery({
        queryKey: [...all, 'search', is_portal, text, category_id, is_typing, limit],
        queryFn: ({ signal }) => call('post', is_portal ? '/portal/knowledge/search' : '/knowledge/search', { body: { text, category_id, is_typing, limit }, signal }),
        enabled: text.trim() !== '',
        placeholderData: keepPreviousData,
        staleTime: 60_000,
    })

const settled_ms = 2500
// Tells the server how a search ended: something was opened, or the words were left for others or with the page.
export function useSearchEnd(text: string, is_portal: boolean) {
    const latest = useRef('')
    const told = useRef('')
    const before = useRef('')
    const settled = useDebounced(text.trim(), settled_ms)
    const tell = useCallback(
        (said: string, is_opened: boolean) => {
            if (said.length < 2 || said === told.current) return
            told.current = said
            void call('post', is_portal ? '/portal/knowledge/searches' : '/knowledge/searches', { body: { text: said, is_opened } }).catch(() => {})
        },
        [is_portal],
    )
    useEffect(() => {
        latest.current = text.trim()
    }, [text])
    useEffect(() => {
        // Words that only went on are one search.
        if (!settled.startsWith(before.current)) tell(before.current, false)
        before.current = settled
    }, [settled, tell])
    useEffect(() => () => tell(latest.current, false), [tell])
    return useCallback(() => tell(latest.current, true), [tell])
}

export const useArticle = (article_id: string, ticket_id = '') =>
    useQuery({
        queryKey: [...article_key(article_id), ticket_id],
        queryFn: ({ signal }) => call('get', '/knowledge/articles/{article_id}', { path: { article_id }, query: { ...(ticket_id && { ticket_id }) }, signal }),
        enabled: article_id !== '',
    })

export const usePublicArticle = (article_id: string) =>
    useQuery({
        queryKey: [...all, 'public', article_id],
        queryFn: ({ signal }) => call('get', '/portal/knowledge/articles/{article_id}', { path: { article_id }, signal }),
        enabled: article_id !== '',
        retry: false,
    })

export interface Filter {
    state?: Schemas['ArticleState']
    audience?: Schemas['ArticleAudience']
    problem?: Schemas['ArticleProblem']
    category_id?: string
    is_mine?: boolean
}
export const useArticles = (filter: Filter) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', filter],
        queryFn: ({ pageParam, signal }) => call('get', '/knowledge/articles', { query: { limit: 50, ...filter, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const usePublicArticles = (category_id: string | null) =>
    useInfiniteQuery({
        queryKey: [...all, 'public_list', category_id],
        queryFn: ({ pageParam, signal }) => call('get', '/portal/knowledge/articles', { query: { limit: 20, ...(category_id && { category_id }), ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const useRevisions = (article_id: string) =>
    useInfiniteQuery({
        queryKey: [...article_key(article_id), 'revisions'],
        queryFn: ({ pageParam, signal }) => call('get', '/knowledge/articles/{article_id}/revisions', { path: { article_id }, query: { limit: 20, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export const useRevision = (article_id: string, number: number) =>
    useQuery({
        queryKey: [...article_key(article_id), 'revision', number],
        queryFn: ({ signal }) => call('get', '/knowledge/articles/{article_id}/revisions/{number}', { path: { article_id, number: String(number) }, signal }),
        enabled: number > 0,
    })

export const useGaps = () =>
    useInfiniteQuery({
        queryKey: [...all, 'gaps'],
        queryFn: ({ pageParam, signal }) => call('get', '/knowledge/gaps', { query: { limit: 50, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })
export const useHealth = () =>
    useQuery({ queryKey: [...all, 'health'], queryFn: async ({ signal }) => (await call('get', '/knowledge/health', { signal })).items })
export const useWork = (is_enabled: boolean) =>
    useQuery({ queryKey: [...all, 'work'], queryFn: ({ signal }) => call('get', '/knowledge/work', { signal }), enabled: is_enabled, staleTime: 60_000 })
export const useGlossary = () =>
    useQuery({ queryKey: [...all, 'glossary'], queryFn: async ({ signal }) => (await call('get', '/glossary', { signal })).items, staleTime: 600_000 })
export const useWording = (text: string) =>
    useQuery({
        queryKey: [...all, 'wording', text],
        queryFn: async ({ signal }) => (await call('post', '/glossary/checks', { body: { text: text.slice(0, 20_000) }, signal })).items,
        enabled: text.trim() !== '',
        placeholderData: keepPreviousData,
    })

export type Step =
    | { kind: 'act'; body: Schemas['ActOnArticle'] }
    | { kind: 'decide'; body: Schemas['DecideOnArticle'] }
    | { kind: 'save'; body: Schemas['SaveArticle'] }

// Every step answers the whole article.
export function useStep(article_id: string) {
    const client = useQueryClient()
    const path = { article_id }
    return useMutation({
        mutationFn: (step: Step): Promise<Article> =>
            step.kind === 'act'
                ? call('post', '/knowledge/articles/{article_id}/actions', { path, body: step.body })
                : step.kind === 'decide'
                  ? call('post', '/knowledge/articles/{article_id}/decisions', { path, body: step.body })
                  : call('put', '/knowledge/articles/{article_id}/draft', { path, body: step.body }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export function useCreate() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['CreateArticle']) => call('post', '/knowledge/articles', { body }),
        onSuccess: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export function useDeed(is_portal: boolean) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ article_id, ...body }: Deed & { article_id: string }) =>
            call('post', is_portal ? '/portal/knowledge/articles/{article_id}/deeds' : '/knowledge/articles/{article_id}/deeds', { path: { article_id }, body }),
        onSuccess: (_, { article_id, deed }) => {
            if (deed !== 'view') void client.invalidateQueries({ queryKey: article_key(article_id) })
        },
    })
}

export function useDismissGap() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (gap_id: string) => call('delete', '/knowledge/gaps/{gap_id}', { path: { gap_id } }),
        onSettled: () => void client.invalidateQueries({ queryKey: [...all, 'gaps'] }),
    })
}
