import { App, Button, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { showProblem } from '../../../shared/ui/problems'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useIntakeWords } from '../i18n'
import { type Arrival, titleOf, useDeeds, useFoundCustomers } from '../queries'

type Deed = 'make' | 'add' | 'dismiss'

// What somebody does with it: a ticket, onto a ticket, or aside.
export function Deeds({ arrival }: { arrival: Arrival }) {
    const words = useIntakeWords()
    const [deed, setDeed] = useState<Deed>(arrival.named_code && arrival.reason === 'not_theirs' ? 'add' : 'make')
    if (arrival.is_gone) return null
    if (arrival.state === 'dismissed') return <Aside arrival={arrival} action="again" />
    if (!arrival.can_file) return null
    const can_dismiss = arrival.state === 'waiting'
    return (
        <section className="panel gap_below">
            <Segmented<Deed>
                className="gap_below"
                value={deed}
                onChange={setDeed}
                options={[
                    { value: 'make', label: words.make_ticket },
                    { value: 'add', label: words.add_to },
                    ...(can_dismiss ? [{ value: 'dismiss' as const, label: words.dismiss }] : []),
                ]}
            />
            {deed === 'make' && <Make arrival={arrival} />}
            {deed === 'add' && <Add arrival={arrival} />}
            {deed === 'dismiss' && <Aside arrival={arrival} action="dismiss" />}
        </section>
    )
}

interface Wish {
    title: string
    category_id: string
    customer_id?: string
}

function Make({ arrival }: { arrival: Arrival }) {
    const words = useIntakeWords()
    const { message: toast } = App.useApp()
    const { open } = useDeeds(arrival)
    const [form] = Form.useForm<Wish>()
    const go = ({ title, category_id, customer_id }: Wish) =>
        open.mutateAsync({ title, category_id, ...(customer_id && { customer_id }) }).then(
            (it) => void toast.success(words.made(it.arrival.ticket_code ?? '')),
            (error: unknown) => showProblem(error, toast, form),
        )
    return (
        <Form name="make" form={form} layout="vertical" initialValues={{ title: titleOf(arrival).slice(0, 200) }} onFinish={go}>
            <Form.Item name="title" label={words.title} rules={[{ required: true, whitespace: true, message: words.needed }]}>
                <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="category_id" label={words.category} rules={[{ required: true, message: words.needed }]}>
                <CategorySelect />
            </Form.Item>
            {!arrival.customer_id && (
                <Form.Item name="customer_id" label={words.customer} extra={words.no_customer}>
                    <Customer />
                </Form.Item>
            )}
            <Button type="primary" htmlType="submit" loading={open.isPending}>
                {words.make_ticket}
            </Button>
        </Form>
    )
}

// Finds while typing; what is shown is masked.
function Customer({ id, value, onChange }: { id?: string; value?: string; onChange?: (next?: string) => void }) {
    const words = useIntakeWords()
    const common = useCommon()
    const [typed, setTyped] = useState('')
    const q = useDebounced(typed.trim())
    const { data, isFetching } = useFoundCustomers(q)
    return (
        <Select
            {...(id && { id })}
            allowClear
            value={value}
            onChange={onChange}
            loading={isFetching}
            placeholder={words.find_customer}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            notFoundContent={q && !isFetching ? common.nothing_found : null}
            options={(data?.items ?? []).map((it) => ({
                value: it.customer_id,
                label: [it.name, it.primary_contact, it.city].filter(Boolean).join(' · '),
            }))}
        />
    )
}

function Add({ arrival }: { arrival: Arrival }) {
    const words = useIntakeWords()
    const { message: toast } = App.useApp()
    const { add } = useDeeds(arrival)
    const [form] = Form.useForm<{ ticket_code: string }>()
    const go = ({ ticket_code }: { ticket_code: string }) =>
        add.mutateAsync(ticket_code.trim()).then(
            () => void toast.success(words.added(ticket_code.trim())),
            (error: unknown) => showProblem(error, toast, form),
        )
    return (
        <Form name="add" form={form} layout="vertical" initialValues={{ ticket_code: arrival.named_code ?? '' }} onFinish={go}>
            <Form.Item name="ticket_code" label={words.ticket_code} extra={words.add_hint} rules={[{ required: true, whitespace: true, message: words.needed }]}>
                <Input maxLength={40} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={add.isPending}>
                {words.add_to}
            </Button>
        </Form>
    )
}

function Aside({ arrival, action }: { arrival: Arrival; action: 'dismiss' | 'again' }) {
    const words = useIntakeWords()
    const { message: toast } = App.useApp()
    const { act } = useDeeds(arrival)
    const [form] = Form.useForm<{ reason: string }>()
    const go = ({ reason }: { reason: string }) =>
        act.mutateAsync({ action, reason }).then(
            () => void toast.success(words.done),
            (error: unknown) => showProblem(error, toast, form),
        )
    return (
        <Form name={action} form={form} layout="vertical" className="gap_below" onFinish={go}>
            <Form.Item name="reason" label={words.reason} rules={[{ required: true, min: 2, message: words.needed }]}>
                <Input maxLength={200} />
            </Form.Item>
            <Button htmlType="submit" loading={act.isPending}>
                {words[action]}
            </Button>
        </Form>
    )
}
