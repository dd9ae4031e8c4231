import { Button, Form, Modal, Select } from 'antd'
import { useNavigate } from 'react-router'
import { useSession } from '../../../api/session'
import { useChatWords } from '../i18n'
import { type Chat, useAssign, useColleagues } from '../queries'
import { useProblem } from '../use_problem'

// A lead gives a chat to somebody, or takes it.
export function AssignDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
    const words = useChatWords()
    const { user } = useSession()
    const { message, show } = useProblem()
    const navigate = useNavigate()
    const [form] = Form.useForm<{ user_id: string }>()
    const colleagues = useColleagues(true)
    const assign = useAssign()
    const give = (user_id: string) =>
        assign.mutate(
            { chat_id: chat.chat_id, user_id },
            {
                onSuccess: () => {
                    void message.success(words.assigned)
                    onClose()
                    if (user_id === user.user_id) void navigate(`/chats?chat=${chat.chat_id}`)
                },
                onError: show,
            },
        )
    return (
        <Modal
            open title={`${words.assign_title} · ${chat.customer?.name_masked ?? words.unknown_customer}`} onCancel={onClose} destroyOnHidden
            footer={
                <>
                    <Button onClick={onClose}>{words.cancel}</Button>
                    {chat.agent_id !== user.user_id && (
                        <Button loading={assign.isPending} onClick={() => give(user.user_id)}>
                            {words.pull}
                        </Button>
                    )}
                    <Button type="primary" loading={assign.isPending} onClick={() => form.submit()}>
                        {words.assign}
                    </Button>
                </>
            }
        >
            <Form form={form} name="assign_chat" layout="vertical" onFinish={({ user_id }) => give(user_id)}>
                <Form.Item name="user_id" label={words.colleague} rules={[{ required: true, message: words.required }]}>
                    <Select
                        loading={colleagues.isPending} notFoundContent={words.nobody_there}
                        options={(colleagues.data ?? [])
                            .filter((it) => it.user_id !== chat.agent_id)
                            .map((it) => ({ value: it.user_id, label: `${it.name} · ${words.presence[it.presence]} · ${words.load(it.chats, it.chats_max)}${it.may_take ? '' : ` · ${words.no_room}`}` }))}
                    />
                </Form.Item>
            </Form>
        </Modal>
    )
}
