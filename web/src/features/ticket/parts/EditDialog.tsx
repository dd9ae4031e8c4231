import { Alert, App, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useStandardTerms } from '../clocks/queries'
import { useTicketWords } from '../i18n'
import { type Ticket, useFetchNewest, useUpdate } from '../queries'
import { CustomerPick, type Picked } from './CustomerPick'

interface Given {
    title: string
    description: string
    category_id: string
    priority: Ticket['priority']
    tags: string[]
    class_code: string
    reason: string
    customer: Picked | null
}

const names = ['title', 'description', 'category_id', 'priority', 'tags', 'class_code'] as const

const valuesOf = (ticket: Ticket): Given => ({
    title: ticket.title,
    description: ticket.description,
    category_id: ticket.category_id,
    priority: ticket.priority,
    tags: ticket.tags,
    class_code: ticket.is_class_set ? (ticket.class_code ?? '') : '',
    reason: '',
    customer: ticket.customer_id ? { customer_id: ticket.customer_id, name: ticket.customer_name ?? '' } : null,
})

export function EditDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const class_code = Form.useWatch('class_code', form) ?? valuesOf(ticket).class_code
    const { data: standard } = useStandardTerms()
    const name_of = useNameOf()
    const [conflict, setConflict] = useState('')
    // The ticket as it was when the dialog opened: live updates behind it must not make an overwrite look agreed.
    const [base, setBase] = useState(ticket)
    const newest = useFetchNewest()
    const update = useUpdate(base)
    // Only what was touched is sent; what a colleague changed meanwhile and nobody touched here takes their value.
    const submit = (given: Given) => {
        const change = Object.fromEntries(names.filter((name) => form.isFieldTouched(name)).map((name) => [name, given[name] ?? '']))
        const customer_id = form.isFieldTouched('customer') ? { customer_id: given.customer?.customer_id ?? null } : {}
        const reason = given.reason ? { reason: given.reason } : {}
        update.mutate({ ...change, ...customer_id, ...reason }, {
            onSuccess: () => {
                void message.success(common.saved)
                onClose()
            },
            onError: (error) => {
                if (!(error instanceof ApiError && error.is_conflict)) return showProblem(error, message, form)
                setConflict(error.detail)
                void newest(ticket.ticket_id).then((next) => {
                    setBase(next)
                    const current = valuesOf(next)
                    for (const name of [...names, 'customer'] as const) {
                        if (!form.isFieldTouched(name)) form.setFieldsValue({ [name]: current[name] })
                    }
                })
            },
        })
    }
    const required = [{ required: true, message: common.required }]
    return (
        <Modal
            open
            width={640}
            title={`${words.edit_title} · ${ticket.code}`}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={update.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {conflict && <Alert type="warning" showIcon className="gap_below" title={words.conflict} description={conflict} />}
            <Form
                form={form}
                layout="vertical"
                onFinish={submit}
                initialValues={valuesOf(ticket)}
            >
                <Form.Item name="title" label={words.title} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input maxLength={200} autoFocus />
                </Form.Item>
                <Form.Item name="customer" label={words.customer}>
                    <CustomerPick />
                </Form.Item>
                <Form.Item name="category_id" label={words.category} rules={required}>
                    <CategorySelect />
                </Form.Item>
                <Form.Item name="priority" label={words.priority} rules={required}>
                    <Select options={(['low', 'normal', 'high', 'urgent'] as const).map((value) => ({ value, label: common.priority[value] }))} />
                </Form.Item>
                {ticket.class_code && (
                    <div className="row">
                        <Form.Item name="class_code" label={words.class_change} tooltip={words.class_hint}>
                            <Select
                                options={[
                                    { value: '', label: words.class_by_rule },
                                    ...(standard?.classes ?? []).map((it) => ({ value: it.code, label: name_of(it) })),
                                ]}
                            />
                        </Form.Item>
                        {class_code !== '' && class_code !== valuesOf(ticket).class_code && (
                            <Form.Item
                                name="reason"
                                label={words.class_reason}
                                className="grow"
                                extra={words.class_reason_hint}
                                rules={[{ required: true, min: 2, whitespace: true, message: common.required }]}
                            >
                                <Input maxLength={500} />
                            </Form.Item>
                        )}
                    </div>
                )}
                <Form.Item name="tags" label={words.tags}>
                    <Select mode="tags" maxCount={20} tokenSeparators={[',', '，']} open={false} suffixIcon={null} />
                </Form.Item>
                <Form.Item name="description" label={words.description}>
                    <Input.TextArea rows={6} maxLength={10000} showCount />
                </Form.Item>
            </Form>
        </Modal>
    )
}
