import { App, DatePicker, Form, Input, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Schemas } from '../../../api/types'
import { showProblem } from '../../../shared/ui/problems'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useTaskWords } from '../i18n'
import { type TaskKind, useAsk } from '../queries'

interface Values {
    title: string
    organization_id?: string | null
    user_id?: string | null
    due_at?: Dayjs | null
    description?: string
}

export function AskDialog({ ticket, kind, onClose }: { ticket: Schemas['Ticket']; kind: TaskKind; onClose: () => void }) {
    const words = useTaskWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const ask = useAsk(ticket)
    const organization_id = Form.useWatch('organization_id', form)
    const required = { required: true, message: common.required }
    const submit = ({ title, organization_id: unit, user_id, due_at, description }: Values) =>
        ask.mutate(
            {
                kind,
                title,
                ...(unit && { organization_id: unit }),
                ...(user_id && { user_id }),
                ...(due_at && { due_at: due_at.toISOString() }),
                ...(description && { description }),
            },
            {
                onSuccess: () => {
                    void message.success(words.asked)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={`${words.ask[kind]} · ${ticket.code}`}
            okText={words.ask[kind]}
            cancelText={common.cancel}
            confirmLoading={ask.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <p className="quiet">{words.ask_hint[kind]}</p>
            <Form form={form} layout="vertical" onFinish={submit}>
                <Form.Item name="title" label={words.title} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={200} autoFocus />
                </Form.Item>
                <Form.Item name="organization_id" label={words.unit} {...(kind === 'cooperation' && { rules: [required] })}>
                    <OrganizationSelect allowClear />
                </Form.Item>
                <Form.Item name="user_id" label={words.person}>
                    <StaffSelect organization_id={organization_id ?? null} />
                </Form.Item>
                <Form.Item
                    name="due_at"
                    label={words.due_at}
                    {...(kind === 'follow_up' ? { rules: [required] } : { extra: words.due_hint })}
                >
                    <DatePicker showTime={{ minuteStep: 5 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="description" label={words.description}>
                    <Input.TextArea rows={3} maxLength={5000} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
