import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api_base } from '../../../api/client'
import { showProblem } from '../../../shared/ui/problems'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { LevelTag } from '../../../shared/ui/LevelTag'
import { useChatWords } from '../i18n'
import { askTurns, type Chat, turns_key, useLook, useLookedAt } from '../queries'
import { loadEarlier } from '../turn_query'
import { useProblem } from '../use_problem'
import { TurnList } from './TurnList'

// 4.3.2 Who reads what others said says why; it is logged. Read along for half an hour then.
export function LookDrawer({ chat, onClose }: { chat: Chat; onClose: () => void }) {
    const words = useChatWords()
    const [is_let_in, setLetIn] = useState(chat.is_mine)
    const name = chat.customer?.name_masked ?? words.unknown_customer
    return (
        <Drawer open onClose={onClose} size={520} title={`${words.look_title} · ${name}`} styles={{ body: { padding: is_let_in ? 0 : 24 } }} destroyOnHidden>
            {is_let_in ? <Words chat={chat} /> : <Why chat={chat} onLetIn={() => setLetIn(true)} />}
        </Drawer>
    )
}

function Why({ chat, onLetIn }: { chat: Chat; onLetIn: () => void }) {
    const words = useChatWords()
    const { message } = useProblem()
    const [form] = Form.useForm<{ reason: string }>()
    const look = useLook(chat.chat_id)
    const go = async ({ reason }: { reason: string }) => {
        try {
            await look.mutateAsync(reason.trim())
            onLetIn()
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <Form form={form} name="look_into_chat" layout="vertical" onFinish={(given) => void go(given)}>
            <Facts chat={chat} />
            <p className="quiet">{words.look_hint}</p>
            <Form.Item name="reason" label={words.look_reason} rules={[{ required: true, whitespace: true, message: words.required }, { min: 2, message: words.too_short }]}>
                <Input autoFocus maxLength={200} placeholder={words.look_reason_hint} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={look.isPending}>
                {words.look_go}
            </Button>
        </Form>
    )
}

function Words({ chat }: { chat: Chat }) {
    const client = useQueryClient()
    const { chat_id } = chat
    const turns = useLookedAt(chat_id, true)
    return (
        <div className="chat_look">
            <div className="chat_board_line chat_look_facts">
                <Facts chat={chat} />
            </div>
            <Loaded query={turns}>
                {({ items, has_earlier }) => (
                    <TurnList
                        turns={items} viewer="staff" read_to={chat.customer_read_id} has_earlier={has_earlier} onEarlier={() => loadEarlier(client, turns_key(chat_id), askTurns(chat_id))} typing={null}
                        file_address={(file_id) => `${api_base}/chats/${chat_id}/files/${file_id}`} article_address={(article_id) => `/knowledge/articles/${article_id}`}
                    />
                )}
            </Loaded>
        </div>
    )
}

function Facts({ chat }: { chat: Chat }) {
    const words = useChatWords()
    return (
        <div className="row small">
            <Tag>{words.state[chat.state]}</Tag>
            <Time at={chat.opened_at} />
            {chat.agent_name && <span>{chat.agent_name}</span>}
            {chat.tone !== 'calm' && <LevelTag level={chat.tone} is_short />}
            {chat.rating !== null && (
                <span>
                    {words.rating} {chat.rating}
                </span>
            )}
            {chat.ticket_id && <Link to={`/tickets/${chat.ticket_id}`}>{chat.ticket_code}</Link>}
        </div>
    )
}
