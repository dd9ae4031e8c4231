import { Alert, Button, Form, type FormInstance, Input, Modal, Select } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useChatWords } from '../i18n'
import { type Chat, type Desk, useEnd } from '../queries'
import { useProblem } from '../use_problem'

interface Given {
    result: string
    answer?: string
}
interface Props {
    chat: Chat
    desk: Desk
    onDone: () => void
}

// What came of it: the contact record, with what the standard asks of one (4.3.1).
function useResult({ chat, onDone }: Props, form: FormInstance<Given>) {
    const words = useChatWords()
    const { message } = useProblem()
    const end = useEnd(chat.chat_id)
    // Awaited, not by callbacks: with the record this form leaves the page, maybe before the answer is here.
    const go = async ({ result, answer = '' }: Given) => {
        try {
            await end.mutateAsync({ result, ...(answer.trim() && { answer: answer.trim() }) })
            void message.success(words.ended)
            onDone()
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return { go, is_busy: end.isPending }
}

function Fields({ desk }: { desk: Desk }) {
    const words = useChatWords()
    const name_of = useNameOf()
    return (
        <>
            <Form.Item name="result" label={words.result} rules={[{ required: true, message: words.required }]}>
                <Select options={desk.results.map((it) => ({ value: it.code, label: name_of(it) }))} />
            </Form.Item>
            <Form.Item name="answer" label={words.customer_answer} extra={words.customer_answer_hint}>
                <Input maxLength={1000} />
            </Form.Item>
        </>
    )
}

export function EndDialog({ onClose, ...props }: Props & { onClose: () => void }) {
    const words = useChatWords()
    const [form] = Form.useForm<Given>()
    const { go, is_busy } = useResult(props, form)
    return (
        <Modal open title={words.end_title} okText={words.end_now} cancelText={words.cancel} confirmLoading={is_busy} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <Form form={form} name="end_chat" layout="vertical" onFinish={(given) => void go(given)}>
                <Fields desk={props.desk} />
            </Form>
        </Modal>
    )
}

// In the place of the reply where the customer or silence has ended it.
export function ResultForm(props: Props) {
    const words = useChatWords()
    const [form] = Form.useForm<Given>()
    const { go, is_busy } = useResult(props, form)
    return (
        <section className="chat_write" aria-label={words.result_now}>
            <Alert type="info" showIcon title={words.result_hint} className="gap_below" />
            <Form form={form} name="chat_result" layout="vertical" onFinish={(given) => void go(given)}>
                <Fields desk={props.desk} />
                <Button type="primary" htmlType="submit" loading={is_busy}>
                    {words.save_result}
                </Button>
            </Form>
        </section>
    )
}
