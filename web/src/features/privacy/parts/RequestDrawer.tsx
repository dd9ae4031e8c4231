import { Alert, App, Button, Descriptions, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Schemas } from '../../../api/types'
import { useChannelName } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { type RequestAction, type RequestDetail, grounds, useAct, useRequest } from '../request_queries'
import { RequestTag } from './RequestTag'

export function RequestDrawer({ request_id, onClose }: { request_id: string; onClose: () => void }) {
    const words = usePrivacyWords()
    const detail = useRequest('all', request_id)
    return (
        <Drawer open size={620} title={detail.data ? words.kind[detail.data.request.kind] : words.requests} onClose={onClose}>
            <Loaded query={detail}>{(it) => <Body key={it.request.version} detail={it} />}</Loaded>
        </Drawer>
    )
}

function Body({ detail }: { detail: RequestDetail }) {
    const words = usePrivacyWords()
    const channel_name = useChannelName()
    const { request } = detail
    const facts = [
        { key: 'state', label: words.state, children: <RequestTag state={request.state} /> },
        {
            key: 'customer',
            label: words.customer,
            children: (
                <Link to={`/customers/${request.customer_id}`}>
                    {request.customer_name} <span className="mono">{request.customer_code}</span>
                </Link>
            ),
        },
        { key: 'channel', label: words.channel, children: channel_name(request.channel) },
        { key: 'asked', label: words.asked_at, children: <Time at={request.asked_at} /> },
        { key: 'due', label: words.due, children: request.due_at && <Time at={request.due_at} /> },
        { key: 'handler', label: words.handler, children: request.handler_name },
        { key: 'proposed', label: words.proposed_by, children: request.proposed_by_name },
        { key: 'decided', label: words.decided_by, children: request.decided_by_name },
    ].filter((it) => it.children)
    return (
        <div className="privacy_stack">
            <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={facts} />
            {detail.details && <p className="privacy_text">{detail.details}</p>}
            {request.kind === 'deletion' && request.ended_at === null && <Blocks detail={detail} />}
            {request.ended_at !== null && detail.answer && (
                <Alert type="info" title={request.ground ? words.ground[request.ground] : words.answer} description={detail.answer} />
            )}
            <Steps detail={detail} />
            <div>
                <h3>{words.steps}</h3>
                <ul className="privacy_lines">
                    {detail.entries.map((it) => (
                        <li key={it.entry_id}>
                            <div>
                                {words.entry[it.action]}{' '}
                                <span className="quiet small">
                                    <Time at={it.at} /> · {it.by_name ?? words.by_customer}
                                </span>
                            </div>
                            {it.text && <p className="privacy_text">{it.text}</p>}
                        </li>
                    ))}
                </ul>
            </div>
        </div>
    )
}

function Blocks({ detail }: { detail: RequestDetail }) {
    const words = usePrivacyWords()
    if (detail.blocks.length === 0) return <div className="quiet">{words.no_blocks}</div>
    return (
        <Alert
            type="warning"
            showIcon
            title={words.blocks}
            description={detail.blocks.map((it) => (
                <div key={it.ground}>
                    {words.block(words.ground[it.ground], it.count)}
                    {it.until && (
                        <>
                            {' '}
                            {words.until} <Time at={it.until} />
                        </>
                    )}
                </div>
            ))}
        />
    )
}

interface Values {
    text?: string
    answer?: string
    ground?: Schemas['PrivacyGround']
}
type OfficerAction = Exclude<RequestAction, 'cancel'>

// A button a step; the chosen one asks for what it needs.
function Steps({ detail }: { detail: RequestDetail }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const [chosen, setChosen] = useState<OfficerAction | null>(null)
    const act = useAct(detail.request)
    const actions = detail.request.allowed_actions.filter((it): it is OfficerAction => it !== 'cancel')
    const take = (action: OfficerAction, values: Values) =>
        act.mutate(
            { action, ...values },
            { onSuccess: () => void message.success(words.done(words.action[action])), onError: (error) => showProblem(error, message, form) },
        )
    const needs_text = chosen !== null && chosen in words.text
    const needs_answer = chosen === 'complete' || chosen === 'refuse'
    const required = [{ required: true, whitespace: true, message: common.required }]
    if (actions.length === 0) return null
    return (
        <div>
            <div className="privacy_line">
                {actions.map((it) => (
                    <Button
                        key={it}
                        type={it === chosen || (chosen === null && it !== 'refuse' && it !== 'send_back') ? 'primary' : 'default'}
                        loading={act.isPending && chosen === it}
                        onClick={() => (it === 'start' || it === 'decide' ? take(it, {}) : setChosen(it))}
                    >
                        {words.action[it]}
                    </Button>
                ))}
            </div>
            {chosen && (
                <Form form={form} key={chosen} layout="vertical" onFinish={(values) => take(chosen, values)}>
                    {chosen === 'refuse' && (
                        <Form.Item name="ground" label={words.ground_label} rules={[{ required: true, message: common.required }]}>
                            <Select options={grounds.map((value) => ({ value, label: words.ground[value] }))} />
                        </Form.Item>
                    )}
                    {needs_text && (
                        <Form.Item name="text" label={words.text[chosen]} rules={required}>
                            <Input.TextArea rows={3} maxLength={2000} />
                        </Form.Item>
                    )}
                    {needs_answer && (
                        <Form.Item name="answer" label={words.answer} rules={required}>
                            <Input.TextArea rows={3} maxLength={2000} />
                        </Form.Item>
                    )}
                    <Button type="primary" htmlType="submit" loading={act.isPending}>
                        {words.action[chosen]}
                    </Button>
                </Form>
            )}
        </div>
    )
}
