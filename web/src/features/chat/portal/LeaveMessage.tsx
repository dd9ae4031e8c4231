import { App, Button, Form, Input } from 'antd'
import { useSession } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { usePortalChatWords } from '../i18n_portal'
import { useDraft } from '../use_draft'
import { useLeaveMessage } from './queries'

interface Given {
    text: string
    contact?: string
}

// Outside the hours, or instead of waiting: a request is made of it, whose code is the answer.
export function LeaveMessage({ chat_id }: { chat_id: string }) {
    const words = usePortalChatWords()
    const { user } = useSession()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const [draft, setDraft] = useDraft(`message.${user.user_id}`)
    const leave = useLeaveMessage()
    // Awaited, not by callbacks: with the answer this form leaves the panel.
    const send = async ({ text, contact = '' }: Given) => {
        try {
            await leave.mutateAsync({ chat_id, text: text.trim(), ...(contact.trim() && { contact: contact.trim() }) })
            setDraft('')
            void message.success(words.left)
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <Form
            form={form} layout="vertical" requiredMark={false} className="chat_form" name="leave_message" initialValues={{ text: draft }} onFinish={(given) => void send(given)}
            onValuesChange={(_, all) => setDraft(all.text ?? '')}
        >
            <p className="quiet">{words.leave_hint}</p>
            <Form.Item name="text" label={words.leave_text} rules={[{ required: true, whitespace: true, min: 2, message: words.required }]}>
                <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 10 }} maxLength={2000} />
            </Form.Item>
            <Form.Item name="contact" label={words.leave_contact}>
                <Input maxLength={100} placeholder={words.leave_contact_hint} />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={leave.isPending}>
                {words.leave_send}
            </Button>
        </Form>
    )
}
