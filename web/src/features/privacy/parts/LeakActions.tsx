import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type LeakAction, type LeakDetail, useActOnLeak } from '../leak_queries'

const asks_reason: readonly LeakAction[] = ['close', 'reassess', 'dismiss']
const aside: readonly LeakAction[] = ['reassess', 'dismiss']

// A button a step; it says what it needs before it is taken.
export function LeakActions({ detail }: { detail: LeakDetail }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ text?: string }>()
    const [chosen, setChosen] = useState<LeakAction | null>(null)
    const act = useActOnLeak(detail.leak)
    if (detail.allowed_actions.length === 0) return null
    return (
        <>
            <div className="privacy_line">
                {detail.allowed_actions.map((it) => (
                    <Button key={it} type={aside.includes(it) ? 'default' : 'primary'} onClick={() => setChosen(it)}>
                        {words.action[it]}
                    </Button>
                ))}
            </div>
            {chosen && (
                <Form
                    form={form}
                    key={chosen}
                    layout="vertical"
                    onFinish={({ text = '' }) =>
                        act.mutate(
                            { action: chosen, text },
                            { onSuccess: () => void message.success(words.saved), onError: (error) => showProblem(error, message, form) },
                        )
                    }
                >
                    <p className="quiet small">{words.action_hint[chosen]}</p>
                    <Form.Item
                        name="text"
                        label={words.reason}
                        rules={asks_reason.includes(chosen) ? [{ required: true, whitespace: true, message: common.required }] : []}
                    >
                        <Input.TextArea rows={2} maxLength={2000} />
                    </Form.Item>
                    <div className="privacy_line">
                        <Button type="primary" htmlType="submit" loading={act.isPending}>
                            {common.confirm}: {words.action[chosen]}
                        </Button>
                        <Button onClick={() => setChosen(null)}>{common.cancel}</Button>
                    </div>
                </Form>
            )}
        </>
    )
}
