import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { CustomerCard } from '../../../shared/ui/CustomerCard'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { StateTag } from '../../../shared/ui/StateTag'
import { Time } from '../../../shared/ui/Time'
import { useTicketWords } from '../i18n'
import { type Ticket, useTickets } from '../queries'

// Who is asking: masked, with what they hold and what they asked before.
export function CustomerSide({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const can = useCan()
    if (!can('customer_read')) return null
    return (
        <aside className="customer_side" aria-label={words.customer}>
            {ticket.customer_id ? (
                <>
                    <CustomerCard customer_id={ticket.customer_id} held_service_id={ticket.held_service_id} />
                    <Others ticket={ticket} customer_id={ticket.customer_id} />
                </>
            ) : (
                <div className="panel">
                    <EmptyHint title={words.no_customer} hint={words.no_customer_hint} />
                </div>
            )}
        </aside>
    )
}

function Others({ ticket, customer_id }: { ticket: Ticket; customer_id: string }) {
    const words = useTicketWords()
    const tickets = useTickets({ customer_id, queue: 'all', sort: 'newest' })
    return (
        <section className="panel">
            <h2>{words.other_tickets}</h2>
            <Loaded query={tickets}>
                {({ pages }) => {
                    const others = pages.flatMap((page) => page.items).filter((it) => it.ticket_id !== ticket.ticket_id)
                    if (others.length === 0) return <div className="quiet small">{words.no_other_tickets}</div>
                    return (
                        <ul className="plain_list">
                            {others.slice(0, 8).map((it) => (
                                <li key={it.ticket_id}>
                                    <Link to={`/tickets/${it.ticket_id}`}>{it.title}</Link>
                                    <div className="row quiet small">
                                        <StateTag state={it.state} />
                                        <Time at={it.opened_at} age />
                                    </div>
                                </li>
                            ))}
                        </ul>
                    )
                }}
            </Loaded>
        </section>
    )
}
