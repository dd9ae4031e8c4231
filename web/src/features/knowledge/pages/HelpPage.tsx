import { Button, Input, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { useCategories } from '../../../shared/lookups'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { AnswerList } from '../parts/AnswerList'
import { ArticleText } from '../parts/ArticleText'
import { titleOf } from '../parts/ArticleTable'
import { Vote } from '../parts/Vote'
import { useAnswers, useDeed, usePublicArticle, usePublicArticles, useSearchEnd } from '../queries'
import { shownLanguage } from '../text'
import '../knowledge.css'

// Customers find answers by themselves: search, categories, one article.
export function HelpPage() {
    const { article_id } = useParams()
    return article_id ? <OneArticle key={article_id} article_id={article_id} /> : <Help />
}

function Help() {
    const words = useKnowledgeWords()
    const navigate = useNavigate()
    const [text, setText] = useState('')
    const asked = useDebounced(text, 200)
    const found = useAnswers({ text: asked, is_portal: true, is_typing: true })
    const onOpened = useSearchEnd(text, true)
    const open = (article_id: string) => {
        onOpened()
        void navigate(`/portal/help/${article_id}`)
    }
    return (
        <Page title={words.help} subtitle={words.help_hint}>
            <Input.Search size="large" allowClear className="gap_below" maxLength={500} aria-label={words.search} placeholder={words.search_placeholder} value={text} onChange={(event) => setText(event.target.value)} />
            <section className="panel" aria-live="polite">
                {asked.trim() === '' ? (
                    <Browse />
                ) : (
                    <Loaded query={found}>
                        {(it) => (
                            <>
                                <AnswerList found={it} onOpen={open} is_portal />
                                {!it.is_sure && <Button onClick={() => void navigate('/portal/new')}>{words.send_request}</Button>}
                            </>
                        )}
                    </Loaded>
                )}
            </section>
        </Page>
    )
}

function Browse() {
    const words = useKnowledgeWords()
    const common = useCommon()
    const locale = useLocale()
    const name_of = useNameOf()
    const navigate = useNavigate()
    const [category_id, setCategory] = useState<string | null>(null)
    const { data: categories } = useCategories()
    const articles = usePublicArticles(category_id)
    const tops = useMemo(() => (categories ?? []).filter((it) => it.parent_id === null && it.is_public), [categories])
    return (
        <>
            <Select
                allowClear
                className="knowledge_category gap_below"
                aria-label={words.help_categories}
                placeholder={words.all_categories}
                value={category_id}
                onChange={(value: string | null | undefined) => setCategory(value ?? null)}
                options={tops.map((it) => ({ value: it.category_id, label: name_of(it) }))}
            />
            <Loaded query={articles}>
                {({ pages }) => {
                    const items = pages.flatMap((it) => it.items)
                    if (items.length === 0) return <EmptyHint title={words.nothing_here} hint={words.nothing_portal_hint} />
                    return (
                        <ul className="knowledge_answers">
                            {items.map((it) => (
                                <li key={it.article_id} className="knowledge_answer">
                                    <button type="button" className="knowledge_title" onClick={() => void navigate(`/portal/help/${it.article_id}`)}>
                                        {titleOf(it, locale)}
                                    </button>
                                    <div className="quiet">{locale === 'en' ? it.summary_en || it.summary_zh : it.summary_zh || it.summary_en}</div>
                                </li>
                            ))}
                        </ul>
                    )
                }}
            </Loaded>
            {articles.hasNextPage && (
                <Button block type="text" loading={articles.isFetchingNextPage} onClick={() => void articles.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </>
    )
}

function OneArticle({ article_id }: { article_id: string }) {
    const words = useKnowledgeWords()
    const locale = useLocale()
    const navigate = useNavigate()
    const article = usePublicArticle(article_id)
    const { mutate: note } = useDeed(true)
    const is_there = article.data !== undefined
    useEffect(() => {
        if (is_there) note({ article_id, deed: 'view' })
    }, [article_id, is_there, note])
    const title = article.data ? article.data[shownLanguage(article.data, locale)].title : words.help
    return (
        <Page title={title} is_narrow actions={<Button onClick={() => void navigate('/portal/help')}>{words.back_to_help}</Button>}>
            <Loaded query={article}>
                {(it) => (
                    <section className="panel">
                        <ArticleText content={it} related={it.related} onOpen={(id) => void navigate(`/portal/help/${id}`)} />
                        <Vote article_id={article_id} is_portal />
                        <div className="quiet small">
                            {words.updated} <Time at={it.changed_at} />
                        </div>
                    </section>
                )}
            </Loaded>
        </Page>
    )
}
