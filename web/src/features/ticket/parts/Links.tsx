import { DisconnectOutlined, LinkOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../../api/client'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { showProblem } from '../../../shared/ui/problems'
import { StateTag } from '../../../shared/ui/StateTag'
import { useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'
import { type Ticket, useAround, useLinks } from '../queries'

type Given = { kind: Schemas['LinkKind']; code: string }
const kinds = ['related', 'parent', 'child', 'duplicate_of', 'caused_by', 'causes'] as const

export function Links({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const can = useCan()
    const { message } = App.useApp()
    const { ticket_id } = ticket
    const { data } = useLinks(ticket_id)
    const [is_adding, setAdding] = useState(false)
    const remove = useAround(ticket_id, (link_id: string) =>
        call('delete', '/tickets/{ticket_id}/links/{link_id}', { path: { ticket_id, link_id } }),
    )
    const items = data?.items ?? []
    if (items.length === 0 && !can('ticket_handle')) return null
    return (
        <section className="panel">
            <div className="row">
                <h2>{words.links}</h2>
                <span className="grow" />
                {can('ticket_handle') && (
                    <Button size="small" icon={<LinkOutlined />} onClick={() => setAdding(true)}>
                        {words.add_link}
                    </Button>
                )}
            </div>
            <ul className="plain_list">
                {items.map((it) => (
                    <li key={it.link_id} className="row">
                        <span className="quiet small">{words.link[it.kind]}</span>
                        <Link to={`/tickets/${it.ticket_id}`}>
                            {it.code} {it.title}
                        </Link>
                        <StateTag state={it.state} />
                        {can('ticket_handle') && (
                            <Button
                                size="small"
                                type="text"
                                icon={<DisconnectOutlined />}
                                aria-label={words.unlink(it.code)}
                                onClick={() => remove.mutate(it.link_id, { onError: (error) => showProblem(error, message) })}
                            />
                        )}
                    </li>
                ))}
            </ul>
            {is_adding && <AddDialog ticket_id={ticket_id} onClose={() => setAdding(false)} />}
        </section>
    )
}

function AddDialog({ ticket_id, onClose }: { ticket_id: string; onClose: () => void }) {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const add = useAround(ticket_id, (body: Given) => call('post', '/tickets/{ticket_id}/links', { path: { ticket_id }, body }))
    return (
        <Modal
            open
            title={words.links}
            okText={words.add_link}
            cancelText={common.cancel}
            confirmLoading={add.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form
                form={form}
                layout="vertical"
                initialValues={{ kind: 'related' }}
                onFinish={(given) =>
                    add.mutate(given, { onSuccess: onClose, onError: (error) => showProblem(error, message, form) })
                }
            >
                <Form.Item name="kind" label={words.link_kind}>
                    <Select options={kinds.map((value) => ({ value, label: words.link[value] }))} />
                </Form.Item>
                <Form.Item name="code" label={words.link_code} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input autoFocus maxLength={40} placeholder="261124-A00001" />
                </Form.Item>
            </Form>
        </Modal>
    )
}
