import { Button, Form, Input, Modal, Radio } from 'antd'
import { useSession } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { reasonOf, WordingFormHints } from '../../../shared/ui/WordingHints'
import { fillCanned, placeholders } from '../canned'
import { useChatWords } from '../i18n'
import { type Canned, useAddCanned, useChangeCanned } from '../queries'
import { useProblem } from '../use_problem'

interface Given {
    code: string
    language: Canned['language']
    text: string
}
interface Props {
    canned: Canned | null
    language: Canned['language'] // for a new one
    onClose: () => void
}

const sample = { customer: { 'zh-CN': '李**', en: 'L** Alex' }, ticket: 'T20260302-0001' }

export function CannedDialog({ canned, language, onClose }: Props) {
    const words = useChatWords()
    const { user } = useSession()
    const { message } = useProblem()
    const [form] = Form.useForm<Given>()
    const add = useAddCanned()
    const change = useChangeCanned()
    const text = Form.useWatch('text', form) ?? ''
    const now = Form.useWatch('language', form) ?? canned?.language ?? language
    const save = async (given: Given) => {
        try {
            if (canned) await change.mutateAsync({ canned_reply_id: canned.canned_reply_id, version: canned.version, text: given.text.trim(), ...reasonOf(form) })
            else await add.mutateAsync({ ...given, text: given.text.trim(), ...reasonOf(form) })
            void message.success(words.saved)
            onClose()
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    const insert = (name: string) => form.setFieldValue('text', `${text}{${name}}`)
    return (
        <Modal
            open title={canned ? words.edit_canned : words.add_canned} okText={words.save} cancelText={words.cancel} confirmLoading={add.isPending || change.isPending} onOk={() => form.submit()}
            onCancel={onClose} destroyOnHidden
        >
            <Form form={form} name="canned_reply" layout="vertical" initialValues={canned ?? { language, code: '', text: '' }} onFinish={(given) => void save(given)}>
                <Form.Item
                    name="code" label={words.canned_code} extra={words.canned_code_hint}
                    rules={[{ required: true, message: words.required }, { pattern: /^[a-z0-9_]+$/, message: words.canned_code_bad }]}
                >
                    <Input prefix="/" maxLength={30} disabled={canned !== null} />
                </Form.Item>
                <Form.Item name="language" label={words.language}>
                    <Radio.Group disabled={canned !== null} options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))} />
                </Form.Item>
                <Form.Item name="text" label={words.words} rules={[{ required: true, whitespace: true, message: words.required }]}>
                    <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} />
                </Form.Item>
                <div className="row gap_below">
                    <span className="quiet small">{words.insert}</span>
                    {placeholders.map((it) => (
                        <Button key={it} size="small" onClick={() => insert(it)}>{`{${it}}`}</Button>
                    ))}
                </div>
                <WordingFormHints field="text" />
                {text && (
                    <div>
                        <div className="quiet small">{words.preview}</div>
                        <div className="chat_canned_text">{fillCanned(text, { customer: sample.customer[now], agent: user.display_name, ticket: sample.ticket })}</div>
                    </div>
                )}
            </Form>
        </Modal>
    )
}
