import { Grid } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { useTitle } from '../../../shared/ui/Page'
import { useTicketWords } from '../i18n'
import { CustomerSide } from '../parts/CustomerSide'
import { HelpDialog } from '../parts/HelpDialog'
import { QueuePane } from '../parts/QueuePane'
import { TicketPane } from '../parts/TicketPane'
import { useShortcuts } from '../parts/useShortcuts'
import { filterOf, type QueueName } from '../filters'
import { useTicket, useTickets } from '../queries'
import '../ticket.css'

// Queue, ticket, customer: one glance, one hand on the keyboard. What is open stands in the address.
export function WorkbenchPage() {
    const words = useTicketWords()
    useTitle(words.workbench)
    const can = useCan()
    const navigate = useNavigate()
    const [params, setParams] = useSearchParams()
    const [is_help, setHelp] = useState(false)
    const screens = Grid.useBreakpoint()
    const is_wide = screens.xl ?? true
    const selected = params.get('ticket')
    const filter = filterOf(params)
    const tickets = useTickets(filter)
    const items = tickets.data?.pages.flatMap((page) => page.items) ?? []
    const { data: ticket } = useTicket(selected ?? '')
    const choose = (ticket_id: string | null) =>
        setParams(
            (now) => {
                const next = new URLSearchParams(now)
                if (ticket_id) next.set('ticket', ticket_id)
                else next.delete('ticket')
                return next
            },
            { replace: selected !== null },
        )
    const move = (by: 1 | -1) => {
        const at = items.findIndex((it) => it.ticket_id === selected)
        const next = items[at < 0 ? 0 : at + by]
        if (next) choose(next.ticket_id)
        if (by === 1 && at >= items.length - 5 && tickets.hasNextPage && !tickets.isFetchingNextPage) void tickets.fetchNextPage()
    }
    useShortcuts({
        j: () => move(1),
        k: () => move(-1),
        c: () => void (can('ticket_create') && navigate('/intake')),
        '?': () => setHelp(true),
    })
    const is_list_shown = is_wide || !selected
    return (
        <div className={`workbench${is_wide ? '' : ' workbench_narrow'}`}>
            <h1 className="visually_hidden">{words.workbench}</h1>
            {is_list_shown && (
                <QueuePane
                    queue={(filter.queue ?? 'mine') as QueueName}
                    tickets={tickets}
                    items={items}
                    selected={selected}
                    onChoose={choose}
                    onHelp={() => setHelp(true)}
                />
            )}
            {selected ? (
                <div className="workbench_ticket">
                    <TicketPane key={selected} ticket_id={selected} {...(!is_wide && { onBack: () => choose(null) })} />
                    {!is_wide && ticket && <CustomerSide ticket={ticket} />}
                </div>
            ) : (
                is_wide && (
                    <div className="workbench_ticket">
                        <EmptyHint title={words.choose_ticket} hint={words.choose_ticket_hint} />
                    </div>
                )
            )}
            {is_wide && selected && ticket && <CustomerSide ticket={ticket} />}
            {is_help && <HelpDialog onClose={() => setHelp(false)} />}
        </div>
    )
}
