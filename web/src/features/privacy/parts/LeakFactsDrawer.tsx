import { App, Button, DatePicker, Drawer, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useNavigate } from 'react-router'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type LeakDetail, type LeakFacts, useLeakTerms, useSaveLeak } from '../leak_queries'

type Values = Omit<LeakFacts, 'found_at'> & { found_at: Dayjs }
const long = ['cause', 'systems', 'harm', 'measures', 'advice', 'contact', 'exempt_reason'] as const

// A report needs a name and a time; the rest is completed as it becomes known.
export function LeakFactsDrawer({ known, onClose }: { known: LeakDetail | null; onClose: () => void }) {
    const words = useLeakWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const navigate = useNavigate()
    const [form] = Form.useForm<Values>()
    const { data: terms } = useLeakTerms()
    const save = useSaveLeak(known)
    const initial = known ? { ...known.facts, found_at: dayjs(known.facts.found_at) } : { found_at: dayjs(), kinds: [], people_count: 0 }
    const submit = (values: Values) => {
        const texts = Object.fromEntries(long.map((name) => [name, values[name] ?? '']))
        save.mutate(
            {
                ...texts,
                title: values.title,
                how_found: values.how_found ?? '',
                kinds: values.kinds,
                people_count: values.people_count ?? 0,
                found_at: values.found_at.toISOString(),
            },
            {
                onSuccess: (detail) => {
                    void message.success(words.saved)
                    onClose()
                    if (!known) void navigate(`/privacy/leaks/${detail.leak.leak_id}`)
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    }
    const required = { required: true, message: common.required }
    return (
        <Drawer
            open
            size={620}
            title={known ? words.edit_facts : words.report}
            onClose={onClose}
            footer={
                <div className="privacy_line">
                    <span className="grow" />
                    <Button onClick={onClose}>{common.cancel}</Button>
                    <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
                        {known ? common.save : words.report}
                    </Button>
                </div>
            }
        >
            <Form form={form} layout="vertical" initialValues={initial} onFinish={submit}>
                <Form.Item name="title" label={words.fact.title} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={120} />
                </Form.Item>
                <Form.Item name="found_at" label={words.fact.found_at} rules={[required]}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={dayjs()} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="how_found" label={words.fact.how_found}>
                    <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
                </Form.Item>
                <Form.Item name="kinds" label={words.fact.kinds}>
                    <Select mode="multiple" options={(terms?.kinds ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                </Form.Item>
                <Form.Item name="people_count" label={words.fact.people_count} extra={words.people_hint}>
                    <InputNumber min={0} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                {long.map((name) => (
                    <Form.Item key={name} name={name} label={words.fact[name]} {...(name === 'exempt_reason' && { extra: words.exempt_hint })}>
                        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
                    </Form.Item>
                ))}
            </Form>
        </Drawer>
    )
}
