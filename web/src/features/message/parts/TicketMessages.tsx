import { SendOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useMessageWords } from '../i18n'
import { useMessages } from '../queries'
import { MessageDrawer } from './MessageDrawer'
import { MessageStateTag, usePurposeName } from './marks'
import { WriteModal } from './WriteModal'
import '../message.css'

// What the customer of this ticket was told, latest first (4.1.2).
export function TicketMessages({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useMessageWords()
    const common = useCommon()
    const can = useCan()
    const purpose_name = usePurposeName()
    const list = useMessages({ ticket_id: ticket.ticket_id })
    const [opened, setOpened] = useState<string | null>(null)
    const [is_writing, setWriting] = useState(false)
    const items = list.data?.pages.flatMap((page) => page.items) ?? []
    return (
        <section className="panel" aria-label={words.messages}>
            <div className="row">
                <h2>{words.messages}</h2>
                <span className="grow" />
                {can('ticket_handle') && !ticket.customer_id && <span className="quiet small">{words.needs_customer}</span>}
                {can('ticket_handle') && ticket.customer_id && (
                    <Button size="small" icon={<SendOutlined />} onClick={() => setWriting(true)}>
                        {words.write}
                    </Button>
                )}
            </div>
            {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
            {list.isSuccess && items.length === 0 && <div className="quiet small">{words.no_ticket_messages}</div>}
            <ul className="message_list">
                {items.map((it) => (
                    <li key={it.message_id}>
                        <div className="row">
                            <Button type="link" className="message_link" onClick={() => setOpened(it.message_id)}>
                                {purpose_name(it.purpose)}
                            </Button>
                            <span className="grow" />
                            <MessageStateTag message={it} />
                        </div>
                        <div className="quiet small">
                            {it.channel ? words.channel_names[it.channel] : words.not_yet} · <Time at={it.created_at} />
                        </div>
                    </li>
                ))}
            </ul>
            {list.hasNextPage && (
                <Button size="small" type="text" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <MessageDrawer message_id={opened} onClose={() => setOpened(null)} />}
            {is_writing && <WriteModal ticket_id={ticket.ticket_id} onClose={() => setWriting(false)} />}
        </section>
    )
}
