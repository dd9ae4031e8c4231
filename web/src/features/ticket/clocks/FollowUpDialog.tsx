import { App, Form, Input, Modal, Radio, Select } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { useChannels } from '../../../shared/lookups'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import type { Schemas } from '../../../api/types'
import type { Ticket } from '../queries'
import { useFollowUp } from './queries'
import { useClockWords } from './words'

// 2.4.3: what came of contacting the customer about a bad score.
export function FollowUpDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
    const words = useClockWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const [form] = Form.useForm<Schemas['FollowUp']>()
    const { data: channels } = useChannels()
    const contact = useFollowUp(ticket.ticket_id)
    const submit = (values: Schemas['FollowUp']) =>
        contact.mutate(values, {
            onSuccess: () => {
                void message.success(words.saved)
                onClose()
            },
            onError: (error) => showProblem(error, message, form),
        })
    return (
        <Modal
            open
            title={`${words.follow_up} · ${ticket.code}`}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={contact.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <p className="quiet">{words.follow_up_hint}</p>
            <Form form={form} layout="vertical" onFinish={submit} initialValues={{ channel: 'phone', result: 'action_agreed' }}>
                <Form.Item name="channel" label={words.channel} rules={[{ required: true, message: common.required }]}>
                    <Select options={(channels ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                </Form.Item>
                <Form.Item name="result" label={words.contact_result}>
                    <Radio.Group
                        options={(['content', 'action_agreed', 'unreachable'] as const).map((value) => ({ value, label: words.contact[value] }))}
                    />
                </Form.Item>
                <Form.Item name="said" label={words.said_by_customer} rules={[{ required: true, min: 2, whitespace: true, message: common.required }]}>
                    <Input.TextArea autoFocus rows={3} maxLength={1000} showCount />
                </Form.Item>
            </Form>
        </Modal>
    )
}
