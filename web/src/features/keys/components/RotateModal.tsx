import { Alert, App, Form, Input, Modal, Radio } from 'antd'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useKeyWords } from '../i18n'
import { type KeySuite, useRotateKey } from '../queries'
import { useReasonRules } from '../reason_rules'

interface Given {
    suite: KeySuite
    reason: string
}

export function RotateModal({ suite, onClose }: { suite: KeySuite; onClose: () => void }) {
    const words = useKeyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const rotate = useRotateKey()
    const rules = useReasonRules()
    const send = ({ reason, suite: wanted }: Given) =>
        rotate
            .mutateAsync({ suite: wanted, reason: reason.trim() })
            .then((made) => {
                void message.success(words.rotated(made.key_id))
                onClose()
            })
            .catch((error: unknown) => showProblem(error, message, form))
    return (
        <Modal
            open
            title={words.rotate}
            okText={words.rotate}
            cancelText={common.cancel}
            confirmLoading={rotate.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
        >
            <p>{words.rotate_hint}</p>
            <Alert type="info" showIcon className="gap_below" title={words.rotate_versions} />
            <Form form={form} layout="vertical" initialValues={{ suite }} onFinish={(given) => void send(given)}>
                <Form.Item name="suite" label={words.suite} extra={words.suite_hint}>
                    <Radio.Group
                        options={(['xchacha', 'sm4'] as const).map((value) => ({ value, label: words.suites[value] }))}
                    />
                </Form.Item>
                <Form.Item name="reason" label={words.reason} rules={rules}>
                    <Input autoFocus placeholder={words.reason_hint} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
