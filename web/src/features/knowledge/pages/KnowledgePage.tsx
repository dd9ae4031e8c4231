import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useKnowledgeWords } from '../i18n'
import { AnswerList } from '../parts/AnswerList'
import { ArticleTable } from '../parts/ArticleTable'
import { ArticleDrawer } from '../parts/ArticleDrawer'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { NewArticleButton } from '../parts/NewArticleButton'
import { useAnswers, useSearchEnd } from '../queries'

// Search first: an agent in a call has ten seconds.
export function KnowledgePage() {
    const words = useKnowledgeWords()
    const navigate = useNavigate()
    const [text, setText] = useState('')
    const [open, setOpen] = useState<string | null>(null)
    const asked = useDebounced(text, 150)
    const found = useAnswers({ text: asked, is_portal: false, is_typing: true })
    const onOpened = useSearchEnd(text, false)
    const input = useRef<InputRef>(null)
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            const at = event.target as HTMLElement
            if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA)$/.test(at.tagName) || at.isContentEditable) return
            event.preventDefault()
            event.stopImmediatePropagation() // elsewhere the key leads to the search for tickets
            input.current?.focus({ cursor: 'all' })
        }
        window.addEventListener('keydown', onKey, true)
        return () => window.removeEventListener('keydown', onKey, true)
    }, [])
    const show = (article_id: string) => {
        setOpen(article_id)
        onOpened()
    }
    return (
        <Page title={words.knowledge} subtitle={words.knowledge_hint} actions={<NewArticleButton />}>
            <KnowledgeNav />
            <Input.Search
                ref={input}
                size="large"
                autoFocus
                allowClear
                maxLength={500}
                className="gap_below"
                aria-label={words.search}
                placeholder={words.search_placeholder}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onPressEnter={() => {
                    const first = found.data?.answers[0]
                    if (first && asked === text) show(first.article.article_id)
                }}
            />
            <section className="panel" aria-live="polite">
                {asked.trim() === '' ? (
                    <>
                        <h2>{words.recent}</h2>
                        <ArticleTable filter={{ state: 'published' }} onOpen={(id) => void navigate(`/knowledge/articles/${id}`)} />
                    </>
                ) : (
                    <Loaded query={found}>{(it) => <AnswerList found={it} onOpen={show} />}</Loaded>
                )}
            </section>
            <ArticleDrawer article_id={open} onClose={() => setOpen(null)} />
        </Page>
    )
}
