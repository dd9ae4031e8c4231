import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { keepSession, useSession } from '../../../api/session'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'
import '../identity.css'
import { useChangePassword } from '../queries'

interface Given {
    current_password: string
    new_password: string
    repeated: string
}

export function PasswordPage() {
    const words = useIdentityWords()
    const common = useCommon()
    const client = useQueryClient()
    const { username } = useSession().user
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const change = useChangePassword()
    const required = [{ required: true, message: common.required }]
    const finish = ({ current_password, new_password }: Given) =>
        change.mutate(
            { current_password, new_password },
            {
                onSuccess: (session) => {
                    keepSession(client, session)
                    form.resetFields()
                    void message.success(words.password_changed)
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Page title={words.password} subtitle={words.password_hint} is_narrow>
            <div className="panel">
                <Form<Given> form={form} layout="vertical" requiredMark={false} className="password_form" onFinish={finish}>
                    <input type="text" autoComplete="username" value={username} readOnly hidden />
                    <Form.Item name="current_password" label={words.current_password} rules={required}>
                        <Input.Password autoComplete="current-password" maxLength={200} />
                    </Form.Item>
                    <Form.Item name="new_password" label={words.new_password} extra={words.password_rule} rules={required}>
                        <Input.Password autoComplete="new-password" maxLength={200} />
                    </Form.Item>
                    <Form.Item
                        name="repeated"
                        label={words.repeat_password}
                        dependencies={['new_password']}
                        rules={[
                            ...required,
                            ({ getFieldValue }) => ({
                                validator: async (_, value) => {
                                    if (value && value !== getFieldValue('new_password')) throw new Error(words.not_the_same)
                                },
                            }),
                        ]}
                    >
                        <Input.Password autoComplete="new-password" maxLength={200} />
                    </Form.Item>
                    <Button type="primary" htmlType="submit" loading={change.isPending}>
                        {words.password}
                    </Button>
                </Form>
            </div>
        </Page>
    )
}
