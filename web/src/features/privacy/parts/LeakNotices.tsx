import { App, Button, DatePicker, Form, Input, Modal, Popconfirm, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type Audience, type LeakDetail, type LeakNotice, useDraft, useEditNotice, useSendNotice } from '../leak_queries'

const audiences: readonly Audience[] = ['authority', 'people']

// Drafts are made of the facts, changed by people, and stay as they are once they are recorded as sent.
export function LeakNotices({ detail }: { detail: LeakDetail }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const draft = useDraft(detail.leak.leak_id)
    const is_open = detail.leak.ended_at === null
    const make = (audience: Audience) => draft.mutate(audience, { onError: (error) => showProblem(error, message) })
    return (
        <section className="panel" aria-label={words.notices}>
            <div className="privacy_line">
                <h2 className="grow">{words.notices}</h2>
                {is_open &&
                    audiences.map((it) => {
                        const has_draft = detail.notices.some((one) => one.audience === it && one.sent_at === null)
                        const button = (
                            <Button
                                key={it}
                                size="small"
                                disabled={detail.leak.assessed_at === null}
                                title={detail.leak.assessed_at === null ? words.draft_first : undefined}
                                loading={draft.isPending && draft.variables === it}
                                {...(!has_draft && { onClick: () => make(it) })}
                            >
                                {words.draft(words.audience[it])}
                            </Button>
                        )
                        return has_draft ? (
                            <Popconfirm key={it} title={words.redraft_sure} okText={words.redraft} cancelText={common.cancel} onConfirm={() => make(it)}>
                                {button}
                            </Popconfirm>
                        ) : (
                            button
                        )
                    })}
            </div>
            {detail.notices.length === 0 && <EmptyHint title={words.no_notices} hint={words.no_notices_hint} />}
            {detail.notices.map((it) =>
                it.sent_at === null && is_open ? <Draft key={`${it.notice_id}.${it.version}`} notice={it} /> : <Sent key={it.notice_id} notice={it} />,
            )}
        </section>
    )
}

function Draft({ notice }: { notice: LeakNotice }) {
    const words = useLeakWords()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ text_zh: string; text_en: string }>()
    const [is_sending, setSending] = useState(false)
    const [is_changed, setChanged] = useState(false)
    const edit = useEditNotice(notice)
    const onError = (error: unknown) => showProblem(error, message, form)
    return (
        <div className="leak_notice">
            <div className="privacy_line">
                <b>{words.audience[notice.audience]}</b>
                <Tag>{words.is_draft}</Tag>
            </div>
            <Form
                form={form}
                layout="vertical"
                initialValues={{ text_zh: notice.text_zh, text_en: notice.text_en }}
                onValuesChange={() => setChanged(true)}
                onFinish={(values) => edit.mutate(values, { onSuccess: () => void message.success(words.saved), onError })}
            >
                <div className="leak_two">
                    {(['text_zh', 'text_en'] as const).map((name) => (
                        <Form.Item key={name} name={name} label={words[name]}>
                            <Input.TextArea aria-label={`${words.audience[notice.audience]} ${words[name]}`} autoSize={{ minRows: 6, maxRows: 20 }} maxLength={10_000} />
                        </Form.Item>
                    ))}
                </div>
                <div className="privacy_line">
                    <Button htmlType="submit" disabled={!is_changed} loading={edit.isPending}>
                        {words.save_draft}
                    </Button>
                    <Button type="primary" disabled={is_changed} onClick={() => setSending(true)}>
                        {words.send}
                    </Button>
                </div>
            </Form>
            {is_sending && <SendDialog notice={notice} onClose={() => setSending(false)} />}
        </div>
    )
}

function SendDialog({ notice, onClose }: { notice: LeakNotice; onClose: () => void }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ sent_to: string; channel: string; sent_at: Dayjs }>()
    const send = useSendNotice(notice)
    const required = { required: true, message: common.required }
    return (
        <Modal open title={words.send} okText={words.send} cancelText={common.cancel} confirmLoading={send.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            {notice.audience === 'people' && <p className="quiet">{words.send_hint}</p>}
            <Form
                form={form}
                layout="vertical"
                initialValues={{ sent_at: dayjs() }}
                onFinish={({ sent_at, ...values }) =>
                    send.mutate({ ...values, sent_at: sent_at.toISOString() }, { onSuccess: onClose, onError: (error) => showProblem(error, message, form) })
                }
            >
                <Form.Item name="sent_to" label={words.sent_to} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={200} placeholder={words.to_hint} />
                </Form.Item>
                <Form.Item name="channel" label={words.channel} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={100} placeholder={words.channel_hint} />
                </Form.Item>
                <Form.Item name="sent_at" label={words.sent_at} rules={[required]}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={dayjs()} style={{ width: '100%' }} />
                </Form.Item>
            </Form>
        </Modal>
    )
}

export function Sent({ notice }: { notice: LeakNotice }) {
    const words = useLeakWords()
    return (
        <div className="leak_notice">
            <div className="privacy_line">
                <b>{words.audience[notice.audience]}</b>
                {notice.sent_at ? (
                    <span className="quiet small">
                        <Time at={notice.sent_at} /> · {notice.channel} · {words.sent(notice.sent_to ?? '', notice.sent_by ?? '')}
                    </span>
                ) : (
                    <Tag>{words.is_draft}</Tag>
                )}
            </div>
            <div className="leak_two">
                <p className="privacy_text">{notice.text_zh}</p>
                <p className="privacy_text">{notice.text_en}</p>
            </div>
        </div>
    )
}
