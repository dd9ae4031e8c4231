import { Input } from 'antd'
import { useState } from 'react'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { Loaded } from '../../../shared/ui/Loaded'
import { useKnowledgeWords } from '../i18n'
import { useAnswers } from '../queries'
import { AnswerList } from './AnswerList'
import { ArticleDrawer } from './ArticleDrawer'
import '../knowledge.css'

// Beside a chat: what may answer the customer's last words, or what the agent searches for.
export function ChatKnowledge({ said, onOffer }: { said: string; onOffer: (text: string) => void }) {
    const words = useKnowledgeWords()
    const [typed, setTyped] = useState('')
    const [open, setOpen] = useState<string | null>(null)
    const asked = useDebounced(typed.trim()) || said.slice(0, 2000)
    const found = useAnswers({ text: asked, is_portal: false, limit: 4 })
    return (
        <section className="panel" aria-label={words.suggestions}>
            <h2>{words.suggestions}</h2>
            <Input.Search allowClear value={typed} maxLength={200} aria-label={words.search} placeholder={words.search} onChange={(event) => setTyped(event.target.value)} className="knowledge_chat_search" />
            {asked.trim() === '' ? <div className="quiet small">{words.suggestions_none}</div> : <Loaded query={found}>{(it) => <AnswerList found={it} onOpen={setOpen} is_brief />}</Loaded>}
            <ArticleDrawer article_id={open} onClose={() => setOpen(null)} onOffer={onOffer} />
        </section>
    )
}
