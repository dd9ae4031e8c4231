import { Alert, Tag } from 'antd'
import type { Schemas } from '../../../api/types'
import { useLocale } from '../../../shared/i18n'
import { useCategoryPath } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { useKnowledgeWords } from '../i18n'
import { type Answer } from '../queries'
import { Markdown } from '../../../shared/ui/Markdown'

interface Props {
    found: Schemas['KnowledgeAnswers']
    onOpen: (article_id: string) => void
    is_portal?: boolean
    is_brief?: boolean // titles and summaries only
}

// The best answer first with the passage that fits, the others by title.
export function AnswerList({ found, onOpen, is_portal = false, is_brief = false }: Props) {
    const words = useKnowledgeWords()
    if (found.answers.length === 0)
        return is_brief ? <div className="quiet small">{words.suggestions_none}</div> : <EmptyHint title={words.nothing} hint={is_portal ? words.nothing_portal_hint : words.nothing_hint} />
    return (
        <>
            {!found.is_sure && !is_brief && <Alert type="info" showIcon title={words.unsure} className="gap_below" />}
            <ol className="knowledge_answers">
                {found.answers.map((it, n) => (
                    <li key={it.article.article_id}>
                        <OneAnswer answer={it} onOpen={onOpen} has_marks={!is_portal && !is_brief} has_passage={!is_brief && n === 0 && found.is_sure} />
                    </li>
                ))}
            </ol>
        </>
    )
}

function OneAnswer({ answer, onOpen, has_marks, has_passage }: { answer: Answer; onOpen: (id: string) => void; has_marks: boolean; has_passage: boolean }) {
    const words = useKnowledgeWords()
    const locale = useLocale()
    const path_of = useCategoryPath()
    const { article } = answer
    return (
        <article className="knowledge_answer">
            <button type="button" className="knowledge_title" onClick={() => onOpen(article.article_id)}>
                {article.title}
            </button>
            <div className="quiet small row">
                {article.category_id && <span>{path_of(article.category_id)}</span>}
                {has_marks && <span>{words.confidence(Math.round(answer.confidence * 100))}</span>}
                {article.audience === 'agent' && <Tag>{words.audience.agent}</Tag>}
                {article.language !== (locale === 'en' ? 'en' : 'zh-CN') && <Tag>{words.language[article.language]}</Tag>}
            </div>
            {has_passage ? (
                <div className="knowledge_passage">
                    {answer.heading && <strong>{answer.heading}</strong>}
                    <Markdown text={answer.passage} />
                </div>
            ) : (
                <div>{article.summary}</div>
            )}
        </article>
    )
}
