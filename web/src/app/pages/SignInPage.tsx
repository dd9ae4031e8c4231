import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/client'
import { ApiError } from '../../api/errors'
import { forgetData, keepSession } from '../../api/session'
import type { Schemas } from '../../api/types'
import { OutageBanner } from '../../features/outage/parts/OutageBanner'
import { LanguageSwitch, ThemeSwitch } from '../../shared/ui/Switches'
import { useTitle } from '../../shared/ui/Page'
import { useCommon } from '../../shared/words'
import { Brand } from '../Brand'
import { useAppWords } from '../i18n'

export function SignInPage() {
    const words = useAppWords()
    const common = useCommon()
    const client = useQueryClient()
    useTitle(words.sign_in)
    const [is_machine, setMachine] = useState(false)
    const sign_in = useMutation({
        mutationFn: (given: Schemas['SignIn'] | Schemas['LinkDevice']) =>
            'code' in given ? call('post', '/session/device', { body: given }) : call('post', '/session', { body: given }),
        onSuccess: (session) => {
            forgetData(client) // nothing of an earlier user of this browser
            keepSession(client, session)
        },
    })
    const problem = sign_in.error instanceof ApiError ? sign_in.error : null
    const turn = () => {
        sign_in.reset()
        setMachine(!is_machine)
    }
    return (
        <div className="gate">
            <header className="gate_head">
                <Brand />
                <span>
                    <LanguageSwitch />
                    <ThemeSwitch />
                </span>
            </header>
            <OutageBanner />
            <main className="gate_card">
                <h1>{words.sign_in_title}</h1>
                <p className="quiet">{words.slogan}</p>
                {problem && <Alert type="error" showIcon role="alert" title={problem.detail || problem.title} className="gap_below" />}
                {is_machine ? (
                    <Form layout="vertical" requiredMark={false} onFinish={({ code }: Schemas['LinkDevice']) => sign_in.mutate({ code: code.trim() })}>
                        <Form.Item name="code" label={words.device_code} extra={words.device_code_hint} rules={[{ required: true, whitespace: true, message: common.required }]}>
                            <Input autoFocus autoComplete="off" size="large" maxLength={40} autoCapitalize="characters" className="mono" />
                        </Form.Item>
                        <Button type="primary" htmlType="submit" size="large" block loading={sign_in.isPending}>
                            {words.link_device}
                        </Button>
                    </Form>
                ) : (
                    <Form
                        layout="vertical"
                        requiredMark={false}
                        onFinish={(given: Schemas['SignIn']) =>
                            sign_in.mutate({ username: given.username.trim(), password: given.password })
                        }
                    >
                        <Form.Item
                            name="username"
                            label={words.username}
                            rules={[{ required: true, whitespace: true, message: common.required }]}
                        >
                            <Input autoFocus autoComplete="username" size="large" maxLength={64} autoCapitalize="none" />
                        </Form.Item>
                        <Form.Item name="password" label={words.password} rules={[{ required: true, message: common.required }]}>
                            <Input.Password autoComplete="current-password" size="large" maxLength={200} />
                        </Form.Item>
                        <Button type="primary" htmlType="submit" size="large" block loading={sign_in.isPending}>
                            {words.sign_in}
                        </Button>
                    </Form>
                )}
                <Button type="link" block onClick={turn}>
                    {is_machine ? words.by_password : words.by_device_code}
                </Button>
            </main>
        </div>
    )
}
