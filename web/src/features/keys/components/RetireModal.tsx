import { Alert, App, Form, Input, Modal } from 'antd'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useKeyWords } from '../i18n'
import { useRetireKey } from '../queries'
import { useReasonRules } from '../reason_rules'

export function RetireModal({ key_id, onClose }: { key_id: string; onClose: () => void }) {
    const words = useKeyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ reason: string }>()
    const retire = useRetireKey()
    const rules = useReasonRules()
    const send = ({ reason }: { reason: string }) =>
        retire
            .mutateAsync({ key_id, reason: reason.trim() })
            .then(() => {
                void message.success(words.retired(key_id))
                onClose()
            })
            .catch((error: unknown) => showProblem(error, message, form))
    return (
        <Modal
            open
            title={words.retire_name(key_id)}
            okText={words.retire}
            okButtonProps={{ danger: true }}
            cancelText={common.cancel}
            confirmLoading={retire.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
        >
            <Alert type="warning" showIcon className="gap_below" title={words.retire_hint} />
            <Form form={form} layout="vertical" onFinish={(given) => void send(given)}>
                <Form.Item name="reason" label={words.reason} rules={rules}>
                    <Input autoFocus placeholder={words.reason_hint} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
