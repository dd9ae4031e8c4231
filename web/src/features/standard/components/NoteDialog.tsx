import { DatePicker, Form, Input, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useCommon } from '../../../shared/words'
import { useVersionWords } from '../version_words'

export interface Given {
    from?: Dayjs
    note?: string
}

interface Props {
    kind: 'propose' | 'send_back'
    number: number
    is_busy: boolean
    onDone: (given: Given) => void
    onCancel: () => void
}

// Proposing asks from when it shall hold, sending back asks why. The note begins empty: what stands there may be the reason
// for which a reviewer sent it back, and would be approved as the author's own words.
export function NoteDialog({ kind, number, is_busy, onDone, onCancel }: Props) {
    const words = useVersionWords()
    const common = useCommon()
    const [form] = Form.useForm<Given>()
    const is_proposal = kind === 'propose'
    const tomorrow = dayjs().add(1, 'day').startOf('day')
    return (
        <Modal
            open
            title={is_proposal ? words.propose_title(number) : words.send_back_title(number)}
            okText={words[kind]}
            cancelText={common.cancel}
            confirmLoading={is_busy}
            onOk={() => form.submit()}
            onCancel={onCancel}
        >
            <Form<Given>
                form={form}
                layout="vertical"
                requiredMark={false}
                initialValues={is_proposal ? { from: tomorrow } : {}}
                onFinish={onDone}
            >
                {is_proposal && (
                    <Form.Item
                        name="from"
                        label={words.effective_from}
                        extra={words.propose_hint}
                        rules={[{ required: true, message: words.effective_required }]}
                    >
                        <DatePicker
                            className="version_from"
                            showTime={{ format: 'HH:mm' }}
                            format="YYYY-MM-DD HH:mm"
                            minDate={dayjs().startOf('day')}
                            maxDate={dayjs().add(2, 'year')}
                        />
                    </Form.Item>
                )}
                <Form.Item
                    name="note"
                    label={is_proposal ? words.note : words.send_back_note}
                    extra={is_proposal ? words.note_hint : undefined}
                    rules={[
                        { required: true, whitespace: true, message: common.required },
                        { max: 500, message: common.too_long(500) },
                    ]}
                >
                    <Input.TextArea rows={3} maxLength={500} showCount autoFocus={!is_proposal} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
