import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { call } from '../../../api/client'
import { useCan } from '../../../api/session'
import { useFeatures } from '../../../shared/features'
import { CustomerCard } from '../../../shared/ui/CustomerCard'
import { Loaded } from '../../../shared/ui/Loaded'
import { StateTag } from '../../../shared/ui/StateTag'
import { Time } from '../../../shared/ui/Time'
import { useChatWords } from '../i18n'
import { type Chat, useChats, useLinkTicket } from '../queries'
import { useProblem } from '../use_problem'

interface Props {
    chat: Chat
    said: string // the customer's last words
    onOffer: (text: string) => void
}

// Who it is, what may answer them, what they asked before.
export function SidePanel({ chat, said, onOffer }: Props) {
    const can = useCan()
    const panels = useFeatures().flatMap((it) => it.chat_panels ?? [])
    const customer_id = chat.customer?.customer_id
    return (
        <>
            {customer_id && can('customer_read') && <CustomerCard customer_id={customer_id} />}
            {panels.map((Panel, n) => (
                <Panel key={n} chat_id={chat.chat_id} said={said} onOffer={onOffer} />
            ))}
            {customer_id && <Tickets chat={chat} customer_id={customer_id} />}
            {customer_id && <Past chat={chat} customer_id={customer_id} />}
        </>
    )
}

const shown = 6

function Tickets({ chat, customer_id }: { chat: Chat; customer_id: string }) {
    const words = useChatWords()
    const { message, show } = useProblem()
    const link = useLinkTicket(chat.chat_id)
    const tickets = useQuery({
        queryKey: ['tickets', 'of_customer', customer_id, shown],
        queryFn: async ({ signal }) => (await call('get', '/tickets', { query: { customer_id, queue: 'all', sort: 'newest', limit: shown }, signal })).items,
    })
    return (
        <section className="panel" aria-label={words.customer_tickets}>
            <h2>{words.customer_tickets}</h2>
            <Loaded query={tickets}>
                {(items) =>
                    items.length === 0 ? (
                        <div className="quiet small">{words.no_tickets}</div>
                    ) : (
                        <ul className="chat_side_list">
                            {items.map((it) => (
                                <li key={it.ticket_id}>
                                    <Link to={`/tickets/${it.ticket_id}`}>{it.title}</Link>
                                    <div className="row small">
                                        <StateTag state={it.state} />
                                        <span className="quiet grow mono">{it.code}</span>
                                        {it.ticket_id !== chat.ticket_id && (
                                            <Button
                                                size="small" type="link" disabled={link.isPending} aria-label={`${words.link_this} ${it.code}`}
                                                onClick={() => link.mutate(it.code, { onSuccess: () => void message.success(words.linked(it.code)), onError: show })}
                                            >
                                                {words.link_this}
                                            </Button>
                                        )}
                                    </div>
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </section>
    )
}

function Past({ chat, customer_id }: { chat: Chat; customer_id: string }) {
    const words = useChatWords()
    const chats = useChats({ customer_id }, shown)
    return (
        <section className="panel" aria-label={words.past_chats}>
            <h2>{words.past_chats}</h2>
            <Loaded query={chats}>
                {({ pages }) => {
                    const others = (pages[0]?.items ?? []).filter((it) => it.chat_id !== chat.chat_id)
                    if (others.length === 0) return <div className="quiet small">{words.no_past}</div>
                    return (
                        <ul className="chat_side_list">
                            {others.map((it) => (
                                <li key={it.chat_id}>
                                    <div className="chat_preview">{it.question_masked ?? words.said_nothing}</div>
                                    <div className="row quiet small">
                                        <Tag>{words.state[it.state]}</Tag>
                                        <Time at={it.opened_at} age />
                                        {it.agent_name}
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
