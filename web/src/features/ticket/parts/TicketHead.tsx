import { ArrowLeftOutlined, ExportOutlined } from '@ant-design/icons'
import { Button, Tag, Tooltip } from 'antd'
import { Link, useLocation } from 'react-router'
import { PriorityMark, StateTag } from '../../../shared/ui/StateTag'
import { Time } from '../../../shared/ui/Time'
import { ClockTag } from '../clocks/ClockTag'
import { Reminders } from '../clocks/Reminders'
import { useTicketWords } from '../i18n'
import type { Ticket } from '../queries'
import { WatchButton } from './WatchButton'

export function TicketHead({ ticket, onBack }: { ticket: Ticket; onBack?: () => void }) {
    const words = useTicketWords()
    const { pathname } = useLocation()
    return (
        <header>
            <div className="row">
                {onBack && (
                    <Button size="small" icon={<ArrowLeftOutlined />} onClick={onBack} aria-label={words.back_to_list} />
                )}
                <span className="mono quiet">{ticket.code}</span>
                <StateTag state={ticket.state} />
                <PriorityMark priority={ticket.priority} />
                <ClockTag clock={ticket.clock} />
                {ticket.reopen_count > 0 && <Tag color="volcano">{words.reopened(ticket.reopen_count)}</Tag>}
                <span className="grow" />
                <span className="quiet small">
                    <Time at={ticket.updated_at} age />
                </span>
                <Reminders ticket={ticket} />
                <WatchButton ticket_id={ticket.ticket_id} />
                {pathname === '/workbench' && (
                    <Tooltip title={words.full_page}>
                        <Link to={`/tickets/${ticket.ticket_id}`} aria-label={words.full_page}>
                            <ExportOutlined />
                        </Link>
                    </Tooltip>
                )}
            </div>
            <h1 className="ticket_title">{ticket.title}</h1>
        </header>
    )
}
