import { App, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { reasonOf, WordingFormHints } from '../../../shared/ui/WordingHints'
import { useMessageWords } from '../i18n'
import { useChannels, useWriteToCustomer } from '../queries'

interface Values {
    purpose: string
    text: string
}

export function WriteModal({ ticket_id, onClose }: { ticket_id: string; onClose: () => void }) {
    const words = useMessageWords()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const facts = useChannels()
    const write = useWriteToCustomer(ticket_id)
    // One for this window: however often it is sent, the customer gets it once.
    const [key] = useState(() => crypto.randomUUID())
    const purposes = facts.data?.purposes.filter((it) => it.is_manual) ?? []
    const send = (values: Values) =>
        write.mutate(
            { ...values, key, ...reasonOf(form) },
            {
                onSuccess: () => {
                    void message.success(words.queued)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={words.write_title}
            okText={words.send}
            confirmLoading={write.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
        >
            <p className="quiet">{words.write_hint}</p>
            <Form form={form} layout="vertical" initialValues={{ purpose: 'note' }} onFinish={send}>
                <Form.Item name="purpose" label={words.purpose} rules={[{ required: true }]}>
                    <Select
                        loading={facts.isPending}
                        options={purposes.map((it) => ({
                            value: it.code,
                            label: [name_of(it), it.needs_consent && words.needs_consent, it.is_urgent && words.urgent].filter(Boolean).join(' · '),
                        }))}
                    />
                </Form.Item>
                <Form.Item name="text" label={words.text} rules={[{ required: true, whitespace: true }]}>
                    <Input.TextArea autoFocus rows={5} maxLength={1000} showCount />
                </Form.Item>
                <WordingFormHints field="text" />
            </Form>
        </Modal>
    )
}
