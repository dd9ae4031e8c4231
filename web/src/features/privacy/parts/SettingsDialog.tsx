import { App, Form, InputNumber, Modal } from 'antd'
import type { Schemas } from '../../../api/types'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { useSaveSettings, useSettings } from '../request_queries'

type Settings = Schemas['PrivacySettings']
const fields = [
    { name: 'request_days', min: 1, max: 90 },
    { name: 'export_days', min: 1, max: 90 },
    { name: 'retention_days', min: 0, max: 3660 },
] as const

export function SettingsDialog({ onClose }: { onClose: () => void }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const settings = useSettings()
    const save = useSaveSettings()
    const [form] = Form.useForm<Omit<Settings, 'version'>>()
    const submit = (values: Omit<Settings, 'version'>) =>
        settings.data &&
        save.mutate(
            { ...values, version: settings.data.version },
            {
                onSuccess: () => {
                    void message.success(common.saved)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal open title={words.settings} okText={common.save} cancelText={common.cancel} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <p className="quiet">{words.settings_hint}</p>
            <Loaded query={settings}>
                {(now) => (
                    <Form form={form} layout="vertical" initialValues={now} onFinish={submit}>
                        {fields.map(({ name, min, max }) => (
                            <Form.Item key={name} name={name} label={words[name]} rules={[{ required: true, message: common.required }]}>
                                <InputNumber min={min} max={max} precision={0} />
                            </Form.Item>
                        ))}
                    </Form>
                )}
            </Loaded>
        </Modal>
    )
}
