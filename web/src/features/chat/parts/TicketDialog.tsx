import { Button, Form, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useChatWords } from '../i18n'
import { type Chat, useLinkTicket, useOpenTicket } from '../queries'
import { useProblem } from '../use_problem'

interface Given {
    ticket_code?: string
    title?: string
    description?: string
    category_id?: string
}
interface Props {
    chat: Chat
    said: readonly string[]
    onClose: () => void
}

// The request a chat is about: one that is there, or a new one of what the customer said.
export function TicketDialog({ chat, said, onClose }: Props) {
    const words = useChatWords()
    const { message, show } = useProblem()
    const [form] = Form.useForm<Given>()
    const [kind, setKind] = useState<'open' | 'link'>(chat.ticket_id ? 'link' : 'open')
    const link = useLinkTicket(chat.chat_id)
    const open = useOpenTicket(chat.chat_id)
    const done = (text: string) => {
        void message.success(text)
        onClose()
    }
    const go = async ({ ticket_code = '', title = '', description = '', category_id = '' }: Given) => {
        try {
            if (kind === 'link') {
                const now = await link.mutateAsync(ticket_code.trim())
                done(words.linked(now.ticket_code ?? ''))
            } else {
                const now = await open.mutateAsync({ title: title.trim(), description: description.trim(), category_id })
                done(words.opened(now.ticket_code ?? ''))
            }
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    const must = [{ required: true, whitespace: true, message: words.required }]
    return (
        <Modal
            open title={words.ticket_title} okText={kind === 'link' ? words.link : words.open} cancelText={words.cancel} confirmLoading={link.isPending || open.isPending}
            onOk={() => form.submit()} onCancel={onClose} destroyOnHidden
        >
            {chat.ticket_code && (
                <div className="row gap_below">
                    <span className="grow">{words.linked(chat.ticket_code)}</span>
                    <Button size="small" loading={link.isPending} onClick={() => link.mutate(null, { onSuccess: () => done(words.unlinked), onError: show })}>
                        {words.unlink}
                    </Button>
                </div>
            )}
            <Segmented
                block value={kind} onChange={setKind} className="gap_below"
                options={[
                    { value: 'open', label: words.open_new },
                    { value: 'link', label: words.link_code },
                ]}
            />
            <Form
                form={form} name="chat_ticket" layout="vertical" onFinish={(given) => void go(given)}
                initialValues={{ title: (said[0] ?? '').slice(0, 100), description: said.join('\n').slice(0, 2000) }}
            >
                {kind === 'link' ? (
                    <Form.Item name="ticket_code" label={words.code} rules={must}>
                        <Input maxLength={40} autoFocus />
                    </Form.Item>
                ) : (
                    <>
                        <Form.Item name="title" label={words.title} rules={[...must, { min: 2, message: words.too_short }]}>
                            <Input maxLength={200} />
                        </Form.Item>
                        <Form.Item name="category_id" label={words.category} rules={[{ required: true, message: words.required }]}>
                            <CategorySelect leaves_only />
                        </Form.Item>
                        <Form.Item name="description" label={words.description}>
                            <Input.TextArea rows={4} maxLength={2000} />
                        </Form.Item>
                    </>
                )}
            </Form>
        </Modal>
    )
}
