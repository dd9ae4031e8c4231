import { ApiError } from '../../../api/errors'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { useFeatures } from '../../../shared/features'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Clocks } from '../clocks/Clocks'
import { useTicketWords } from '../i18n'
import { type Ticket, usePresence, useTicket } from '../queries'
import { Actions } from './Actions'
import { Attachments } from './Attachments'
import { Composer } from './Composer'
import { Links } from './Links'
import { LoopSteps } from './LoopSteps'
import { RouteNote } from './RouteNote'
import { TicketFacts } from './TicketFacts'
import { TicketHead } from './TicketHead'
import { Timeline } from './Timeline'
import { useShortcuts } from './useShortcuts'

// One ticket: what it is, where it stands in the loop, what may be done now, what happened.
export function TicketPane({ ticket_id, onBack }: { ticket_id: string; onBack?: () => void }) {
    const words = useTicketWords()
    const ticket = useTicket(ticket_id)
    if (ticket.error instanceof ApiError && ticket.error.status === 404) {
        return (
            <section className="ticket_pane">
                <EmptyHint title={words.missing} />
            </section>
        )
    }
    return (
        <section className="ticket_pane" aria-label={words.ticket}>
            <Loaded query={ticket} skeleton={<Skeleton active paragraph={{ rows: 12 }} className="panel" />}>
                {(it) => <Content ticket={it} {...(onBack && { onBack })} />}
            </Loaded>
        </section>
    )
}

function Content({ ticket, onBack }: { ticket: Ticket; onBack?: () => void }) {
    const words = useTicketWords()
    const can = useCan()
    const features = useFeatures()
    const [is_typing, setTyping] = useState(false)
    const [kind, setKind] = useState<'note' | 'reply'>('note')
    const { data: others } = usePresence(ticket.ticket_id, is_typing)
    useShortcuts({
        r: () => focusComposer('reply'),
        n: () => focusComposer('note'),
    })
    const focusComposer = (next: 'note' | 'reply') => {
        setKind(next)
        document.getElementById('composer_text')?.focus()
    }
    return (
        <>
            <div className="panel ticket_top">
                <TicketHead ticket={ticket} {...(onBack && { onBack })} />
                {(others?.items.length ?? 0) > 0 && (
                    <div className="ticket_presence small" role="status">
                        {words.also_viewing}：
                        {others?.items
                            .map((it) => it.display_name + (it.is_typing ? `（${words.typing}）` : ''))
                            .join('、')}
                    </div>
                )}
                {ticket.merged_into_id && (
                    <Alert
                        type="info"
                        showIcon
                        title={words.merged_into}
                        action={
                            <Link to={`/tickets/${ticket.merged_into_id}`}>
                                <Button size="small">{words.ticket}</Button>
                            </Link>
                        }
                    />
                )}
                <LoopSteps state={ticket.state} />
                <Actions ticket={ticket} />
            </div>
            <Clocks ticket={ticket} />
            {features.flatMap((it) => (it.ticket_panels ?? []).map((Panel, n) => <Panel key={`${it.name}${n}`} ticket={ticket} />))}
            <TicketFacts ticket={ticket} />
            <RouteNote ticket={ticket} />
            <Attachments ticket={ticket} />
            <Links ticket={ticket} />
            <section className="panel">
                <h2>{words.timeline}</h2>
                {can('ticket_handle') && (
                    <Composer key={ticket.ticket_id} ticket={ticket} kind={kind} onKind={setKind} onTyping={setTyping} />
                )}
                <Timeline ticket_id={ticket.ticket_id} />
            </section>
        </>
    )
}
