import { App, Form, Input, Modal, Select } from 'antd'
import { useAllPages } from '../../../shared/hooks/useAllPages'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useDeviceWords } from '../i18n_devices'
import { useAddDevice, useUsers } from '../queries'
import type { Secret } from './ShownOnce'

interface Given {
    user_id: string
    name: string
}

interface Props {
    is_open: boolean
    onClose: () => void
    onSecret: (secret: Secret) => void
}

// Which account the machine is, and which machine it is; its code is shown once.
export function DeviceModal({ is_open, onClose, onSecret }: Props) {
    const of_devices = useDeviceWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const add = useAddDevice()
    const accounts = useAllPages(useUsers({ role: 'kiosk', is_active: true }))
    const finish = (given: Given) =>
        add.mutate(given, {
            onSuccess: ({ code, device }) => {
                onClose()
                onSecret({ title: of_devices.device_code_of(device.name), value: code })
            },
            onError: (error) => showProblem(error, message, form),
        })
    const required = [{ required: true, whitespace: true, message: common.required }]
    return (
        <Modal open={is_open} title={of_devices.new_device} okText={of_devices.new_device} cancelText={common.cancel} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <Form<Given> form={form} layout="vertical" preserve={false} onFinish={finish}>
                <Form.Item name="user_id" label={of_devices.device_account} extra={of_devices.device_account_hint} rules={[{ required: true, message: common.required }]}>
                    <Select
                        showSearch={{ optionFilterProp: 'label' }}
                        loading={accounts.isPending || !accounts.is_whole}
                        notFoundContent={accounts.isPending ? undefined : of_devices.no_device_accounts}
                        options={(accounts.data?.pages ?? []).flatMap((page) => page.items).map((it) => ({ value: it.user_id, label: `${it.display_name} ${it.username}` }))}
                    />
                </Form.Item>
                <Form.Item name="name" label={of_devices.device_name} extra={of_devices.device_name_hint} rules={required}>
                    <Input maxLength={80} autoComplete="off" />
                </Form.Item>
            </Form>
        </Modal>
    )
}
