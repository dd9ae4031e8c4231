import { Form, Input, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useNameOf } from '../../../shared/i18n'
import { useChatWords } from '../i18n'
import { type Chat, type Desk, useColleagues, useTransfer } from '../queries'
import { useProblem } from '../use_problem'

interface Given {
    queue?: string
    user_id?: string
    note: string
}
interface Props {
    chat: Chat
    desk: Desk
    onDone: () => void
    onClose: () => void
}

// To a queue or to a colleague with room, with what they must know (3.5.3).
export function TransferDialog({ chat, desk, onDone, onClose }: Props) {
    const words = useChatWords()
    const name_of = useNameOf()
    const { message } = useProblem()
    const [form] = Form.useForm<Given>()
    const [to, setTo] = useState<'queue' | 'colleague'>('queue')
    const colleagues = useColleagues(true)
    const transfer = useTransfer(chat.chat_id)
    const go = async ({ queue, user_id, note }: Given) => {
        try {
            await transfer.mutateAsync({ note: note.trim(), ...(to === 'queue' ? queue && { queue } : user_id && { user_id }) })
            void message.success(words.transferred)
            onClose()
            onDone()
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <Modal open title={words.transfer_title} okText={words.transfer} cancelText={words.cancel} confirmLoading={transfer.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
            <Segmented
                block value={to} onChange={setTo} className="gap_below"
                options={[
                    { value: 'queue', label: words.to_queue },
                    { value: 'colleague', label: words.to_colleague },
                ]}
            />
            <Form form={form} name="transfer_chat" layout="vertical" onFinish={(given) => void go(given)}>
                {to === 'queue' ? (
                    <Form.Item name="queue" label={words.queue} rules={[{ required: true, message: words.required }]}>
                        <Select options={desk.queues.map((it) => ({ value: it.queue.code, label: `${name_of(it.queue)} · ${it.is_open_hours ? words.queue_open : words.queue_closed} · ${words.waiting} ${it.waiting}` }))} />
                    </Form.Item>
                ) : (
                    <Form.Item name="user_id" label={words.colleague} rules={[{ required: true, message: words.required }]}>
                        <Select
                            loading={colleagues.isPending} notFoundContent={words.nobody_there}
                            options={(colleagues.data ?? []).map((it) => ({
                                value: it.user_id, disabled: !it.may_take, label: `${it.name} · ${words.presence[it.presence]} · ${words.load(it.chats, it.chats_max)}`,
                            }))}
                        />
                    </Form.Item>
                )}
                <Form.Item name="note" label={words.transfer_note} extra={words.transfer_note_hint} rules={[{ required: true, whitespace: true, message: words.required }, { min: 2, message: words.too_short }]}>
                    <Input.TextArea rows={3} maxLength={500} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
