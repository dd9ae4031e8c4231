import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Schemas } from '../../../api/types'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type Leak, useAddByCodes, useAddMatching, useLeakPeople, useRemovePerson } from '../leak_queries'

export function LeakPeople({ leak }: { leak: Leak }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [is_adding, setAdding] = useState(false)
    const people = useLeakPeople(leak.leak_id)
    const remove = useRemovePerson(leak.leak_id)
    const is_open = leak.ended_at === null
    return (
        <section className="panel" aria-label={words.register}>
            <div className="privacy_line">
                <h2 className="grow">
                    {words.register} ({leak.people_listed})
                </h2>
                {is_open && (
                    <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                        {words.add_people}
                    </Button>
                )}
            </div>
            <Loaded query={people}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.no_people} hint={words.no_people_hint} />
                    return (
                        <ul className="privacy_lines">
                            {items.map((it) => (
                                <li key={it.customer_id} className="privacy_line">
                                    <Link to={`/customers/${it.customer_id}`}>{it.customer_name}</Link>
                                    <span className="quiet small mono">{it.customer_code}</span>
                                    <span className="grow" />
                                    {is_open && (
                                        <Button
                                            size="small"
                                            type="text"
                                            aria-label={`${words.remove}: ${it.customer_code}`}
                                            loading={remove.isPending && remove.variables === it.customer_id}
                                            onClick={() => remove.mutate(it.customer_id, { onError: (error) => showProblem(error, message) })}
                                        >
                                            {words.remove}
                                        </Button>
                                    )}
                                </li>
                            ))}
                        </ul>
                    )
                }}
            </Loaded>
            {people.hasNextPage && (
                <Button size="small" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {is_adding && <AddDialog leak_id={leak.leak_id} onClose={() => setAdding(false)} />}
        </section>
    )
}

interface Values {
    codes?: string
    segment?: Schemas['Segment']
    city?: string
}

function AddDialog({ leak_id, onClose }: { leak_id: string; onClose: () => void }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const [way, setWay] = useState<'codes' | 'filter'>('codes')
    const by_codes = useAddByCodes(leak_id)
    const matching = useAddMatching(leak_id)
    const then = {
        onSuccess: ({ added, listed }: Schemas['LeakPeopleAdded']) => {
            void message.success(words.added(added, listed))
            onClose()
        },
        onError: (error: unknown) => showProblem(error, message, form),
    }
    const submit = ({ codes = '', segment, city }: Values) =>
        way === 'codes'
            ? by_codes.mutate(codes.split(/[\s,，、;；]+/).filter(Boolean), then)
            : matching.mutate({ ...(segment && { segment }), ...(city?.trim() && { city: city.trim() }) }, then)
    return (
        <Modal
            open
            title={words.add_people}
            okText={words.add}
            cancelText={common.cancel}
            confirmLoading={by_codes.isPending || matching.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Segmented<'codes' | 'filter'>
                className="gap_below"
                value={way}
                onChange={setWay}
                options={[
                    { value: 'codes', label: words.by_codes },
                    { value: 'filter', label: words.by_filter },
                ]}
            />
            <Form form={form} layout="vertical" onFinish={submit}>
                {way === 'codes' ? (
                    <Form.Item name="codes" label={words.codes} extra={words.codes_hint} rules={[{ required: true, whitespace: true, message: common.required }]}>
                        <Input.TextArea rows={4} />
                    </Form.Item>
                ) : (
                    <>
                        <Form.Item name="segment" label={words.segment}>
                            <Select
                                allowClear
                                placeholder={words.any}
                                options={(['vip', 'ordinary', 'new'] as const).map((value) => ({ value, label: common.segment[value] }))}
                            />
                        </Form.Item>
                        <Form.Item name="city" label={words.city}>
                            <Input maxLength={40} placeholder={words.any} />
                        </Form.Item>
                    </>
                )}
            </Form>
        </Modal>
    )
}
