import { PaperClipOutlined } from '@ant-design/icons'
import { Alert, App, Button, Collapse, Descriptions, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { fileSize } from '../../../shared/format/size'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useIntakeWords } from '../i18n'
import { type Arrival, type ArrivalDetail, titleOf, useArrival, useReveal } from '../queries'
import { Deeds } from './Deeds'
import { ArrivalTag, useSourceName } from './marks'
import '../intake.css'

export function ArrivalDrawer({ arrival_id, onClose }: { arrival_id: string; onClose: () => void }) {
    const words = useIntakeWords()
    const can = useCan()
    const found = useArrival(arrival_id)
    return (
        <Drawer open size="large" title={found.data ? titleOf(found.data.arrival) || words.no_subject : words.arrivals} onClose={onClose}>
            <Loaded query={found}>
                {(it) => (
                    <>
                        {it.arrival.state === 'waiting' && it.arrival.reason && (
                            <Alert type="warning" showIcon className="gap_below" title={words.reasons[it.arrival.reason]} />
                        )}
                        {it.arrival.is_gone && <Alert type="info" showIcon className="gap_below" title={words.is_gone} />}
                        {it.arrival.is_cut && <Alert type="info" showIcon className="gap_below" title={words.is_cut} />}
                        <Facts arrival={it.arrival} />
                        {!it.arrival.is_gone && <Words detail={it} />}
                        <Deeds arrival={it.arrival} key={it.arrival.version} />
                        {can('customer_reveal') && !it.arrival.is_gone && <AsItCame arrival_id={arrival_id} />}
                    </>
                )}
            </Loaded>
        </Drawer>
    )
}

function Facts({ arrival: it }: { arrival: Arrival }) {
    const words = useIntakeWords()
    const source_name = useSourceName()
    return (
        <Descriptions column={1} size="small" bordered className="gap_below">
            <Descriptions.Item label={words.state}>
                <ArrivalTag arrival={it} />{' '}
                {it.reason && it.state !== 'waiting' && <span className="quiet">{words.reasons[it.reason]}</span>}
                {it.decided_by && <span className="quiet"> {words.decided(it.decided_by)}</span>}
                {it.why && <div>{it.why}</div>}
            </Descriptions.Item>
            <Descriptions.Item label={words.sender}>
                <span className="mono">{it.sender}</span> <span className="quiet">{source_name(it)}</span>
            </Descriptions.Item>
            {it.customer_id && (
                <Descriptions.Item label={words.customer}>
                    <Link to={`/customers/${it.customer_id}`}>{it.customer_name ?? it.customer_id}</Link>
                </Descriptions.Item>
            )}
            {it.ticket_id && (
                <Descriptions.Item label={words.about}>
                    <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code ?? it.ticket_id}</Link>
                </Descriptions.Item>
            )}
            {it.named_code && it.named_code !== it.ticket_code && <Descriptions.Item label={words.names_ticket}>{it.named_code}</Descriptions.Item>}
            <Descriptions.Item label={words.arrived}>
                <Time at={it.arrived_at} />
            </Descriptions.Item>
            {it.sent_at && (
                <Descriptions.Item label={words.sent_at}>
                    <Time at={it.sent_at} />
                </Descriptions.Item>
            )}
        </Descriptions>
    )
}

function Words({ detail }: { detail: ArrivalDetail }) {
    const words = useIntakeWords()
    return (
        <section className="panel gap_below" aria-label={words.what}>
            <div className="intake_text">{detail.arrival.text}</div>
            {detail.history && (
                <Collapse
                    ghost
                    size="small"
                    items={[{ key: 'history', label: words.history, children: <div className="intake_text quiet">{detail.history}</div> }]}
                />
            )}
            {detail.files.length > 0 && (
                <ul className="intake_list" aria-label={words.files}>
                    {detail.files.map((it) => (
                        <li key={it.file_id}>
                            <PaperClipOutlined />{' '}
                            <a href={`/api/v1/arrivals/${detail.arrival.arrival_id}/files/${it.file_id}`} target="_blank" rel="noreferrer">
                                {it.name}
                            </a>{' '}
                            <span className="quiet small">{fileSize(it.size)}</span>
                        </li>
                    ))}
                </ul>
            )}
        </section>
    )
}

// In clear, once a reason is given: the look is logged.
function AsItCame({ arrival_id }: { arrival_id: string }) {
    const words = useIntakeWords()
    const { message: toast } = App.useApp()
    const [is_asking, setAsking] = useState(false)
    const reveal = useReveal(arrival_id)
    if (reveal.data)
        return (
            <section className="panel gap_below" aria-label={words.show_words}>
                <div className="mono small">{reveal.data.sender}</div>
                <strong>{reveal.data.subject}</strong>
                <div className="intake_text">{reveal.data.text}</div>
                {reveal.data.history && <div className="intake_text quiet">{reveal.data.history}</div>}
                {reveal.data.headers && <pre className="intake_headers">{reveal.data.headers}</pre>}
            </section>
        )
    if (!is_asking)
        return (
            <Button className="gap_below" onClick={() => setAsking(true)}>
                {words.show_words}
            </Button>
        )
    return (
        <Form
            layout="vertical"
            className="panel gap_below"
            onFinish={({ reason }: { reason: string }) => reveal.mutate(reason, { onError: (error) => showProblem(error, toast) })}
        >
            <Form.Item name="reason" label={words.why_look} extra={words.why_look_hint} rules={[{ required: true, min: 2, message: words.needed }]}>
                <Input maxLength={200} autoFocus />
            </Form.Item>
            <Button htmlType="submit" type="primary" loading={reveal.isPending}>
                {words.look}
            </Button>
        </Form>
    )
}
