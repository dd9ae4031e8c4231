import { App, Form, Input, Modal, Select } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { useChannels } from '../../../shared/lookups'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { type PurposeStanding, useAnswer } from '../queries'
import { PurposeText } from './Consents'

interface Values {
    channel?: string
    evidence?: string
}

// Giving or withdrawing. Staff also say by which channel the customer answered, and where that can be proved.
export function AnswerDialog({ whose, of, is_given, onClose }: { whose: string; of: PurposeStanding; is_given: boolean; onClose: () => void }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const { data: channels } = useChannels()
    const [form] = Form.useForm<Values>()
    const answer = useAnswer(whose)
    const is_own = whose === 'me'
    const name = name_of(of.purpose)
    const submit = ({ channel = '', evidence = '' }: Values) =>
        answer.mutate(
            { answer: { purpose_id: of.purpose.purpose_id, is_given, text_number: of.purpose.text_number }, channel, evidence },
            {
                onSuccess: () => {
                    void message.success(words.recorded)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={is_given ? words.give_title(name) : words.withdraw_title(name)}
            okText={is_given ? (is_own ? words.give : words.record_given) : is_own ? words.withdraw : words.record_withdrawn}
            cancelText={common.cancel}
            confirmLoading={answer.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {is_own && !is_given && <p>{words.withdraw_hint}</p>}
            {!is_own && <p className="quiet">{words.read_aloud}</p>}
            {is_given && <PurposeText purpose={of.purpose} />}
            <Form form={form} layout="vertical" onFinish={submit}>
                {!is_own && (
                    <>
                        <Form.Item name="channel" label={words.channel} rules={[{ required: true, message: common.required }]}>
                            <Select options={(channels ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                        </Form.Item>
                        <Form.Item name="evidence" label={words.evidence} extra={words.evidence_hint}>
                            <Input maxLength={200} />
                        </Form.Item>
                    </>
                )}
            </Form>
        </Modal>
    )
}
