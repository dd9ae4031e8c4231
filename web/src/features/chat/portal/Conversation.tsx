import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useCallback, useRef } from 'react'
import { api_base } from '../../../api/client'
import { useSession } from '../../../api/session'
import { useSecond } from '../../../shared/hooks/useSecond'
import { clockText } from '../../../shared/format/clock'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { usePortalChatWords } from '../i18n_portal'
import { TurnList } from '../parts/TurnList'
import { loadEarlier, type Turn } from '../turn_query'
import { compareIds } from '../turns'
import { useIsTyping } from '../typing'
import { useDraft } from '../use_draft'
import type { Outbox } from '../use_outbox'
import { Ended } from './Ended'
import { waitText } from '../wait'
import { Hours } from './Opening'
import { PersonButton } from './PersonButton'
import { askTurns, type PortalChat, turns_key, useHelped, useRead, useTurns } from './queries'
import { Write } from './Write'

interface Props {
    chat: PortalChat
    outbox: Outbox
    onLeave: () => void
    onAnother: () => void
    onArticle: () => void
    onRequest: () => void
}

export const articleAddress = (article_id: string) => `/portal/help/${article_id}`

export function Conversation({ chat, outbox, onLeave, onAnother, onArticle, onRequest }: Props) {
    const words = usePortalChatWords()
    const { message } = App.useApp()
    const { user } = useSession()
    const client = useQueryClient()
    const { chat_id } = chat
    const turns = useTurns(chat_id)
    const helped = useHelped(chat_id)
    const area = useRef<TextAreaRef>(null)
    const draft = useDraft(`portal.${user.user_id}`)
    const is_typing = useIsTyping(chat_id)
    const is_over = chat.ended_at !== null
    const seen = useSeen(chat)
    const file_address = useCallback((file_id: string) => `${api_base}/portal/chats/${chat_id}/files/${file_id}`, [chat_id])
    const edit = (text: string, client_key: string) => {
        outbox.drop(client_key)
        const [typed, write] = draft
        write(typed ? `${typed}\n${text}` : text)
        area.current?.focus()
    }
    return (
        <>
            {chat.state === 'waiting' && <Waiting chat={chat} onLeave={onLeave} />}
            {!is_over && chat.state === 'answering' && !chat.is_open_hours && (
                <div className="chat_note">
                    <Hours is_open={false} next_open_at={chat.next_open_at} />
                </div>
            )}
            <Loaded query={turns}>
                {({ items, has_earlier }) => (
                    <TurnList
                        turns={items} viewer="customer" read_to={chat.agent_read_id} outbox={outbox} onEdit={edit} onSeen={seen}
                        has_earlier={has_earlier} onEarlier={() => loadEarlier(client, turns_key(chat_id), askTurns(chat_id))}
                        typing={is_typing ? (chat.agent_name ?? words.bot_there) : null} file_address={file_address} article_address={articleAddress} onArticle={onArticle}
                        {...(!is_over && { onHelped: (turn: Turn, is_helped: boolean) => helped.mutate({ turn, helped: is_helped }, { onError: (error) => showProblem(error, message) }) })}
                        foot={is_over ? <Ended chat={chat} onAnother={onAnother} onRequest={onRequest} /> : null}
                    />
                )}
            </Loaded>
            {chat.may_say && (
                <Write chat={chat} draft={draft} outbox={outbox} area={area}>
                    {chat.may_ask_person && <PersonButton chat_id={chat_id} />}
                    {chat.may_leave_message && chat.state !== 'waiting' && !chat.is_open_hours && <Button onClick={onLeave}>{words.leave}</Button>}
                </Write>
            )}
        </>
    )
}

// Told once for each turn, and only while the panel is looked at.
function useSeen(chat: PortalChat) {
    const { mutate } = useRead(chat.chat_id)
    const told = useRef('')
    const read_to = chat.customer_read_id ?? ''
    return useCallback(
        (turn_id: string) => {
            if (compareIds(turn_id, read_to) <= 0 || compareIds(turn_id, told.current) <= 0) return
            told.current = turn_id
            mutate(turn_id)
        },
        [mutate, read_to],
    )
}

function Waiting({ chat, onLeave }: { chat: PortalChat; onLeave: () => void }) {
    const words = usePortalChatWords()
    const now = useSecond(true)
    return (
        <div className="chat_note" role="status">
            <div>
                <strong>{words.waiting}</strong>
                <div className="small">
                    {[chat.ahead !== null && words.ahead(chat.ahead), chat.expected_wait_seconds !== null && words.wait_about(waitText(chat.expected_wait_seconds, words))].filter(Boolean).join(' · ')}
                    {chat.waiting_since && (
                        <span className="mono" aria-hidden>
                            {chat.ahead !== null && ' · '}
                            {words.waited(clockText((now - Date.parse(chat.waiting_since)) / 1000))}
                        </span>
                    )}
                </div>
            </div>
            {chat.may_leave_message && (
                <Button size="small" onClick={onLeave}>
                    {words.rather_leave}
                </Button>
            )}
        </div>
    )
}
