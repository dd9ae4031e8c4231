import { Alert, App, DatePicker, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import type { Ticket } from '../queries'
import { type ClockInDetail, useCorrect } from './queries'
import { useClockWords } from './words'

interface Values { range: [Dayjs, Dayjs]; counts: boolean; reason: string }
type Corrected = 'accept' | 'respond' | 'resolve' | 'feedback' | 'follow_up'

export function CorrectDialog({ ticket, clock, onClose }: { ticket: Ticket; clock: ClockInDetail; onClose: () => void }) {
    const words = useClockWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const correct = useCorrect(ticket.ticket_id)
    const required = [{ required: true, message: common.required }]
    const submit = ({ range, counts, reason }: Values) =>
        correct.mutate(
            { clock: clock.clock as Corrected, from: range[0].toISOString(), to: range[1].toISOString(), counts, reason },
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
            title={`${words.correct_title} · ${words.clock[clock.clock]} · ${ticket.code}`}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={correct.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Alert type="warning" showIcon className="gap_below" title={words.correct_hint} />
            <Form form={form} layout="vertical" onFinish={submit} initialValues={{ counts: false, range: [dayjs(clock.started_at), dayjs()] }}>
                <Form.Item name="range" label={words.correct_from} rules={required}>
                    <DatePicker.RangePicker showTime format="YYYY-MM-DD HH:mm:ss" />
                </Form.Item>
                <Form.Item name="counts">
                    <Radio.Group options={[{ value: false, label: words.correct_out }, { value: true, label: words.correct_in }]} />
                </Form.Item>
                <Form.Item name="reason" label={words.correct_reason} rules={[{ required: true, min: 4, whitespace: true, message: common.required }]}>
                    <Input.TextArea rows={2} maxLength={500} showCount />
                </Form.Item>
            </Form>
        </Modal>
    )
}
