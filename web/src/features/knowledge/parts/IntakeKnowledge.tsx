import { useState } from 'react'
import type { Matter } from '../../../shared/feature'
import { useKnowledgeWords } from '../i18n'
import { useAnswers } from '../queries'
import { AnswerList } from './AnswerList'
import { ArticleDrawer } from './ArticleDrawer'
import '../knowledge.css'

// While a request is taken in: what may answer it at once.
export function IntakeKnowledge({ matter }: { matter: Matter }) {
    const words = useKnowledgeWords()
    const [open, setOpen] = useState<string | null>(null)
    const { data } = useAnswers({ text: `${matter.title}\n${matter.description}`.slice(0, 12_000), category_id: matter.category_id, is_portal: false, limit: 3 })
    const is_asked = matter.title.trim() !== ''
    return (
        <>
            {is_asked && data?.is_sure && (
                <section className="knowledge_beside" aria-label={words.suggestions}>
                    <div className="quiet">{words.suggestions}</div>
                    <AnswerList found={data} onOpen={setOpen} is_brief />
                </section>
            )}
            <ArticleDrawer article_id={open} onClose={() => setOpen(null)} />
        </>
    )
}
