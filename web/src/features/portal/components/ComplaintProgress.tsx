import { useCategories } from '../../../shared/lookups'
import { useComplaintWords } from '../complaint_words'
import { type PortalTicket, useComplaintProgress } from '../queries'

// 1.5.5 Where a complaint stands, in plain words; other requests show nothing.
export function ComplaintProgress({ ticket }: { ticket: PortalTicket }) {
    const words = useComplaintWords()
    const { data: categories } = useCategories()
    const is_complaint =
        categories?.find((it) => it.category_id === ticket.category_id)?.ticket_type === 'complaint'
    const { data: complaint } = useComplaintProgress(ticket.ticket_id, is_complaint)
    if (!complaint) return null
    return (
        <section className="panel" aria-label={words.title}>
            <h2>{words.title}</h2>
            <p className="portal_text">{words.state[complaint.state]}</p>
            {complaint.is_group && <p className="quiet">{words.group}</p>}
            {complaint.agreement !== null && (
                <>
                    <h3>{words.agreement}</h3>
                    <div className="portal_text">{complaint.agreement}</div>
                    <div className="quiet">{complaint.is_executed ? words.executed : words.not_executed}</div>
                </>
            )}
        </section>
    )
}
