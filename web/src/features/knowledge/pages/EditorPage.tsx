import { Alert, App, Button, Form } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { Schemas } from '../../../api/types'
import { useLeaveGuard } from '../../../shared/hooks/useLeaveGuard'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { type Draft, draftOf, emptyDraft, givenOf } from '../draft'
import { useKnowledgeWords } from '../i18n'
import { ArticleFields } from '../parts/ArticleFields'
import { type Article, type Gap, useArticle, useCreate, useStep } from '../queries'
import '../knowledge.css'

export function EditorPage() {
    const { article_id } = useParams()
    return article_id ? <Existing article_id={article_id} /> : <New />
}

function Existing({ article_id }: { article_id: string }) {
    const words = useKnowledgeWords()
    const article = useArticle(article_id)
    return (
        <Loaded query={article}>
            {(it) => {
                const current = it.beside ?? it.shown
                if (current.state === 'proposed') return <Alert type="info" showIcon title={words.locked} className="page" />
                return <Editor article={it} draft={draftOf(it.code, current.content)} gap={null} />
            }}
        </Loaded>
    )
}

function New() {
    const { state } = useLocation() as { state: { gap?: Gap } | null }
    const gap = state?.gap ?? null
    return <Editor article={null} draft={emptyDraft(gap)} gap={gap} />
}

function Editor({ article: current, draft, gap }: { article: Article | null; draft: Draft; gap: Gap | null }) {
    const words = useKnowledgeWords()
    const navigate = useNavigate()
    const { message, modal } = App.useApp()
    const [form] = Form.useForm<Draft>()
    const [is_dirty, setDirty] = useState(gap !== null)
    // As it was opened: what others change meanwhile is neither taken over nor overwritten.
    const [article] = useState(current)
    const [saved_id, setSaved] = useState('')
    const create = useCreate()
    const step = useStep(article?.article_id ?? '')
    useLeaveGuard(is_dirty, (leave) => void modal.confirm({ title: words.unsaved, okText: words.leave, cancelText: words.stay, onOk: leave }))
    // Only when the guard is gone.
    useEffect(() => {
        if (saved_id && !is_dirty) void navigate(`/knowledge/articles/${saved_id}`, { replace: true })
    }, [saved_id, is_dirty, navigate])
    const done = (it: Article) => {
        setDirty(false)
        setSaved(it.article_id)
        void message.success(words.saved)
    }
    const save = (given: Draft) => {
        const onError = (error: unknown) => showProblem(error, message, form)
        const content = givenOf(given)
        if (article) step.mutate({ kind: 'save', body: { version: article.version, ...content } }, { onSuccess: done, onError })
        else {
            const body: Schemas['CreateArticle'] = { code: given.code, ...content, ...(gap && { gap_id: gap.gap_id }) }
            create.mutate(body, { onSuccess: done, onError })
        }
    }
    const back = article ? `/knowledge/articles/${article.article_id}` : '/knowledge'
    return (
        <Form form={form} layout="vertical" initialValues={draft} onValuesChange={() => setDirty(true)} onFinish={save} scrollToFirstError={{ focus: true }}>
            <Page
                title={article ? words.edit : words.new_article}
                subtitle={words.other_language}
                actions={
                    <>
                        <Button onClick={() => void navigate(back)}>{words.leave}</Button>
                        <Button type="primary" htmlType="submit" loading={create.isPending || step.isPending}>
                            {words.save_draft}
                        </Button>
                    </>
                }
            >
                <ArticleFields is_new={article === null} />
            </Page>
        </Form>
    )
}
