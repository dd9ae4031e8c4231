import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Time } from '../../../shared/ui/Time'
import { useMessageWords } from '../i18n'
import type { OutgoingMessage } from '../queries'
import { MessageStateTag, usePurposeName } from './marks'

// The list of messages where a table is too wide: on a phone.
export function MessageLines({ items, is_loading, onOpen }: { items: OutgoingMessage[]; is_loading: boolean; onOpen: (message_id: string) => void }) {
    const words = useMessageWords()
    const purpose_name = usePurposeName()
    return (
        <section className="panel" aria-label={words.messages}>
            {is_loading && <Skeleton active />}
            {!is_loading && items.length === 0 && <EmptyHint title={words.no_messages} hint={words.no_messages_hint} />}
            <ul className="message_list">
                {items.map((it) => (
                    <li key={it.message_id}>
                        <div className="message_line_top">
                            <Button type="link" className="message_link" onClick={() => onOpen(it.message_id)}>
                                {purpose_name(it.purpose)}
                            </Button>
                            <MessageStateTag message={it} />
                        </div>
                        <div>
                            <Link to={`/customers/${it.customer_id}`}>{it.customer_name}</Link>{' '}
                            {it.subject_code && <Link to={`/tickets/${it.subject_id}`}>{it.subject_code}</Link>}
                        </div>
                        <div className="quiet small">
                            <Time at={it.created_at} /> · {it.channel ? words.channel_names[it.channel] : words.not_yet}
                            {it.channel !== 'portal' && <span className="mono"> {it.address}</span>}
                            {it.reason && ` · ${words.reasons[it.reason]}`}
                        </div>
                    </li>
                ))}
            </ul>
        </section>
    )
}
