import { App, Button, Descriptions, Drawer, Form, Input, Timeline } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useMessageWords } from '../i18n'
import { type OutgoingMessage, useActOnMessage, useMessage, useReveal } from '../queries'
import { MessageStateTag, usePurposeName } from './marks'

const outcome_colors = { accepted: 'blue', delivered: 'green', temporary: 'orange', permanent: 'red', skipped: 'gray' } as const

export function MessageDrawer({ message_id, onClose }: { message_id: string; onClose: () => void }) {
    const words = useMessageWords()
    const purpose_name = usePurposeName()
    const message = useMessage(message_id)
    const can = useCan()
    return (
        <Drawer open size="large" title={message.data ? purpose_name(message.data.message.purpose) : words.messages} onClose={onClose}>
            <Loaded query={message}>
                {({ message: it, tries }) => (
                    <>
                        <Facts message={it} />
                        {it.can_send_again && <DeadSteps message={it} />}
                        {can('customer_reveal') && it.language && <Words message_id={message_id} />}
                        <h3>{words.tries}</h3>
                        {tries.length === 0 ? (
                            <div className="quiet">{words.no_tries}</div>
                        ) : (
                            <Timeline
                                items={tries.map((one) => ({
                                    key: one.try_id,
                                    color: outcome_colors[one.outcome],
                                    content: (
                                        <>
                                            {words.channel_names[one.channel]} · {words.outcomes[one.outcome]} <Time at={one.at} />
                                            <div className="quiet small">{words.skipped[one.detail] ?? one.detail}</div>
                                        </>
                                    ),
                                }))}
                            />
                        )}
                    </>
                )}
            </Loaded>
        </Drawer>
    )
}

function Facts({ message: it }: { message: OutgoingMessage }) {
    const words = useMessageWords()
    return (
        <Descriptions column={1} size="small" bordered className="gap_below">
            <Descriptions.Item label={words.state}>
                <MessageStateTag message={it} />
                {it.reason && <span className="quiet">{words.reasons[it.reason]}</span>}
            </Descriptions.Item>
            <Descriptions.Item label={words.customer}>
                <Link to={`/customers/${it.customer_id}`}>{it.customer_name ?? it.customer_id}</Link>
            </Descriptions.Item>
            {it.subject_kind === 'ticket' && (
                <Descriptions.Item label={words.about}>
                    <Link to={`/tickets/${it.subject_id}`}>{it.subject_code ?? it.subject_id}</Link>
                </Descriptions.Item>
            )}
            <Descriptions.Item label={words.channel}>
                {it.channel ? words.channel_names[it.channel] : words.not_yet} {it.channel !== 'portal' && <span className="mono">{it.address}</span>}
            </Descriptions.Item>
            <Descriptions.Item label={words.created}>
                <Time at={it.created_at} />
            </Descriptions.Item>
            {it.next_at && (
                <Descriptions.Item label={words.next_try}>
                    <Time at={it.next_at} />
                </Descriptions.Item>
            )}
            {it.sent_at && (
                <Descriptions.Item label={words.sent_at}>
                    <Time at={it.sent_at} />
                </Descriptions.Item>
            )}
            {it.read_at && (
                <Descriptions.Item label={words.read_at}>
                    <Time at={it.read_at} />
                </Descriptions.Item>
            )}
        </Descriptions>
    )
}

function DeadSteps({ message }: { message: OutgoingMessage }) {
    const words = useMessageWords()
    const { message: toast } = App.useApp()
    const act = useActOnMessage(message)
    const [form] = Form.useForm<{ reason: string }>()
    const run = async (action: 'again' | 'set_aside') => {
        const { reason } = await form.validateFields()
        act.mutate(
            { action, reason },
            { onSuccess: () => void toast.success(words.done), onError: (error) => showProblem(error, toast, form) },
        )
    }
    return (
        <Form form={form} layout="vertical" className="panel gap_below" onFinish={() => void run('again')}>
            <Form.Item name="reason" label={words.why} rules={[{ required: true, min: 2 }]}>
                <Input maxLength={200} />
            </Form.Item>
            <div className="row">
                <Button type="primary" htmlType="submit" loading={act.isPending}>
                    {words.send_again}
                </Button>
                <Button loading={act.isPending} onClick={() => void run('set_aside')}>
                    {words.set_aside}
                </Button>
            </div>
        </Form>
    )
}

// The words in clear, once a reason is given: the look is logged.
function Words({ message_id }: { message_id: string }) {
    const words = useMessageWords()
    const { message: toast } = App.useApp()
    const [is_asking, setAsking] = useState(false)
    const reveal = useReveal(message_id)
    if (reveal.data)
        return (
            <section className="panel gap_below">
                <div className="mono small">{reveal.data.address}</div>
                <strong>{reveal.data.title}</strong>
                <div className="message_text">{reveal.data.text}</div>
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
            <Form.Item name="reason" label={words.why_look} extra={words.why_look_hint} rules={[{ required: true, min: 2 }]}>
                <Input maxLength={200} autoFocus />
            </Form.Item>
            <Button htmlType="submit" type="primary" loading={reveal.isPending}>
                {words.look}
            </Button>
        </Form>
    )
}
