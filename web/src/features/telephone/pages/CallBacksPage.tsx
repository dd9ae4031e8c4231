import { App, Button, Checkbox, Form, Input, Modal, Segmented, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call as request } from '../../../api/client'
import { useCan, useSession } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { MaskedValue } from '../../../shared/ui/Masked'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useTelephoneWords } from '../i18n'
import { wide } from '../parts/wide'
import { type CallBack, useActOnCallBack, useCallBacks } from '../queries'
import '../telephone.css'

const states = ['open', 'reached', 'answered', 'given_up'] as const
type Outcome = 'reach' | 'miss' | 'give_up'

// Whoever rang in vain, soonest first (4.2.2).
export function CallBacksPage() {
    const words = useTelephoneWords()
    const [state, setState] = useState<Schemas['CallBackState']>('open')
    const [is_mine, setMine] = useState(false)
    const [told, setTold] = useState<{ one: CallBack; outcome: Outcome } | null>(null)
    const backs = useCallBacks({ state, ...(is_mine && { mine: true }) })
    return (
        <Page title={words.call_backs} subtitle={words.call_backs_hint}>
            <Space wrap className="gap_below">
                <Segmented<Schemas['CallBackState']> value={state} onChange={setState} options={states.map((value) => ({ value, label: words.back_state[value] }))} />
                <Checkbox checked={is_mine} onChange={(event) => setMine(event.target.checked)}>
                    {words.mine}
                </Checkbox>
            </Space>
            <section className="panel">
                <Loaded query={backs}>
                    {(data) => {
                        const rows = data.pages.flatMap((page) => page.items)
                        if (rows.length === 0) return <EmptyHint title={words.no_backs} hint={words.no_backs_hint} />
                        return (
                            <>
                                <List rows={rows} onTell={(one, outcome) => setTold({ one, outcome })} />
                                {backs.hasNextPage && (
                                    <Button loading={backs.isFetchingNextPage} onClick={() => void backs.fetchNextPage()}>
                                        {words.more}
                                    </Button>
                                )}
                            </>
                        )
                    }}
                </Loaded>
            </section>
            {told && <Tell one={told.one} outcome={told.outcome} onClose={() => setTold(null)} />}
        </Page>
    )
}

function List({ rows, onTell }: { rows: CallBack[]; onTell: (one: CallBack, outcome: Outcome) => void }) {
    const words = useTelephoneWords()
    return (
        <Table
            className="call_list" size="small" rowKey="call_back_id" dataSource={rows} pagination={false} scroll={{ x: 'max-content' }}
            columns={[
                { title: words.caller, render: (_, it) => (
                    <>
                        <Caller one={it} />
                        <div className="call_brief">
                            {it.customer && <Link to={`/customers/${it.customer.customer_id}`}>{it.customer.name_masked}</Link>} {words.back_reason[it.reason]} {it.owner_name}
                        </div>
                    </>
                ) },
                { responsive: wide, title: words.customer, render: (_, it) => it.customer && <Link to={`/customers/${it.customer.customer_id}`}>{it.customer.name_masked}</Link> },
                { responsive: wide, title: words.reason, render: (_, it) => words.back_reason[it.reason] },
                { title: words.due, render: (_, it) => <Space size={4} wrap><Time at={it.due_at} />{it.is_escalated && <Tag color="error">{words.escalated}</Tag>}</Space> },
                { responsive: wide, title: words.next_try, render: (_, it) => (it.state === 'open' ? <Time at={it.next_at} /> : '') },
                { responsive: wide, title: words.owner, render: (_, it) => it.owner_name ?? <span className="quiet">{words.nobody}</span> },
                { responsive: wide, title: words.tries, align: 'right', render: (_, it) => it.tries.length },
                { responsive: wide, title: words.done_words, render: (_, it) => it.result ?? it.tries.at(-1)?.note ?? '' },
                { title: '', align: 'right', render: (_, it) => it.state === 'open' && <Steps one={it} onTell={onTell} /> },
            ]}
        />
    )
}

// Whoever calls back sees the number; each look is logged.
function Caller({ one }: { one: CallBack }) {
    const words = useTelephoneWords()
    const can = useCan()
    const { user } = useSession()
    const is_owner = one.state === 'open' && one.owner_id === user.user_id
    return (
        <MaskedValue
            masked={one.number_masked} label={words.caller} may_reveal={is_owner || can('customer_reveal')}
            onReveal={(reason) => request('post', '/call_backs/{call_back_id}/reveal', { path: { call_back_id: one.call_back_id }, body: { reason } })}
        />
    )
}

function Steps({ one, onTell }: { one: CallBack; onTell: (one: CallBack, outcome: Outcome) => void }) {
    const words = useTelephoneWords()
    const { message } = App.useApp()
    const { user } = useSession()
    const act = useActOnCallBack()
    if (one.owner_id !== user.user_id)
        return (
            <Button size="small" loading={act.isPending} aria-label={`${words.take} ${one.number_masked}`} onClick={() => act.mutate({ one, action: 'take' }, { onError: (error) => showProblem(error, message) })}>
                {words.take}
            </Button>
        )
    return (
        <Space size={4}>
            <Button size="small" type="primary" onClick={() => onTell(one, 'reach')}>
                {words.reach}
            </Button>
            <Button size="small" onClick={() => onTell(one, 'miss')}>
                {words.miss}
            </Button>
            {one.may_give_up && (
                <Button size="small" onClick={() => onTell(one, 'give_up')}>
                    {words.give_up}
                </Button>
            )}
        </Space>
    )
}

function Tell({ one, outcome, onClose }: { one: CallBack; outcome: Outcome; onClose: () => void }) {
    const words = useTelephoneWords()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ words?: string }>()
    const act = useActOnCallBack()
    const go = (given: { words?: string }) =>
        act.mutate({ one, action: outcome, ...(given.words && { words: given.words }) }, { onSuccess: onClose, onError: (error) => showProblem(error, message, form) })
    return (
        <Modal open title={`${words[outcome]}: ${one.number_masked}`} okText={words.save} cancelText={words.cancel} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
            <Form form={form} layout="vertical" onFinish={go}>
                <Form.Item name="words" label={words.words} rules={[{ required: outcome !== 'miss', whitespace: true, message: words.required }]}>
                    <Input.TextArea rows={3} maxLength={1000} placeholder={words.words_hint[outcome]} autoFocus />
                </Form.Item>
            </Form>
        </Modal>
    )
}
