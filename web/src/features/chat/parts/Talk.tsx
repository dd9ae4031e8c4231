import { ArrowLeftOutlined, ProfileOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Grid } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { Link } from 'react-router'
import { api_base } from '../../../api/client'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { LevelTag } from '../../../shared/ui/LevelTag'
import { useChatWords } from '../i18n'
import { useTurnWords } from '../i18n_turns'
import { askTurns, type Chat, type Desk, sayTyping, turns_key, useChat, useRead, useSay, useTurns } from '../queries'
import { loadEarlier } from '../turn_query'
import { compareIds } from '../turns'
import { useIsTyping, useSayTyping } from '../typing'
import { useDraft } from '../use_draft'
import { useOutbox } from '../use_outbox'
import { AgentWrite, type Kind } from './AgentWrite'
import { AnswerClock } from './AnswerClock'
import { EndDialog, ResultForm } from './EndDialog'
import { SidePanel } from './SidePanel'
import { TicketDialog } from './TicketDialog'
import { TransferDialog } from './TransferDialog'
import { TurnList } from './TurnList'

interface Props {
    chat_id: string
    desk: Desk
    onTake: (chat_id: string) => void
    onClose: () => void
}

export function Talk({ chat_id, desk, onTake, onClose }: Props) {
    const own = desk.chats.find((it) => it.chat_id === chat_id)
    const one = useChat(own ? '' : chat_id)
    // Just taken: the desk hears of it a moment later.
    const mine = own ?? (one.data?.is_mine && (one.data.ended_at === null || one.data.needs_result) ? one.data : undefined)
    if (mine) return <Mine chat={mine} desk={desk} onClose={onClose} />
    return (
        <div className="chat_talk">
            <Loaded query={one}>{(it) => <NotMine chat={it} onTake={onTake} onClose={onClose} />}</Loaded>
        </div>
    )
}

// What waits is read once it is taken; what is with a colleague, on the board.
function NotMine({ chat, onTake, onClose }: { chat: Chat; onTake: (chat_id: string) => void; onClose: () => void }) {
    const words = useChatWords()
    return (
        <div className="chat_nothing">
            <Button type="text" className="chat_back" icon={<ArrowLeftOutlined />} onClick={onClose}>
                {words.back_to_list}
            </Button>
            <EmptyHint title={chat.ended_at ? words.over_for : chat.agent_name ? words.of_colleague(chat.agent_name) : words.must_pick} hint={chat.question_masked ?? ''}>
                {chat.may_pick && (
                    <Button type="primary" onClick={() => onTake(chat.chat_id)}>
                        {words.pick_now}
                    </Button>
                )}
            </EmptyHint>
        </div>
    )
}

const articleAddress = (article_id: string) => `/knowledge/articles/${article_id}`

function Mine({ chat, desk, onClose }: { chat: Chat; desk: Desk; onClose: () => void }) {
    const client = useQueryClient()
    const { chat_id } = chat
    const turn_words = useTurnWords()
    const is_wide = Grid.useBreakpoint().xl ?? true
    const turns = useTurns(chat_id)
    const outbox = useOutbox(chat_id, useSay(chat_id))
    const [kind, setKind] = useState<Kind>('reply')
    const reply = useDraft(`reply.${chat_id}`)
    const note = useDraft(`note.${chat_id}`)
    const [is_side_open, setSideOpen] = useState(false)
    const is_typing = useIsTyping(chat_id)
    const is_over = chat.ended_at !== null
    useSayTyping(reply[0], () => sayTyping(chat_id), !is_over)
    const seen = useSeen(chat)
    const file_address = useCallback((file_id: string) => `${api_base}/chats/${chat_id}/files/${file_id}`, [chat_id])
    const said = (turns.data?.items ?? []).filter((it) => it.side === 'customer' && it.text)
    const put = (text: string) => {
        const [typed, write] = reply
        setKind('reply')
        write((typed.trim() ? `${typed.trimEnd()}\n${text}` : text).slice(0, desk.limits.text_max))
        document.getElementById('chat_reply')?.focus()
    }
    const edit = (text: string, client_key: string) => {
        const one = outbox.all.find((it) => it.client_key === client_key)
        outbox.drop(client_key)
        if (one?.extra.kind === 'note') {
            setKind('note')
            note[1](text)
        } else put(text)
    }
    const side = <SidePanel chat={chat} said={said.slice(-3).map((it) => it.text).join('\n')} onOffer={put} />
    return (
        <>
            <section className="chat_talk" aria-label={chat.customer?.name_masked ?? ''}>
                <Head chat={chat} desk={desk} said={said.map((it) => it.text ?? '')} onClose={onClose} {...(!is_wide && { onSide: () => setSideOpen(true) })} />
                <Loaded query={turns}>
                    {({ items, has_earlier }) => (
                        <TurnList
                            turns={items} viewer="staff" read_to={chat.customer_read_id} outbox={outbox} onEdit={edit} onSeen={seen} has_earlier={has_earlier}
                            onEarlier={() => loadEarlier(client, turns_key(chat_id), askTurns(chat_id))} typing={is_typing ? turn_words.customer : null}
                            file_address={file_address} article_address={articleAddress}
                        />
                    )}
                </Loaded>
                {is_over ? (
                    chat.needs_result && <ResultForm chat={chat} desk={desk} onDone={onClose} />
                ) : (
                    <AgentWrite chat={chat} limits={desk.limits} outbox={outbox} kind={kind} onKind={setKind} draft={kind === 'reply' ? reply : note} onEdit={edit} />
                )}
            </section>
            {is_wide ? (
                <aside className="chat_side">{side}</aside>
            ) : (
                <Drawer open={is_side_open} onClose={() => setSideOpen(false)} size={360}>
                    {side}
                </Drawer>
            )}
        </>
    )
}

// Told once for each turn, and only while the chat is looked at.
function useSeen(chat: Chat) {
    const { mutate } = useRead(chat.chat_id)
    const told = useRef('')
    const read_to = chat.agent_read_id ?? ''
    return useCallback(
        (turn_id: string) => {
            if (compareIds(turn_id, read_to) <= 0 || compareIds(turn_id, told.current) <= 0) return
            told.current = turn_id
            mutate(turn_id)
        },
        [mutate, read_to],
    )
}

interface HeadProps {
    chat: Chat
    desk: Desk
    said: readonly string[]
    onClose: () => void
    onSide?: () => void
}

function Head({ chat, desk, said, onClose, onSide }: HeadProps) {
    const words = useChatWords()
    const [dialog, setDialog] = useState<'transfer' | 'ticket' | 'end' | null>(null)
    const close = () => setDialog(null)
    const is_over = chat.ended_at !== null
    return (
        <header className="chat_head">
            <Button type="text" className="chat_back" icon={<ArrowLeftOutlined />} aria-label={words.back_to_list} onClick={onClose} />
            <div className="grow chat_head_who">
                <div className="row">
                    <h2>{chat.customer?.name_masked ?? words.unknown_customer}</h2>
                    {chat.tone !== 'calm' && <LevelTag level={chat.tone} is_short />}
                    <AnswerClock chat={chat} />
                </div>
                <div className="quiet small">
                    {words.state[chat.state]}
                    {chat.hand_over && ` · ${words.hand_over[chat.hand_over]}`}
                    {chat.ticket_id && (
                        <>
                            {' · '}
                            <Link to={`/tickets/${chat.ticket_id}`}>{chat.ticket_code}</Link>
                        </>
                    )}
                </div>
            </div>
            <div className="row">
                {onSide && <Button icon={<ProfileOutlined />} aria-label={words.details} title={words.details} onClick={onSide} />}
                {!is_over && <Button onClick={() => setDialog('transfer')}>{words.transfer}</Button>}
                <Button onClick={() => setDialog('ticket')}>{words.ticket}</Button>
                {!is_over && <Button onClick={() => setDialog('end')}>{words.end}</Button>}
            </div>
            {dialog === 'transfer' && <TransferDialog chat={chat} desk={desk} onDone={onClose} onClose={close} />}
            {dialog === 'ticket' && <TicketDialog chat={chat} said={said} onClose={close} />}
            {dialog === 'end' && <EndDialog chat={chat} desk={desk} onDone={onClose} onClose={close} />}
        </header>
    )
}
