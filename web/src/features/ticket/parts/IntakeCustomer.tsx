import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Select, Form } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/client'
import { useCan } from '../../../api/session'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { showProblem } from '../../../shared/ui/problems'
import { type Common, useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'
import { CustomerPick, type Picked } from './CustomerPick'

interface Props {
    id?: string
    value?: Picked | null
    onChange?: (next: Picked | null) => void
}

// Finds the caller while typing, or makes the record from what was typed.
export function IntakeCustomer({ id, value, onChange }: Props) {
    const words = useTicketWords()
    const can = useCan()
    const [typed, setTyped] = useState('')
    const [new_one, setNew] = useState<string | null>(null) // what was typed when the form was asked for
    return (
        <>
            <CustomerPick
                {...(id && { id })}
                value={value ?? null}
                onChange={(next) => onChange?.(next)}
                onTyped={setTyped}
                autoFocus
                footer={(close) =>
                    can('customer_write') && (
                        <Button
                            type="link"
                            icon={<PlusOutlined />}
                            onMouseDown={(event) => event.preventDefault()}
                            onClick={() => {
                                close()
                                setNew(typed.trim())
                            }}
                        >
                            {typed.trim() ? words.new_customer_named(typed.trim()) : words.new_customer}
                        </Button>
                    )
                }
            />
            {new_one !== null && (
                <NewCustomerDialog
                    typed={new_one}
                    onClose={() => setNew(null)}
                    onPicked={(next) => {
                        onChange?.(next)
                        setNew(null)
                    }}
                />
            )}
        </>
    )
}

interface Given {
    name: string
    mobile?: string
    service_kind: keyof Common['service_kind']
    service_number?: string
}

interface DialogProps {
    typed: string
    onClose: () => void
    onPicked: (picked: Picked) => void
}

function NewCustomerDialog({ typed, onClose, onPicked }: DialogProps) {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const is_number = /^[\d\s+-]+$/.test(typed)
    const watched = Form.useWatch<Partial<Given> | undefined>([], form)
    const { data: duplicates } = useDuplicates(watched?.name ?? '', watched?.mobile ?? '')
    const create = useMutation({
        mutationFn: ({ given, accepts_duplicate }: { given: Given; accepts_duplicate: boolean }) =>
            call('post', '/customers', {
                body: {
                    name: given.name,
                    customer_type: 'person',
                    accepts_duplicate,
                    ...(given.mobile && { contact_points: [{ kind: 'mobile' as const, value: given.mobile, is_primary: true }] }),
                    ...(given.service_number && { services: [{ kind: given.service_kind, number: given.service_number }] }),
                },
            }),
        onSuccess: (made) => onPicked({ customer_id: made.customer_id, name: made.name }),
        onError: (error) => showProblem(error, message, form),
    })
    const found = duplicates?.items ?? []
    return (
        <Modal
            open
            title={words.new_customer}
            okText={found.length > 0 ? words.create_anyway : common.save}
            cancelText={common.cancel}
            confirmLoading={create.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form
                form={form}
                layout="vertical"
                initialValues={{ service_kind: 'broadband', ...(is_number ? { mobile: typed } : { name: typed }) }}
                onFinish={(given) => create.mutate({ given, accepts_duplicate: found.length > 0 })}
            >
                <Form.Item name="name" label={words.customer_name} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input autoFocus maxLength={120} />
                </Form.Item>
                <Form.Item name="mobile" label={words.mobile}>
                    <Input maxLength={20} inputMode="tel" />
                </Form.Item>
                <div className="intake_row">
                    <Form.Item name="service_kind" label={words.service_kind}>
                        <Select options={Object.entries(common.service_kind).map(([value, label]) => ({ value, label }))} />
                    </Form.Item>
                    <Form.Item name="service_number" label={words.service_number}>
                        <Input maxLength={60} />
                    </Form.Item>
                </div>
            </Form>
            {found.length > 0 && (
                <Alert
                    type="warning"
                    showIcon
                    title={words.maybe_duplicate}
                    description={
                        <ul className="plain_list">
                            {found.map(({ customer, reasons }) => (
                                <li key={customer.customer_id} className="row">
                                    {customer.name} · {customer.primary_contact} ·{' '}
                                    {reasons.map((it) => common.duplicate_reason[it as keyof typeof common.duplicate_reason] ?? it).join('、')}
                                    <Button size="small" onClick={() => onPicked({ customer_id: customer.customer_id, name: customer.name })}>
                                        {words.use_this}
                                    </Button>
                                </li>
                            ))}
                        </ul>
                    }
                />
            )}
        </Modal>
    )
}

function useDuplicates(name: string, mobile: string) {
    const asked = useDebounced(`${name}|${mobile}`, 400)
    return useQuery({
        queryKey: ['customers', 'duplicates', asked],
        queryFn: ({ signal }) =>
            call('post', '/customers/duplicates', {
                signal, body: { ...(name && { name }), ...(mobile && { contact_values: [mobile] }) },
            }),
        enabled: mobile.length >= 6 || name.length >= 2,
    })
}
