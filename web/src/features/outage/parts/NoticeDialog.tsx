import { App, DatePicker, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useOutageWords } from '../i18n'
import { type Notice, type NoticeKind, notice_kinds, useSaveNotice } from '../queries'

interface Values {
    kind: NoticeKind
    text_zh: string
    text_en: string
    period: [Dayjs, Dayjs]
}

export function NoticeDialog({ notice, onClose }: { notice: Notice | null; onClose: () => void }) {
    const words = useOutageWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const save = useSaveNotice()
    const submit = ({ period: [from, until], ...values }: Values) =>
        save.mutate(
            { notice, values: { ...values, from: from.toISOString(), until: until.toISOString() } },
            {
                onSuccess: () => {
                    void message.success(words.published)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    const initial = notice
        ? { ...notice, period: [dayjs(notice.from), dayjs(notice.until)] as [Dayjs, Dayjs] }
        : { kind: 'maintenance' as const, text_zh: '', text_en: '', period: [dayjs().startOf('minute'), dayjs().startOf('minute').add(4, 'hour')] as [Dayjs, Dayjs] }
    const needed = { required: true, whitespace: true, message: common.required }
    return (
        <Modal
            open
            title={notice ? words.edit_notice : words.new_notice}
            okText={notice ? common.save : words.new_notice}
            cancelText={common.cancel}
            confirmLoading={save.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form form={form} layout="vertical" initialValues={initial} onFinish={submit}>
                <Form.Item name="kind" label={words.kind_label} rules={[{ required: true }]}>
                    <Radio.Group options={notice_kinds.map((value) => ({ value, label: words.kind[value] }))} />
                </Form.Item>
                <Form.Item name="text_zh" label={words.text_zh} rules={[needed]}>
                    <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
                </Form.Item>
                <Form.Item name="text_en" label={words.text_en} rules={[needed]}>
                    <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
                </Form.Item>
                <Form.Item name="period" label={words.period} rules={[{ required: true, message: common.required }]}>
                    <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
