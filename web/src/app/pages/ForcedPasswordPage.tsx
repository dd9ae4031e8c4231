import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { call } from '../../api/client'
import { keepSession } from '../../api/session'
import type { Schemas } from '../../api/types'
import { useSignOut } from '../../shared/account'
import { useTitle } from '../../shared/ui/Page'
import { showProblem } from '../../shared/ui/problems'
import { LanguageSwitch } from '../../shared/ui/Switches'
import { useCommon } from '../../shared/words'
import { Brand } from '../Brand'
import { useAppWords } from '../i18n'

type Given = Schemas['ChangePassword'] & {
    repeated: string
}

// A password somebody else knows opens nothing but this page.
export function ForcedPasswordPage() {
    const words = useAppWords()
    const common = useCommon()
    const client = useQueryClient()
    const sign_out = useSignOut()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    useTitle(words.forced_title)
    const change = useMutation({
        mutationFn: ({ current_password, new_password }: Given) =>
            call('post', '/session/password', { body: { current_password, new_password } }),
        onSuccess: (session) => keepSession(client, session),
        onError: (error) => showProblem(error, message, form),
    })
    const required = [{ required: true, message: common.required }]
    return (
        <div className="gate">
            <header className="gate_head">
                <Brand />
                <LanguageSwitch />
            </header>
            <main className="gate_card">
                <h1>{words.forced_title}</h1>
                <p className="quiet">{words.forced_hint}</p>
                <Form form={form} layout="vertical" requiredMark={false} onFinish={(given: Given) => change.mutate(given)}>
                    <Form.Item name="current_password" label={words.current_password} rules={required}>
                        <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
                    </Form.Item>
                    <Form.Item name="new_password" label={words.new_password} extra={words.password_hint} rules={required}>
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
                    <Button type="primary" htmlType="submit" block loading={change.isPending}>
                        {words.change_password}
                    </Button>
                    <Button type="link" block onClick={() => sign_out.mutate()}>
                        {words.sign_out}
                    </Button>
                </Form>
            </main>
        </div>
    )
}
