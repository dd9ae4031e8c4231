import { useParams } from 'react-router'
import { useTitle } from '../../../shared/ui/Page'
import { useTicketWords } from '../i18n'
import { CustomerSide } from '../parts/CustomerSide'
import { TicketPane } from '../parts/TicketPane'
import { useTicket } from '../queries'
import '../ticket.css'

export function TicketPage() {
    const words = useTicketWords()
    const { ticket_id = '' } = useParams()
    const { data } = useTicket(ticket_id)
    useTitle(data ? `${data.code} ${data.title}` : words.ticket)
    return (
        <div className="ticket_alone">
            <TicketPane key={ticket_id} ticket_id={ticket_id} />
            {data && <CustomerSide ticket={data} />}
        </div>
    )
}
