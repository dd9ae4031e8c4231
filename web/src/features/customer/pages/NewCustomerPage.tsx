import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ApiError } from '../../../api/errors'
import type { Schemas } from '../../../api/types'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { Candidates } from '../components/Candidates'
import { CustomerFields } from '../components/CustomerFields'
import { type ContactRow, type CustomerValues, newCustomerOf, new_values } from '../edit_values'
import { useCustomerWords } from '../i18n'
import { useCreateCustomer, useDuplicates } from '../queries'
import '../customer.css'

type Values = CustomerValues & { accepts_duplicate?: boolean }

export function NewCustomerPage() {
    const words = useCustomerWords()
    const common = useCommon()
    const navigate = useNavigate()
    const client = useQueryClient()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const [refusal, setRefusal] = useState<string | null>(null) // the server found one that the search has not
    const query = useTyped(form)
    const duplicates = useDuplicates(query, Object.keys(query).length > 0)
    const found = duplicates.data ?? []
    const asks = found.length > 0 || refusal !== null
    const create = useCreateCustomer()

    const send = () => {
        const { accepts_duplicate = false, ...values } = form.getFieldsValue(true) as Values
        create.mutate(
            { ...newCustomerOf(values), ...(asks && { accepts_duplicate }) },
            {
                onSuccess: (made) => {
                    void message.success(words.created_done(made.code))
                    void navigate(`/customers/${made.customer_id}`, { replace: true })
                },
                onError: (error) => {
                    if (error instanceof ApiError && error.code === 'customer.possible_duplicate') {
                        setRefusal(error.detail || error.title)
                        void client.invalidateQueries({ queryKey: ['customers', 'duplicates'] })
                    } else showProblem(error, message, form)
                },
            },
        )
    }
    return (
        <Page title={words.new_customer}>
            <div className="customer_columns">
                <Form
                    form={form}
                    layout="vertical"
                    className="panel"
                    initialValues={new_values}
                    onValuesChange={() => setRefusal(null)}
                    onFinish={send}
                    scrollToFirstError
                >
                    <CustomerFields />
                    {asks && (
                        <Form.Item
                            name="accepts_duplicate"
                            valuePropName="checked"
                            rules={[
                                {
                                    validator: (_, is_checked) =>
                                        is_checked ? Promise.resolve() : Promise.reject(new Error(words.accepts_needed)),
                                },
                            ]}
                        >
                            <Checkbox>{words.accepts}</Checkbox>
                        </Form.Item>
                    )}
                    <div className="row">
                        <Button type="primary" htmlType="submit" loading={create.isPending}>
                            {words.create}
                        </Button>
                        <Button onClick={() => void navigate('/customers')}>{common.cancel}</Button>
                    </div>
                </Form>
                <aside className="panel" aria-live="polite">
                    <h2>{words.duplicates}</h2>
                    {refusal !== null && <Alert type="warning" showIcon className="gap_below" title={refusal} />}
                    {found.length > 0 ? (
                        <>
                            <Alert
                                type="warning"
                                showIcon
                                title={words.duplicates_found(found.length)}
                                description={words.duplicates_hint}
                            />
                            <Candidates items={found} opens_aside />
                        </>
                    ) : (
                        <div className="quiet">{duplicates.isFetching ? words.checking : words.no_duplicates}</div>
                    )}
                </aside>
            </div>
        </Page>
    )
}

// What of the form tells people apart, once the typing rests. Very short pieces would match half the city.
function useTyped(form: ReturnType<typeof Form.useForm<Values>>[0]): Schemas['DuplicateQuery'] {
    const long = (value: string | null | undefined, min: number) => {
        const text = value?.trim() ?? ''
        return text.length >= min ? text : ''
    }
    const name = long(Form.useWatch('name', form), 2)
    const identity_number = long(Form.useWatch('identity_number', form), 6)
    const contacts = (Form.useWatch('contact_points', form) ?? []) as ContactRow[]
    const contact_values = contacts.map((it) => long(it?.value, 6)).filter(Boolean)
    const query: Schemas['DuplicateQuery'] = {
        ...(name && { name }),
        ...(identity_number && { identity_number }),
        ...(contact_values.length > 0 && { contact_values }),
    }
    return JSON.parse(useDebounced(JSON.stringify(query), 500)) as Schemas['DuplicateQuery']
}
