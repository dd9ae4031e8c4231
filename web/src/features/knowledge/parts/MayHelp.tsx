import { App, Button, Collapse } from 'antd'
import { useState } from 'react'
import type { Matter } from '../../../shared/feature'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useKnowledgeWords } from '../i18n'
import { useAnswers, useDeed, usePublicArticle } from '../queries'
import { ArticleText } from './ArticleText'
import '../knowledge.css'

// Before a customer sends a request: answers opened in place; one that solves it saves them the wait.
export function MayHelp({ matter, onSolved }: { matter: Matter; onSolved: () => void }) {
    const words = useKnowledgeWords()
    const [open, setOpen] = useState('')
    const { mutate: note } = useDeed(true)
    const is_asked = matter.title.trim() !== ''
    const { data } = useAnswers({ text: `${matter.title}\n${matter.description}`.slice(0, 12_000), category_id: matter.category_id, is_portal: true, limit: 3 })
    if (!is_asked || !data?.is_sure) return null
    const show = (key: string) => {
        setOpen(key)
        if (key) note({ article_id: key, deed: 'view' })
    }
    return (
        <section className="knowledge_beside" aria-label={words.may_help}>
            <strong>{words.may_help}</strong>
            <Collapse
                ghost
                activeKey={open ? [open] : []}
                onChange={(keys) => show(keys.at(-1) ?? '')}
                items={data.answers.map(({ article }) => ({
                    key: article.article_id,
                    label: article.title,
                    children: <Opened article_id={article.article_id} onOpen={show} onClose={() => setOpen('')} onSolved={onSolved} />,
                }))}
            />
        </section>
    )
}

function Opened({ article_id, onOpen, onClose, onSolved }: { article_id: string; onOpen: (id: string) => void; onClose: () => void; onSolved: () => void }) {
    const words = useKnowledgeWords()
    const { message } = App.useApp()
    const article = usePublicArticle(article_id)
    const deed = useDeed(true)
    const solve = () =>
        deed.mutate(
            { article_id, deed: 'solved' },
            {
                onSuccess: () => {
                    void message.success(words.solved_thanks)
                    onSolved()
                },
                onError: (error) => showProblem(error, message),
            },
        )
    return (
        <Loaded query={article}>
            {(it) => (
                <>
                    <ArticleText content={it} related={[]} onOpen={onOpen} />
                    <div className="row knowledge_solved">
                        <Button type="primary" loading={deed.isPending} onClick={solve}>
                            {words.solved_it}
                        </Button>
                        <Button onClick={onClose}>{words.go_on}</Button>
                    </div>
                </>
            )}
        </Loaded>
    )
}
