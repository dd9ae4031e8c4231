import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Descriptions, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call as request } from '../../../api/client'
import { useCan } from '../../../api/session'
import { useNameOf } from '../../../shared/i18n'
import { MaskedValue } from '../../../shared/ui/Masked'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useTelephoneWords } from '../i18n'
import { type Call, type Desk, useLinkCall } from '../queries'
import { Timer } from './Softphone'
import { WrapUp } from './WrapUp'

// Who calls, what they have open, and what came before.
export function CallerPop({ desk, call }: { desk: Desk; call: Call }) {
    const words = useTelephoneWords()
    const can = useCan()
    const name_of = useNameOf()
    const title = call.direction === 'incoming' ? words.incoming : words.outgoing
    const is_over = call.state === 'ended' || call.state === 'done'
    return (
        <>
            <Descriptions
                size="small"
                column={1}
                items={[
                    {
                        key: 'caller',
                        label: title,
                        children: call.caller_masked ? (
                            <MaskedValue
                                masked={call.caller_masked} label={words.caller} may_reveal={can('customer_reveal')}
                                onReveal={(reason) => request('post', '/calls/{call_id}/reveal', { path: { call_id: call.call_id }, body: { reason } })}
                            />
                        ) : (
                            words.hidden_number
                        ),
                    },
                    { key: 'state', label: words.result_state, children: <>{words.state[call.state]}&nbsp;<Timer desk={desk} /></> },
                    ...(call.hold_seconds > 0 ? [{ key: 'hold', label: words.held_for, children: words.seconds(call.hold_seconds) }] : []),
                    ...(desk.queue ? [{ key: 'queue', label: words.queue, children: name_of(desk.queue) }] : []),
                ]}
            />
            <Customers call={call} />
            <Tickets desk={desk} call={call} />
            {is_over && !call.is_recorded ? <WrapUp desk={desk} call={call} /> : <Note call={call} />}
            <section className="softphone_part" aria-label={words.past}>
                <h3>{words.past}</h3>
                {desk.past.length === 0 && <span className="quiet">{words.no_past}</span>}
                {desk.past.map((it) => (
                    <div key={it.call_id} className="softphone_row">
                        <Time at={it.at} age />
                        <span>{words.state[it.state]}</span>
                        <span className="quiet">{[it.agent_name, it.note].filter(Boolean).join(' · ')}</span>
                    </div>
                ))}
            </section>
        </>
    )
}

function useLink(call: Call) {
    const { message } = App.useApp()
    const link = useLinkCall(call.call_id)
    return { is_busy: link.isPending, go: (body: Parameters<typeof link.mutate>[0]) => link.mutate(body, { onError: (error) => showProblem(error, message) }) }
}

function Customers({ call }: { call: Call }) {
    const words = useTelephoneWords()
    const link = useLink(call)
    const known = call.customers.find((it) => it.customer_id === call.customer_id)
    return (
        <section className="softphone_part" aria-label={words.customer}>
            <h3>{words.customer}</h3>
            {call.customers.length === 0 && (
                <>
                    <div>{words.unknown}</div>
                    <div className="quiet small">{words.unknown_hint}</div>
                    <Link to="/customers/new">{words.register}</Link>
                </>
            )}
            {!known && call.customers.length > 1 && <div className="quiet">{words.choose_customer}</div>}
            {(known ? [known] : call.customers).map((it) => (
                <div key={it.customer_id} className="softphone_row">
                    <Link to={`/customers/${it.customer_id}`}>
                        {it.name_masked} · {it.code}
                    </Link>
                    {it.segment && <Tag color={it.segment === 'vip' ? 'gold' : undefined}>{words.segment[it.segment] ?? it.segment}</Tag>}
                    {!known && (
                        <Button size="small" disabled={link.is_busy} onClick={() => link.go({ customer_id: it.customer_id })}>
                            {words.link}
                        </Button>
                    )}
                </div>
            ))}
            {known && (
                <Link to={`/intake?customer_id=${known.customer_id}`}>
                    <Button size="small" icon={<PlusOutlined />}>
                        {words.new_ticket}
                    </Button>
                </Link>
            )}
        </section>
    )
}

function Tickets({ desk, call }: { desk: Desk; call: Call }) {
    const words = useTelephoneWords()
    const link = useLink(call)
    const is_elsewhere = call.ticket_id !== null && desk.tickets.every((it) => it.ticket_id !== call.ticket_id)
    if (!call.customer_id && !is_elsewhere) return null
    return (
        <section className="softphone_part" aria-label={words.open_tickets}>
            <h3>{words.open_tickets}</h3>
            {is_elsewhere && (
                <div className="softphone_row">
                    <Link to={`/tickets/${call.ticket_id}`}>{call.ticket_code}</Link>
                    <Tag>{words.linked}</Tag>
                </div>
            )}
            {desk.tickets.length === 0 && !is_elsewhere && <span className="quiet">{words.no_tickets}</span>}
            {desk.tickets.map((it) => (
                <div key={it.ticket_id} className="softphone_row">
                    {/* Without its title it lies outside one's scope: known of, not to be opened. */}
                    {it.title ? <Link to={`/tickets/${it.ticket_id}`}>{it.code}</Link> : <span>{it.code}</span>}
                    <span className="quiet">{it.title ?? words.of_another_unit}</span>
                    <Button
                        size="small" disabled={link.is_busy} aria-label={`${it.ticket_id === call.ticket_id ? words.unlink : words.link} ${it.code}`}
                        onClick={() => link.go({ ticket_id: it.ticket_id === call.ticket_id ? null : it.ticket_id })}
                    >
                        {it.ticket_id === call.ticket_id ? words.unlink : words.link}
                    </Button>
                </div>
            ))}
        </section>
    )
}

function Note({ call }: { call: Call }) {
    const words = useTelephoneWords()
    const link = useLink(call)
    const [note, setNote] = useState(call.note ?? '')
    if (call.is_recorded) return <Tag color="success">{words.is_recorded}</Tag>
    return (
        <section className="softphone_part" aria-label={words.note}>
            <h3>{words.note}</h3>
            <Input.TextArea value={note} onChange={(event) => setNote(event.target.value)} rows={2} maxLength={1000} aria-label={words.note} />
            <Space className="softphone_row">
                <Button size="small" disabled={note === (call.note ?? '')} loading={link.is_busy} onClick={() => link.go({ note })}>
                    {words.save_note}
                </Button>
                <span className="quiet small">{words.wrap_later}</span>
            </Space>
        </section>
    )
}
