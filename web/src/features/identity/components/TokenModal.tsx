import { App, Button, Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import { useSession } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'
import { usePermissionName } from '../i18n_roles'
import { useCreateToken } from '../queries'
import type { Secret } from './ShownOnce'

interface Given {
    name: string
    expires_in_days: number
    permissions: string[]
}

interface Props {
    is_open: boolean
    onClose: () => void
    onSecret: (secret: Secret) => void
}

// A token starts with no permission: what a program may do is chosen, not left over.
export function TokenModal({ is_open, onClose, onSecret }: Props) {
    const words = useIdentityWords()
    const common = useCommon()
    const permission_name = usePermissionName()
    const { permissions } = useSession()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const create = useCreateToken()
    const choose = (chosen: string[]) => {
        form.setFieldsValue({ permissions: chosen })
        form.setFields([{ name: 'permissions', errors: [] }])
    }
    const finish = (given: Given) =>
        create.mutate(given, {
            onSuccess: ({ token, api_token }) => {
                onClose()
                onSecret({ title: words.token_of(api_token.name), value: token })
            },
            onError: (error) => showProblem(error, message, form),
        })
    return (
        <Modal
            open={is_open}
            title={words.new_token}
            okText={words.new_token}
            cancelText={common.cancel}
            confirmLoading={create.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form<Given>
                form={form}
                layout="vertical"
                preserve={false}
                initialValues={{ expires_in_days: 90, permissions: [] }}
                onFinish={finish}
            >
                <Form.Item
                    name="name"
                    label={words.name}
                    extra={words.token_name_hint}
                    rules={[{ required: true, whitespace: true, message: common.required }]}
                >
                    <Input maxLength={80} autoFocus autoComplete="off" />
                </Form.Item>
                <Form.Item
                    name="expires_in_days"
                    label={words.days}
                    extra={words.days_hint}
                    rules={[{ required: true, message: common.required }]}
                >
                    <InputNumber min={1} max={366} precision={0} suffix={words.day_unit} />
                </Form.Item>
                <Form.Item
                    label={
                        <span className="row">
                            {words.permissions}
                            <Button type="link" size="small" onClick={() => choose(permissions)}>
                                {words.choose_all}
                            </Button>
                            <Button type="link" size="small" onClick={() => choose([])}>
                                {words.choose_none}
                            </Button>
                        </span>
                    }
                    name="permissions"
                    extra={words.permissions_hint}
                    rules={[{ type: 'array', min: 1, message: words.no_permission_chosen }]}
                >
                    <Checkbox.Group
                        className="permission_boxes"
                        options={permissions.map((value) => ({ value, label: permission_name(value) }))}
                    />
                </Form.Item>
            </Form>
        </Modal>
    )
}
