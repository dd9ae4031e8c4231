import { App, Button, Form, Input, Select } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { WordingFormHints } from '../../../shared/ui/WordingHints'
import { useTelephoneWords } from '../i18n'
import { type Call, type Desk, useWrapUp } from '../queries'

interface Given {
    content: string
    answer?: string
    result: string
}

// What was said and came of it: the contact record, with what the standard asks of one (4.3.1).
export function WrapUp({ desk, call }: { desk: Desk; call: Call }) {
    const words = useTelephoneWords()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const wrap = useWrapUp(call.call_id)
    const must = (needed: boolean) => [{ required: needed, whitespace: true, message: words.required }]
    // Awaited, not by callbacks: with the record this form leaves the page, maybe before the answer is here.
    const go = async ({ content, answer, result }: Given) => {
        try {
            await wrap.mutateAsync({ content, result, ...(answer && { answer }) })
            void message.success(words.wrapped)
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <section className="softphone_part" aria-label={words.wrap_title}>
            <h3>{words.wrap_title}</h3>
            <Form name="wrap_up" form={form} layout="vertical" initialValues={{ content: call.note ?? '' }} onFinish={(given) => void go(given)}>
                <Form.Item name="content" label={words.content} rules={must(true)}>
                    <Input.TextArea rows={3} maxLength={2000} autoFocus />
                </Form.Item>
                <WordingFormHints field="content" audience="staff" />
                <Form.Item name="answer" label={words.answer} rules={must(desk.needs.includes('answer'))}>
                    <Input maxLength={1000} />
                </Form.Item>
                <Form.Item name="result" label={words.result} rules={must(true)}>
                    <Select options={desk.results.map((it) => ({ value: it.code, label: name_of(it) }))} />
                </Form.Item>
                <Button type="primary" htmlType="submit" loading={wrap.isPending}>
                    {words.submit_wrap}
                </Button>
            </Form>
        </section>
    )
}
