import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useTaskWords } from '../i18n'
import { type Task, type TaskAction, useActOnTask } from '../queries'

type WithWords = Exclude<TaskAction, 'take'>

// The steps this person may take now; taking it on needs no words, everything else does.
export function TaskSteps({ task }: { task: Task }) {
    const words = useTaskWords()
    const { message } = App.useApp()
    const act = useActOnTask(task)
    const [asked, setAsked] = useState<WithWords | null>(null)
    const take = () =>
        act.mutate({ action: 'take' }, {
            onSuccess: () => void message.success(words.done(words.action.take)),
            onError: (error) => showProblem(error, message),
        })
    return (
        <>
            {task.allowed_actions.map((action, n) => (
                <Button
                    key={action}
                    size="small"
                    {...(n === 0 && (action === 'take' || action === 'finish') && { type: 'primary' as const })}
                    loading={action === 'take' && act.isPending}
                    aria-label={`${words.action[action]}：${task.title}`}
                    onClick={() => (action === 'take' ? take() : setAsked(action))}
                >
                    {words.action[action]}
                </Button>
            ))}
            {asked && <StepDialog task={task} action={asked} onClose={() => setAsked(null)} />}
        </>
    )
}

function StepDialog({ task, action, onClose }: { task: Task; action: WithWords; onClose: () => void }) {
    const words = useTaskWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ result?: string; reason?: string }>()
    const act = useActOnTask(task)
    const field = action === 'finish' ? 'result' : 'reason'
    return (
        <Modal
            open
            title={`${words.action[action]} · ${task.title}`}
            okText={words.action[action]}
            cancelText={common.cancel}
            confirmLoading={act.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form
                form={form}
                layout="vertical"
                onFinish={(given) =>
                    act.mutate({ action, ...given }, {
                        onSuccess: () => {
                            void message.success(words.done(words.action[action]))
                            onClose()
                        },
                        onError: (error) => showProblem(error, message, form),
                    })
                }
            >
                <Form.Item name={field} label={words.needs[action]} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input.TextArea rows={4} maxLength={field === 'result' ? 5000 : 1000} showCount autoFocus />
                </Form.Item>
            </Form>
        </Modal>
    )
}
