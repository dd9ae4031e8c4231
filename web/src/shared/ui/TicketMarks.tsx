import { useFeatures } from '../features'

// What other features say of a ticket in a list.
export function TicketMarks({ ticket_id, listed }: { ticket_id: string; listed: readonly string[] }) {
    return useFeatures().flatMap((it) => (it.ticket_marks ?? []).map((Mark, n) => <Mark key={`${it.name}${n}`} ticket_id={ticket_id} listed={listed} />))
}
