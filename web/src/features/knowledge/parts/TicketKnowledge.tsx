import { useState } from 'react'
import { Link } from 'react-router'
import type { Schemas } from '../../../api/types'
import { Loaded } from '../../../shared/ui/Loaded'
import { useKnowledgeWords } from '../i18n'
import { useAnswers } from '../queries'
import { AnswerList } from './AnswerList'
import { ArticleDrawer } from './ArticleDrawer'
import '../knowledge.css'

const settled: readonly Schemas['Ticket']['state'][] = ['closed', 'archived', 'cancelled', 'rejected', 'merged']

// What may help with this ticket, while it is worked on.
export function TicketKnowledge({ ticket }: { ticket: Schemas['Ticket'] }) {
    if (settled.includes(ticket.state)) return null
    return <Panel ticket={ticket} />
}

function Panel({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useKnowledgeWords()
    const [open, setOpen] = useState<string | null>(null)
    const found = useAnswers({ text: `${ticket.title}\n${ticket.description}`.slice(0, 12_000), category_id: ticket.category_id, is_portal: false, limit: 3 })
    return (
        <section className="panel" aria-label={words.suggestions}>
            <div className="row">
                <h2 className="grow">{words.suggestions}</h2>
                <Link to="/knowledge" className="small">
                    {words.search_all}
                </Link>
            </div>
            <Loaded query={found}>{(it) => <AnswerList found={it} onOpen={setOpen} is_brief />}</Loaded>
            <ArticleDrawer article_id={open} ticket_id={ticket.ticket_id} onClose={() => setOpen(null)} />
        </section>
    )
}
