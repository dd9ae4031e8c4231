import { App, Button, Dropdown, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Schemas } from '../../../api/types'
import { showProblem } from '../../../shared/ui/problems'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { useCommon } from '../../../shared/words'
import { priorities } from '../filters'
import { useTicketWords } from '../i18n'
import { type Item, useBulk } from '../queries'

type Change = Omit<Schemas['BulkAct'], 'tickets'>

// Many at once; each succeeds or fails alone, and what failed says why.
export function BulkBar({ chosen, onDone }: { chosen: Item[]; onDone: () => void }) {
    const words = useTicketWords()
    const common = useCommon()
    const { message, modal } = App.useApp()
    const [asking, setAsking] = useState<'assign' | 'tag' | null>(null)
    const bulk = useBulk()
    const run = (change: Change) =>
        bulk.mutate(
            { ...change, tickets: chosen.map(({ ticket_id, version }) => ({ ticket_id, version })) },
            {
                onSuccess: (result) => {
                    setAsking(null)
                    if (result.refused === 0) void message.success(words.bulk_done(result.done))
                    else
                        modal.warning({
                            title: `${words.bulk_done(result.done)}，${words.bulk_refused(result.refused)}`,
                            content: (
                                <ul className="plain_list">
                                    {result.items.filter((it) => !it.is_done).map((it) => (
                                        <li key={it.ticket_id}>
                                            {chosen.find((one) => one.ticket_id === it.ticket_id)?.code}: {it.detail}
                                        </li>
                                    ))}
                                </ul>
                            ),
                        })
                    onDone()
                },
                onError: (error) => showProblem(error, message),
            },
        )
    return (
        <div className="bulk_bar row" role="toolbar" aria-label={words.selected(chosen.length)}>
            <b>{words.selected(chosen.length)}</b>
            <Button size="small" type="primary" onClick={() => setAsking('assign')}>
                {words.bulk_assign}
            </Button>
            <Dropdown
                trigger={['click']}
                menu={{
                    items: priorities.map((key) => ({ key, label: common.priority[key] })),
                    onClick: ({ key }) => run({ priority: key as Item['priority'] }),
                }}
            >
                <Button size="small">{words.bulk_priority}</Button>
            </Dropdown>
            <Button size="small" onClick={() => setAsking('tag')}>
                {words.bulk_tag}
            </Button>
            <Button size="small" type="text" onClick={onDone}>
                {common.cancel}
            </Button>
            {asking && <BulkDialog kind={asking} is_busy={bulk.isPending} onRun={run} onClose={() => setAsking(null)} />}
        </div>
    )
}

interface DialogProps {
    kind: 'assign' | 'tag'
    is_busy: boolean
    onRun: (change: Change) => void
    onClose: () => void
}

function BulkDialog({ kind, is_busy, onRun, onClose }: DialogProps) {
    const words = useTicketWords()
    const common = useCommon()
    const [form] = Form.useForm<{ handler_id: string; reason?: string; tag: string }>()
    const required = [{ required: true, whitespace: true, message: common.required }]
    return (
        <Modal
            open
            title={kind === 'assign' ? words.bulk_assign : words.bulk_tag}
            okText={common.confirm}
            cancelText={common.cancel}
            confirmLoading={is_busy}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form
                form={form}
                layout="vertical"
                onFinish={({ handler_id, reason, tag }) =>
                    onRun(kind === 'assign' ? { action: 'assign', handler_id, ...(reason && { reason }) } : { add_tags: [tag] })
                }
            >
                {kind === 'assign' ? (
                    <>
                        <Form.Item name="handler_id" label={words.handler} rules={required}>
                            <StaffSelect autoFocus />
                        </Form.Item>
                        <Form.Item name="reason" label={words.act.assign_reason}>
                            <Input maxLength={1000} />
                        </Form.Item>
                    </>
                ) : (
                    <Form.Item name="tag" label={words.tags} rules={required}>
                        <Input autoFocus maxLength={40} />
                    </Form.Item>
                )}
            </Form>
        </Modal>
    )
}
