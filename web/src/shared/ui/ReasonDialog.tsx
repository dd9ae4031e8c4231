import { App, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCommon } from '../words'
import { showProblem } from './problems'

interface Props {
    title: string
    ok: string
    label?: string // of the reason; left out: why it is looked at
    children?: ReactNode // what is chosen beside it
    onReason: (reason: string) => Promise<unknown> // resolved: closed
    onClose: () => void
}

// 2.2.4 Whoever looks at something in clear says why; it is logged.
export function ReasonDialog({ title, ok, label, children, onReason, onClose }: Props) {
    const words = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ reason: string }>()
    const [is_busy, setBusy] = useState(false)
    const submit = ({ reason }: { reason: string }) => {
        setBusy(true)
        onReason(reason)
            .then(onClose, (error: unknown) => showProblem(error, message, form))
            .finally(() => setBusy(false))
    }
    return (
        <Modal
            open
            title={title}
            okText={ok}
            cancelText={words.cancel}
            confirmLoading={is_busy}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {children ?? <p className="quiet">{words.reveal_hint}</p>}
            <Form form={form} layout="vertical" onFinish={submit}>
                <Form.Item
                    name="reason"
                    label={label ?? words.reveal_reason}
                    rules={[
                        { required: true, whitespace: true, message: words.required },
                        { min: 2, message: words.too_short(2) },
                        { max: 200, message: words.too_long(200) },
                    ]}
                >
                    <Input autoFocus placeholder={words.reveal_reason_hint} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
