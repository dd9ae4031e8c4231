import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { useCommon } from '../../../shared/words'
import { useContactWords } from '../i18n'
import { type Of, useContacts } from '../queries'
import { ContactEntry } from './ContactEntry'
import { RecordDialog } from './RecordDialog'
import '../contact.css'

export const CustomerContacts = ({ customer_id }: { customer_id: string }) => <ContactPanel of={{ customer_id }} has_customer />
export const TicketContacts = ({ ticket }: { ticket: Schemas['Ticket'] }) => (
    <ContactPanel of={{ ticket_id: ticket.ticket_id }} has_customer={ticket.customer_id !== null} />
)

// What was said to and by a customer, or about a ticket; latest first (4.3.1).
function ContactPanel({ of, has_customer }: { of: Of; has_customer: boolean }) {
    const words = useContactWords()
    const common = useCommon()
    const can = useCan()
    const contacts = useContacts(of)
    const [is_recording, setRecording] = useState(false)
    const items = contacts.data?.pages.flatMap((it) => it.items)
    const may_record = can('ticket_handle')
    return (
        <section className="panel" aria-label={words.contacts}>
            <div className="row">
                <h2>{words.contacts}</h2>
                <span className="grow" />
                {may_record && (
                    <Button size="small" icon={<PlusOutlined />} onClick={() => setRecording(true)}>
                        {words.record}
                    </Button>
                )}
            </div>
            {contacts.isError && <ErrorNote error={contacts.error} onRetry={() => void contacts.refetch()} />}
            {contacts.isPending && <p className="quiet small">{common.loading}</p>}
            {items?.length === 0 && <EmptyHint title={words.none} hint={may_record ? words.none_hint : words.none_read} />}
            {items && items.length > 0 && (
                <ul className="contact_list">
                    {items.map((it) => (
                        <ContactEntry key={it.contact_id} contact={it} is_of_ticket={'ticket_id' in of} />
                    ))}
                </ul>
            )}
            {contacts.hasNextPage && (
                <Button size="small" type="link" loading={contacts.isFetchingNextPage} onClick={() => void contacts.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {is_recording && <RecordDialog of={of} has_customer={has_customer} onClose={() => setRecording(false)} />}
        </section>
    )
}
