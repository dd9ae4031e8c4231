import { App, Form, Input, Modal } from 'antd'
import { call } from '../../../api/client'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'
import { type Ticket, useMerge } from '../queries'

export function MergeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ code: string; reason: string }>()
    const merge = useMerge(ticket)
    const submit = async ({ code, reason }: { code: string; reason: string }) => {
        try {
            const found = await call('get', '/tickets', { query: { q: code.trim(), queue: 'all', limit: 10 } })
            const target = found.items.find((it) => it.code.toLowerCase() === code.trim().toLowerCase())
            if (!target) return form.setFields([{ name: 'code', errors: [words.merge_not_found] }])
            await merge.mutateAsync({ into_ticket_id: target.ticket_id, reason })
            void message.success(words.done(words.action.merge))
            onClose()
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <Modal
            open
            title={`${words.merge_title} · ${ticket.code}`}
            okText={words.action.merge}
            cancelText={common.cancel}
            confirmLoading={merge.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form form={form} layout="vertical" onFinish={(given) => void submit(given)}>
                <Form.Item name="code" label={words.merge_into} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input autoFocus maxLength={40} placeholder="261124-A00001" />
                </Form.Item>
                <Form.Item name="reason" label={words.merge_reason} rules={[{ required: true, min: 2, message: common.required }]}>
                    <Input.TextArea rows={3} maxLength={500} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
