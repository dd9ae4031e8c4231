import { App, Button, Dropdown, Form, Input, Modal, Select, Space, Tag } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { Link } from 'react-router'
import { useNameOf } from '../../../shared/i18n'
import { is_typing_in } from '../../../shared/keys'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useCounterWords } from '../i18n'
import { type CounterWindow, type Desk, type Hall, type Step, type Turn, useStep } from '../queries'
import { WindowTag } from './OpenWindow'

// The window one sits at: whoever is there, and the steps, each with its key.
export function AtWindow({ hall, desk, own }: { hall: Hall; desk: Desk; own: CounterWindow }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const step = useStep(hall.place_id)
    const go = (wanted: Step) => step.mutate(wanted, { onError: (error) => showProblem(error, message) })
    return (
        <section className="panel" aria-label={own.name}>
            <div className="row gap_below">
                <h2 style={{ margin: 0 }}>{own.name}</h2>
                <WindowTag state={own.state} />
                <Select
                    mode="multiple" size="small" className="grow" aria-label={words.serves} placeholder={words.every_queue} value={own.queues}
                    disabled={own.state !== 'open' || step.isPending} onChange={(queues) => go({ kind: 'window', window: own, action: 'open', queues })}
                    options={desk.board.queues.map((it) => ({ value: it.code, label: `${it.code} ${name_of(it)}` }))}
                />
                {own.state === 'open' ? (
                    <Button size="small" onClick={() => go({ kind: 'window', window: own, action: 'pause', queues: own.queues })}>
                        {words.pause}
                    </Button>
                ) : (
                    <Button size="small" type="primary" onClick={() => go({ kind: 'window', window: own, action: 'open', queues: own.queues })}>
                        {words.resume}
                    </Button>
                )}
                <Button size="small" disabled={own.turn !== null} onClick={() => go({ kind: 'window', window: own, action: 'close' })}>
                    {words.close_window}
                </Button>
            </div>
            {own.turn ? (
                <Current key={own.turn.turn_id} desk={desk} turn={own.turn} is_busy={step.isPending} go={go} />
            ) : (
                <Nobody own={own} is_busy={step.isPending} go={go} />
            )}
        </section>
    )
}

interface Acting {
    is_busy: boolean
    go: (step: Step) => void
}

function useKeys(keys: Record<string, () => void>) {
    const onKey = useEffectEvent((event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey || is_typing_in(event.target) || document.querySelector('.ant-modal-wrap')) return
        const deed = keys[event.key.toLowerCase()]
        if (!deed) return
        event.preventDefault()
        deed()
    })
    useEffect(() => {
        const listen = (event: KeyboardEvent) => onKey(event)
        window.addEventListener('keydown', listen)
        return () => window.removeEventListener('keydown', listen)
    }, [])
}

function Nobody({ own, is_busy, go }: Acting & { own: CounterWindow }) {
    const words = useCounterWords()
    const is_open = own.state === 'open'
    const call = () => is_open && !is_busy && go({ kind: 'call', window: own })
    useKeys({ n: call })
    return (
        <EmptyHint title={words.no_turn} hint={is_open ? words.no_turn_hint : words.paused_hint}>
            <Button type="primary" size="large" disabled={!is_open} loading={is_busy} onClick={call}>
                {words.call_next} <kbd>N</kbd>
            </Button>
        </EmptyHint>
    )
}

function Current({ desk, turn, is_busy, go }: Acting & { desk: Desk; turn: Turn }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const { modal } = App.useApp()
    const [is_finishing, setFinishing] = useState(false)
    const queue = desk.board.queues.find((it) => it.code === turn.queue)
    const others = desk.board.queues.filter((it) => it.code !== turn.queue)
    const may = (action: Turn['allowed_actions'][number]) => turn.allowed_actions.includes(action) && !is_busy
    const take = (action: Turn['allowed_actions'][number]) => may(action) && go({ kind: 'turn', turn, action })
    // What was done for a booking is written down; else one key is enough.
    const finish = () => may('finish') && (turn.appointment_id ? setFinishing(true) : go({ kind: 'turn', turn, action: 'finish' }))
    useKeys({ r: () => take('recall'), b: () => take('begin'), f: finish, a: () => take('miss') })
    return (
        <>
            <div className="row">
                <span className="counter_number">{turn.number}</span>
                <Tag color={turn.state === 'serving' ? 'blue' : 'gold'}>{words.state[turn.state]}</Tag>
                {turn.state === 'called' && <span className="quiet">{words.called_times(turn.calls)}</span>}
            </div>
            <div className="row">
                <span>{queue ? name_of(queue) : turn.queue}</span>
                <span>
                    {words.since_taken} <Time at={turn.taken_at} age />
                </span>
                {turn.booked_at && (
                    <span>
                        {words.booked_time} <Time at={turn.booked_at} />
                    </span>
                )}
                {turn.appointment_id && <Tag color="green">{words.proven}</Tag>}
            </div>
            <div className="row gap_below">
                {turn.customer_id ? <Link to={`/customers/${turn.customer_id}`}>{turn.customer_name}</Link> : <span className="quiet">{words.anonymous}</span>}
                {turn.ticket_id && (
                    <Link to={`/tickets/${turn.ticket_id}`}>
                        {words.open_ticket} {turn.ticket_code}
                    </Link>
                )}
                <Link to={turn.customer_id ? `/intake?customer_id=${turn.customer_id}` : '/intake'}>{words.new_ticket}</Link>
            </div>
            <Space wrap>
                {turn.state === 'called' ? (
                    <>
                        <Button type="primary" size="large" disabled={!may('begin')} onClick={() => take('begin')}>
                            {words.begin} <kbd>B</kbd>
                        </Button>
                        <Button size="large" disabled={!may('recall')} onClick={() => take('recall')}>
                            {words.recall} <kbd>R</kbd>
                        </Button>
                        <Button size="large" disabled={!may('miss')} onClick={() => take('miss')}>
                            {words.miss} <kbd>A</kbd>
                        </Button>
                    </>
                ) : (
                    <Button type="primary" size="large" disabled={!may('finish')} onClick={finish}>
                        {words.finish_turn} <kbd>F</kbd>
                    </Button>
                )}
                <Dropdown
                    trigger={['click']} disabled={!may('transfer')}
                    menu={{ items: others.map((it) => ({ key: it.code, label: `${it.code} ${name_of(it)}` })), onClick: ({ key }) => go({ kind: 'turn', turn, action: 'transfer', queue: key }) }}
                >
                    <Button size="large" title={words.transfer_hint}>
                        {words.transfer}
                    </Button>
                </Dropdown>
                {turn.allowed_actions.includes('cancel') && (
                    <Button
                        size="large" type="text" danger disabled={is_busy}
                        onClick={() => modal.confirm({ title: words.cancel_sure, okText: words.cancel, onOk: () => go({ kind: 'turn', turn, action: 'cancel' }) })}
                    >
                        {words.cancel}
                    </Button>
                )}
            </Space>
            {is_finishing && <Finish turn={turn} go={go} onClose={() => setFinishing(false)} />}
        </>
    )
}

function Finish({ turn, go, onClose }: { turn: Turn; go: (step: Step) => void; onClose: () => void }) {
    const words = useCounterWords()
    const common = useCommon()
    const [form] = Form.useForm<{ result: string }>()
    return (
        <Modal open title={`${words.finish_turn} ${turn.number}`} okText={words.finish_turn} onOk={form.submit} onCancel={onClose}>
            <Form
                form={form} layout="vertical" requiredMark={false}
                onFinish={({ result }) => {
                    go({ kind: 'turn', turn, action: 'finish', result })
                    onClose()
                }}
            >
                <Form.Item name="result" label={words.result} extra={words.result_hint} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input.TextArea autoFocus rows={3} maxLength={1000} showCount />
                </Form.Item>
            </Form>
        </Modal>
    )
}
