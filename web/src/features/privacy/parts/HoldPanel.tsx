import { App, Button, DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { useNameOf } from '../../../shared/i18n'
import { useChannels } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { type RequestKind, kinds, useAddHold, useEndHold, useHolds, useTakeIn } from '../request_queries'

// Of a customer's page: agents take requests in, officers see and set holds.
export function HoldPanel({ customer_id }: { customer_id: string }) {
    const words = usePrivacyWords()
    const can = useCan()
    const [dialog, setDialog] = useState<'request' | 'hold' | null>(null)
    const may_hold = can('privacy_manage')
    if (!may_hold && !can('customer_write')) return null
    return (
        <section className="panel" aria-label={words.requests}>
            <h2>{words.requests}</h2>
            <div className="privacy_line">
                {can('customer_write') && (
                    <Button size="small" onClick={() => setDialog('request')}>
                        {words.take_in}
                    </Button>
                )}
                {may_hold && (
                    <Button size="small" onClick={() => setDialog('hold')}>
                        {words.add_hold}
                    </Button>
                )}
            </div>
            {may_hold && <HoldList customer_id={customer_id} />}
            {dialog === 'request' && <TakeInDialog customer_id={customer_id} onClose={() => setDialog(null)} />}
            {dialog === 'hold' && <HoldDialog customer_id={customer_id} onClose={() => setDialog(null)} />}
        </section>
    )
}

function HoldList({ customer_id }: { customer_id: string }) {
    const words = usePrivacyWords()
    const { message } = App.useApp()
    const holds = useHolds(customer_id)
    const end = useEndHold()
    return (
        <Loaded query={holds}>
            {(items) =>
                items.length === 0 ? (
                    <div className="quiet small">{words.no_holds}</div>
                ) : (
                    <ul className="privacy_lines">
                        {items.map((it) => (
                            <li key={it.hold_id}>
                                <div className="privacy_line">
                                    <span>{it.reason}</span>
                                    <span className="grow" />
                                    {it.ended_at === null && dayjs(it.until).isAfter(dayjs()) ? (
                                        <Button
                                            size="small"
                                            loading={end.isPending}
                                            onClick={() => end.mutate(it.hold_id, { onError: (error) => showProblem(error, message) })}
                                        >
                                            {words.end_hold}
                                        </Button>
                                    ) : (
                                        <span className="quiet small">{words.hold_over}</span>
                                    )}
                                </div>
                                <div className="quiet small">
                                    {it.by_name} · {words.until} <Time at={it.until} />
                                </div>
                            </li>
                        ))}
                    </ul>
                )
            }
        </Loaded>
    )
}

function HoldDialog({ customer_id, onClose }: { customer_id: string; onClose: () => void }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ reason: string; until: Dayjs }>()
    const add = useAddHold(customer_id)
    const submit = ({ reason, until }: { reason: string; until: Dayjs }) =>
        add.mutate(
            { reason, until: until.toISOString() },
            { onSuccess: onClose, onError: (error) => showProblem(error, message, form) },
        )
    return (
        <Modal open title={words.add_hold} okText={words.add_hold} cancelText={common.cancel} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <p className="quiet">{words.hold_hint}</p>
            <Form form={form} layout="vertical" onFinish={submit}>
                <Form.Item name="reason" label={words.hold_reason} rules={[{ required: true, min: 2, whitespace: true, message: common.required }]}>
                    <Input.TextArea rows={2} maxLength={500} />
                </Form.Item>
                <Form.Item name="until" label={words.until} rules={[{ required: true, message: common.required }]}>
                    <DatePicker minDate={dayjs().add(1, 'day')} style={{ width: '100%' }} />
                </Form.Item>
            </Form>
        </Modal>
    )
}

function TakeInDialog({ customer_id, onClose }: { customer_id: string; onClose: () => void }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const { data: channels } = useChannels()
    const [form] = Form.useForm<{ kind: RequestKind; channel: string; details?: string }>()
    const take = useTakeIn()
    const kind = Form.useWatch('kind', form)
    const required = { required: true, message: common.required }
    const submit = ({ details, ...values }: { kind: RequestKind; channel: string; details?: string }) =>
        take.mutate(
            { customer_id, ...values, ...(details && { details }) },
            {
                onSuccess: () => {
                    void message.success(words.asked)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal open title={words.take_in} okText={words.take_in} cancelText={common.cancel} confirmLoading={take.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <Form form={form} layout="vertical" onFinish={submit}>
                <Form.Item name="kind" label={words.requests} rules={[required]} extra={kind && words.kind_hint[kind]}>
                    <Select options={kinds.map((value) => ({ value, label: words.kind[value] }))} />
                </Form.Item>
                <Form.Item name="channel" label={words.channel} rules={[required]}>
                    <Select options={(channels ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                </Form.Item>
                <Form.Item name="details" label={words.details} {...(kind === 'correction' && { rules: [required] })}>
                    <Input.TextArea rows={3} maxLength={2000} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
