import { Alert, App, Button, Segmented, Space, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { dayAndTime } from '../../../shared/format/time'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { useMustReadWords } from '../i18n_must_read'
import { ApproveButton } from '../parts/ApproveButton'
import { ArticleFacts } from '../parts/ArticleFacts'
import { ArticleText } from '../parts/ArticleText'
import { StateOf } from '../parts/ArticleTable'
import { MustReadBanner } from '../parts/MustReadBanner'
import { useNoteDialog } from '../parts/NoteDialog'
import { RequireButton } from '../parts/RequireDialog'
import { Versions } from '../parts/Versions'
import { Vote } from '../parts/Vote'
import { type Article, useArticle, useDeed, useStep } from '../queries'
import { shownLanguage } from '../text'
import '../knowledge.css'

export function ArticlePage() {
    const { article_id = '' } = useParams()
    const article = useArticle(article_id)
    const { mutate: note } = useDeed(false)
    const is_published = article.data?.shown.state === 'published'
    useEffect(() => {
        if (is_published) note({ article_id, deed: 'view' })
    }, [article_id, is_published, note])
    return <Loaded query={article}>{(it) => <Content key={it.article_id} article={it} />}</Loaded>
}

function Content({ article }: { article: Article }) {
    const words = useKnowledgeWords()
    const common = useCommon()
    const locale = useLocale()
    const navigate = useNavigate()
    const [is_beside, setBeside] = useState(false)
    const shown = is_beside && article.beside ? article.beside : article.shown
    const { content } = shown
    const open = (id: string) => void navigate(`/knowledge/articles/${id}`)
    const day = (at: string) => dayAndTime(at, locale)
    return (
        <Page
            title={content[shownLanguage(content, locale)].title}
            subtitle={
                <span className="row">
                    <StateOf state={shown.state} />
                    <span>{words.version(shown.number)}</span>
                    {content.audience === 'agent' && <Tag>{words.audience.agent}</Tag>}
                </span>
            }
            actions={<Steps article={article} />}
        >
            <Space className="gap_below" wrap>
                <Button onClick={() => void navigate('/knowledge')}>{common.back}</Button>
                {article.beside && (
                    <Segmented
                        aria-label={words.history}
                        value={is_beside}
                        onChange={setBeside}
                        options={[
                            { value: false, label: words.see_published },
                            { value: true, label: words.see_draft },
                        ]}
                    />
                )}
            </Space>
            {article.is_expired && content.valid_to && <Alert type="warning" showIcon className="gap_below" title={words.expired} description={words.expired_hint(day(content.valid_to))} />}
            {shown.state === 'withdrawn' && <Alert type="error" showIcon className="gap_below" title={words.withdrawn_hint} description={shown.note} />}
            {shown.state === 'draft' && shown.note && <Alert type="info" showIcon className="gap_below" title={words.action.send_back} description={shown.note} />}
            {article.is_review_due && article.review_at && article.may_edit && (
                <Alert type="info" showIcon className="gap_below" title={words.review_due} description={words.review_due_hint(day(article.review_at))} action={<Reviewed article={article} />} />
            )}
            {article.must_read && !is_beside && <MustReadBanner own={article.must_read} />}
            <div className="knowledge_main">
                <section className="panel">
                    <ArticleText content={content} related={article.related} onOpen={open} />
                    {shown.state === 'published' && <Vote article_id={article.article_id} />}
                </section>
                <ArticleFacts article={article} shown={shown} />
            </div>
            {article.may_edit && <Versions article_id={article.article_id} />}
        </Page>
    )
}

function Reviewed({ article }: { article: Article }) {
    const words = useKnowledgeWords()
    const { message } = App.useApp()
    const step = useStep(article.article_id)
    return (
        <Button size="small" type="primary" loading={step.isPending} onClick={() => step.mutate({ kind: 'act', body: { version: article.version, action: 'review' } }, { onError: (error) => showProblem(error, message) })}>
            {words.review_done}
        </Button>
    )
}

// What may be done now, of the draft where there is one.
function Steps({ article }: { article: Article }) {
    const words = useKnowledgeWords()
    const must_read = useMustReadWords()
    const locale = useLocale()
    const titleOf = (content: Article['shown']['content']) => content[shownLanguage(content, locale)].title
    const navigate = useNavigate()
    const { message } = App.useApp()
    const step = useStep(article.article_id)
    const ask = useNoteDialog()
    const { version } = article
    const current = article.beside ?? article.shown
    const failed = { onError: (error: unknown) => showProblem(error, message) }
    const may = (action: Article['allowed_actions'][number]) => article.allowed_actions.includes(action)
    const withdraw = () => {
        if (current.state === 'draft') step.mutate({ kind: 'act', body: { version, action: 'withdraw' } }, failed)
        else ask(words.action.withdraw, (note) => step.mutateAsync({ kind: 'act', body: { version, action: 'withdraw', note } }))
    }
    return (
        <Space wrap>
            {article.may_edit && current.state !== 'proposed' && <Button onClick={() => void navigate(`/knowledge/articles/${article.article_id}/edit`)}>{words.edit}</Button>}
            {may('withdraw') && (
                <Button onClick={withdraw}>
                    {current.state === 'draft' ? words.discard_draft : words.action.withdraw}
                </Button>
            )}
            {may('send_back') && <Button onClick={() => ask(words.action.send_back, (note) => step.mutateAsync({ kind: 'decide', body: { version, action: 'send_back', note } }))}>{words.action.send_back}</Button>}
            {may('propose') && (
                <Button type="primary" loading={step.isPending} onClick={() => step.mutate({ kind: 'act', body: { version, action: 'propose' } }, failed)}>
                    {words.action.propose}
                </Button>
            )}
            {may('approve') && <ApproveButton article={article} />}
            {article.shown.state === 'published' && !article.beside && (article.has_must_read ? <Tag color="processing">{must_read.in_progress}</Tag> : <RequireButton article_id={article.article_id} title={titleOf(article.shown.content)} />)}
        </Space>
    )
}
