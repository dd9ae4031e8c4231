import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select, Switch } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { call } from '../../../api/client'
import type { Schemas } from '../../../api/types'
import { useFeatures } from '../../../shared/features'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { useNameOf } from '../../../shared/i18n'
import { useCategories, useChannels, useCustomerCard, useOrganizationName } from '../../../shared/lookups'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'
import type { Picked } from '../parts/CustomerPick'
import { IntakeCustomer } from '../parts/IntakeCustomer'
import { CategorySuggestions, DuplicateCandidates } from '../parts/Suggestions'
import '../ticket.css'

interface Given {
    customer: Picked | null
    held_service_id?: string
    category_id: string
    channel: string
    priority?: Schemas['Priority']
    title: string
    description?: string
    tags?: string[]
    is_accepted: boolean
}

const draft_key = 'bihuan.intake'
const empty: Partial<Given> = { channel: 'phone', is_accepted: true }

function remembered(): Partial<Given> {
    try {
        return { ...empty, ...(JSON.parse(sessionStorage.getItem(draft_key) ?? '{}') as Partial<Given>) }
    } catch {
        return empty
    }
}

// 2.1.1 One form for every channel: who, what, how; nothing typed is lost on the way.
export function IntakePage() {
    const words = useTicketWords()
    const common = useCommon()
    const navigate = useNavigate()
    const client = useQueryClient()
    const { message } = App.useApp()
    const [params] = useSearchParams()
    const [form] = Form.useForm<Given>()
    const customer_id = params.get('customer_id')
    const { data: asked_for } = useCustomerCard(customer_id ?? '')
    useEffect(() => {
        if (customer_id && asked_for) form.setFieldValue('customer', { customer_id, name: asked_for.name })
    }, [customer_id, asked_for, form])
    const open = useMutation({
        mutationFn: ({ customer, ...given }: Given) =>
            call('post', '/tickets', { body: { ...given, ...(customer && { customer_id: customer.customer_id }) } }),
        onSuccess: (ticket) => {
            sessionStorage.removeItem(draft_key)
            void client.invalidateQueries({ queryKey: ['tickets'] })
            void message.success(words.created(ticket.code))
            void navigate(`/tickets/${ticket.ticket_id}`)
        },
        onError: (error) => showProblem(error, message, form),
    })
    const discard = () => {
        sessionStorage.removeItem(draft_key)
        form.setFieldsValue({ ...emptied, ...empty })
    }
    const required = { required: true, message: common.required }
    return (
        <Page title={words.intake} subtitle={words.intake_hint} is_narrow actions={<Button onClick={discard}>{words.discard}</Button>}>
            <Form
                form={form}
                layout="vertical"
                className="panel intake_form"
                initialValues={remembered()}
                onValuesChange={(_, all) => sessionStorage.setItem(draft_key, JSON.stringify(all))}
                onFinish={(given) => open.mutate(given)}
                scrollToFirstError={{ focus: true }}
            >
                <Form.Item name="customer" label={words.find_customer} extra={words.without_customer}>
                    <IntakeCustomer />
                </Form.Item>
                <HeldService />
                <div className="intake_row">
                    <Form.Item name="category_id" label={words.category} rules={[required]} extra={<CategoryHint />}>
                        <CategorySelect placeholder={words.category_placeholder} />
                    </Form.Item>
                    <ChannelField />
                    <Form.Item name="priority" label={words.priority}>
                        <Select
                            allowClear
                            placeholder={words.none}
                            options={(['low', 'normal', 'high', 'urgent'] as const).map((value) => ({ value, label: common.priority[value] }))}
                        />
                    </Form.Item>
                </div>
                <CategorySuggestions />
                <Form.Item name="title" label={words.title} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={200} showCount />
                </Form.Item>
                <Form.Item name="description" label={words.description}>
                    <Input.TextArea rows={6} maxLength={10000} />
                </Form.Item>
                <DuplicateCandidates />
                <MayHelp />
                <Form.Item name="tags" label={words.tags}>
                    <Select mode="tags" maxCount={20} tokenSeparators={[',', '，']} open={false} suffixIcon={null} />
                </Form.Item>
                <div className="row intake_actions">
                    <Form.Item name="is_accepted" valuePropName="checked" noStyle>
                        <Switch aria-label={words.accept_now} />
                    </Form.Item>
                    <span>{words.accept_now}</span>
                    <span className="grow" />
                    <Button type="primary" htmlType="submit" loading={open.isPending}>
                        {words.submit}
                    </Button>
                </div>
            </Form>
        </Page>
    )
}

const emptied: Partial<Record<keyof Given, undefined>> = {
    customer: undefined, held_service_id: undefined, category_id: undefined, priority: undefined, title: undefined,
    description: undefined, tags: undefined,
}

function CategoryHint() {
    const words = useTicketWords()
    const common = useCommon()
    const organization_name = useOrganizationName()
    const category_id = Form.useWatch<string | undefined>('category_id')
    const { data } = useCategories()
    const category = data?.find((it) => it.category_id === category_id)
    if (!category) return null
    const unit = category.default_organization_id ? organization_name(category.default_organization_id) : ''
    return (
        <span>
            {words.default_priority(common.priority[category.default_priority])}
            {unit && ` · ${words.goes_to(unit)}`}
        </span>
    )
}

function ChannelField() {
    const words = useTicketWords()
    const common = useCommon()
    const { data } = useChannels()
    const name_of = useNameOf()
    return (
        <Form.Item name="channel" label={words.channel} rules={[{ required: true, message: common.required }]}>
            <Select options={(data ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
        </Form.Item>
    )
}

function HeldService() {
    const words = useTicketWords()
    const customer = Form.useWatch<Picked | null | undefined>('customer')
    const [asked, setAsked] = useState('')
    useEffect(() => setAsked(customer?.customer_id ?? ''), [customer])
    return asked ? <HeldServiceOf customer_id={asked} label={words.held_service} /> : null
}

function HeldServiceOf({ customer_id, label }: { customer_id: string; label: string }) {
    const common = useCommon()
    const words = useTicketWords()
    const { data } = useCustomerCard(customer_id)
    if (!data || data.services.length === 0) return null
    return (
        <Form.Item name="held_service_id" label={label} preserve={false}>
            <Select
                allowClear
                placeholder={words.none}
                options={data.services.map((it) => ({
                    value: it.held_service_id,
                    label: `${common.service_kind[it.kind]} ${it.number} ${it.plan}`,
                }))}
            />
        </Form.Item>
    )
}

// What other features know about the matter, while it is written.
function MayHelp() {
    const features = useFeatures()
    const title = Form.useWatch<string | undefined>('title') ?? ''
    const description = Form.useWatch<string | undefined>('description') ?? ''
    const category_id = Form.useWatch<string | undefined>('category_id') ?? null
    const matter = { title: useDebounced(title, 500), description: useDebounced(description, 500), category_id }
    return features.flatMap((it) => (it.intake_panels ?? []).map((Panel, n) => <Panel key={`${it.name}${n}`} matter={matter} />))
}
