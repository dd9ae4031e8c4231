import { PlusOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Form, Input, Modal, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type LeakDetail, type LeakTask, useAddTask, useChangeTask } from '../leak_queries'

// Those that steps and notices do have no tick of their own.
const is_by_itself = (task: LeakTask) => task.kind === 'review' || task.kind === 'other'

export function LeakTasks({ detail }: { detail: LeakDetail }) {
    const words = useLeakWords()
    const { message } = App.useApp()
    const [dialog, setDialog] = useState<LeakTask | 'new' | null>(null)
    const change = useChangeTask()
    const is_open = detail.leak.ended_at === null
    return (
        <section className="panel" aria-label={words.tasks}>
            <div className="privacy_line">
                <h2 className="grow">{words.tasks}</h2>
                {is_open && (
                    <Button size="small" icon={<PlusOutlined />} onClick={() => setDialog('new')}>
                        {words.add_task}
                    </Button>
                )}
            </div>
            <ul className="privacy_lines">
                {detail.tasks.map((it) => (
                    <li key={it.task_id}>
                        <div className="privacy_line">
                            <b>{it.kind === 'other' ? it.text : words.task[it.kind]}</b>
                            <span className="quiet">{it.owner_name}</span>
                            <span className="grow" />
                            {it.done_at ? (
                                <span className="quiet small">
                                    {it.done_at > it.due_at && <Tag color="error">{words.done_late}</Tag>}
                                    {words.done_at} <Time at={it.done_at} /> · {it.done_by}
                                </span>
                            ) : (
                                <>
                                    <CountdownTag due_at={it.due_at} level={0} />
                                    {is_open && (
                                        <Button size="small" aria-label={`${words.give}: ${it.kind === 'other' ? it.text : words.task[it.kind]}`} onClick={() => setDialog(it)}>
                                            {words.give}
                                        </Button>
                                    )}
                                    {is_open && is_by_itself(it) && (
                                        <Button
                                            size="small"
                                            type="primary"
                                            loading={change.isPending && change.variables.task_id === it.task_id}
                                            onClick={() =>
                                                change.mutate({ task_id: it.task_id, is_done: true }, { onError: (error) => showProblem(error, message) })
                                            }
                                        >
                                            {words.task_done}
                                        </Button>
                                    )}
                                </>
                            )}
                        </div>
                    </li>
                ))}
            </ul>
            {dialog === 'new' && <NewTaskDialog leak_id={detail.leak.leak_id} onClose={() => setDialog(null)} />}
            {dialog !== null && dialog !== 'new' && <GiveDialog task={dialog} onClose={() => setDialog(null)} />}
        </section>
    )
}

function NewTaskDialog({ leak_id, onClose }: { leak_id: string; onClose: () => void }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ text: string; owner_id: string; due_at: Dayjs }>()
    const add = useAddTask(leak_id)
    const required = { required: true, message: common.required }
    return (
        <Modal open title={words.add_task} okText={common.add} cancelText={common.cancel} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <Form
                form={form}
                layout="vertical"
                onFinish={({ due_at, ...values }) =>
                    add.mutate({ ...values, due_at: due_at.toISOString() }, { onSuccess: onClose, onError: (error) => showProblem(error, message, form) })
                }
            >
                <Form.Item name="text" label={words.task_text} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={500} />
                </Form.Item>
                <Form.Item name="owner_id" label={words.owner} rules={[required]}>
                    <StaffSelect />
                </Form.Item>
                <Form.Item name="due_at" label={words.due} rules={[required]}>
                    <DatePicker showTime={{ minuteStep: 5 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} style={{ width: '100%' }} />
                </Form.Item>
            </Form>
        </Modal>
    )
}

function GiveDialog({ task, onClose }: { task: LeakTask; onClose: () => void }) {
    const words = useLeakWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ owner_id: string }>()
    const change = useChangeTask()
    return (
        <Modal open title={words.give} okText={words.give} cancelText={common.cancel} confirmLoading={change.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <Form
                form={form}
                layout="vertical"
                onFinish={({ owner_id }) =>
                    change.mutate({ task_id: task.task_id, owner_id }, { onSuccess: onClose, onError: (error) => showProblem(error, message, form) })
                }
            >
                <Form.Item name="owner_id" label={words.owner} rules={[{ required: true, message: common.required }]}>
                    <StaffSelect autoFocus />
                </Form.Item>
            </Form>
        </Modal>
    )
}
