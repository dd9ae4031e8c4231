import type { UseMutationResult } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import type { PortalTicket } from '../queries'

interface Props {
    step: UseMutationResult<PortalTicket, Error, { reason: string }>
    words: { button: string; title: string; hint: string; reason: string; ok: string; keep: string; done: string }
    icon: ReactNode
    is_danger?: boolean
}

// A step that needs a reason: the button, and the question it opens. Refusals keep what was typed.
export function ReasonButton({ step, words, icon, is_danger = false }: Props) {
    const common = useCommon()
    const { message } = App.useApp()
    const [is_open, setOpen] = useState(false)
    const [form] = Form.useForm<{ reason: string }>()
    // Awaited, not by callbacks: the step may take this very button off the page.
    const send = async (reason: string) => {
        try {
            await step.mutateAsync({ reason })
            setOpen(false)
            void message.success(words.done)
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <>
            <Button danger={is_danger} icon={icon} onClick={() => setOpen(true)}>
                {words.button}
            </Button>
            <Modal
                open={is_open}
                title={words.title}
                okText={words.ok}
                okButtonProps={{ danger: is_danger }}
                cancelText={words.keep}
                confirmLoading={step.isPending}
                onOk={() => form.submit()}
                onCancel={() => setOpen(false)}
                destroyOnHidden
            >
                <p className="quiet">{words.hint}</p>
                <Form
                    form={form}
                    layout="vertical"
                    onFinish={({ reason }) => void send(reason.trim())}
                >
                    <Form.Item
                        name="reason"
                        label={words.reason}
                        rules={[{ required: true, whitespace: true, message: common.required }]}
                    >
                        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
                    </Form.Item>
                </Form>
            </Modal>
        </>
    )
}
