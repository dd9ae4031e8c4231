import { EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import { useCan } from '../../api/session'
import { useCommon } from '../words'
import { showProblem } from './problems'

interface Props {
    customer_id: string
    field: Schemas['Reveal']['field']
    item_id?: string
    masked: string
    label: string // of what it shows: "mobile number"
}

const shown_for_ms = 30_000

// A value of a customer's record.
export function Masked({ customer_id, field, item_id, masked, label }: Props) {
    const can = useCan()
    return (
        <MaskedValue
            masked={masked}
            label={label}
            may_reveal={can('customer_reveal')}
            onReveal={(reason) =>
                call('post', '/customers/{customer_id}/reveal', {
                    path: { customer_id },
                    body: { field, reason, ...(item_id !== undefined && { item_id }) },
                })
            }
        />
    )
}

interface ValueProps {
    masked: string
    label: string
    may_reveal: boolean
    onReveal: (reason: string) => Promise<{ value: string }>
}

// 2.2.4 A masked value in clear: with a reason, logged, and gone again after half a minute.
export function MaskedValue({ masked, label, may_reveal, onReveal }: ValueProps) {
    const words = useCommon()
    const { message } = App.useApp()
    const [is_asking, setAsking] = useState(false)
    const [value, setValue] = useState<string | null>(null)
    const [form] = Form.useForm<{ reason: string }>()
    const reveal = useMutation({
        mutationFn: ({ reason }: { reason: string }) => onReveal(reason),
        onSuccess: (reply) => {
            setValue(reply.value)
            setAsking(false)
        },
        onError: (error) => showProblem(error, message, form),
    })
    useEffect(() => {
        if (value === null) return
        const timer = setTimeout(() => setValue(null), shown_for_ms)
        return () => clearTimeout(timer)
    }, [value])
    return (
        <span className="masked">
            <span className={value === null ? undefined : 'revealed'}>{value ?? masked}</span>
            {may_reveal && (
                <Button
                    type="text"
                    size="small"
                    icon={<EyeOutlined />}
                    aria-label={`${value === null ? words.reveal : words.hide}: ${label}`}
                    aria-pressed={value !== null}
                    onClick={() => (value === null ? setAsking(true) : setValue(null))}
                />
            )}
            <Modal
                open={is_asking}
                title={`${words.reveal_title}: ${label}`}
                okText={words.reveal}
                cancelText={words.cancel}
                confirmLoading={reveal.isPending}
                onOk={() => form.submit()}
                onCancel={() => setAsking(false)}
                destroyOnHidden
            >
                <p className="quiet">{words.reveal_hint}</p>
                <Form form={form} layout="vertical" onFinish={(given) => reveal.mutate(given)}>
                    <Form.Item
                        name="reason"
                        label={words.reveal_reason}
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
        </span>
    )
}
