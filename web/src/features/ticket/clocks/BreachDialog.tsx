import { App, DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useNameOf } from '../../../shared/i18n'
import { useChannels } from '../../../shared/lookups'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import type { Ticket } from '../queries'
import { type ClockInDetail, useExplain, useStandardTerms } from './queries'
import { useClockWords } from './words'

interface Values { reason_code: string; explanation: string; promised_at: Dayjs; channel?: string }
type Explained = 'accept' | 'respond' | 'resolve' | 'feedback' | 'follow_up' | 'statutory'

// 5.5.2: a reason, words for the customer, and a new time.
export function BreachDialog({ ticket, clock, onClose }: { ticket: Ticket; clock: ClockInDetail; onClose: () => void }) {
    const words = useClockWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const { data: standard } = useStandardTerms()
    const { data: channels } = useChannels()
    const explain = useExplain(ticket.ticket_id)
    const required = [{ required: true, message: common.required }]
    const submit = ({ promised_at, ...rest }: Values) =>
        explain.mutate(
            { ...rest, clock: clock.clock as Explained, promised_at: promised_at.toISOString() },
            {
                onSuccess: () => {
                    void message.success(words.saved)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={`${words.explain} · ${words.clock[clock.clock]} · ${ticket.code}`}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={explain.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form form={form} layout="vertical" onFinish={submit} initialValues={{ promised_at: dayjs().add(4, 'hour'), channel: 'phone' }}>
                <Form.Item name="reason_code" label={words.reason} rules={required}>
                    <Select autoFocus options={(standard?.breach_reasons ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                </Form.Item>
                <Form.Item name="explanation" label={words.explanation} extra={words.explanation_hint} rules={[{ required: true, min: 4, whitespace: true, message: common.required }]}>
                    <Input.TextArea rows={3} maxLength={1000} showCount />
                </Form.Item>
                <Form.Item name="promised_at" label={words.promised_at} rules={required}>
                    <DatePicker showTime format="YYYY-MM-DD HH:mm" minuteStep={5} />
                </Form.Item>
                <Form.Item name="channel" label={words.channel}>
                    <Select options={(channels ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
