import { CommentOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../../api/session'
import { usePortalChatWords } from '../i18n_portal'
import { useOutbox } from '../use_outbox'
import { ChatPanel } from './ChatPanel'
import { useCurrent, useOne, useSay } from './queries'
import './dock.css'

// On every page of the portal: a button with what is unread, and the chat behind it (4.2.2). What is on its way stays here,
// whether the panel is open or not; a chat that has ended stays to be rated until another begins.
export function ChatDock() {
    const words = usePortalChatWords()
    const { user } = useSession()
    const current = useCurrent()
    const [is_open, setOpen] = useState(false)
    const [kept, setKept] = useState('')
    const button = useRef<HTMLButtonElement>(null)
    const was_open = useRef(false)
    const now = current.data?.chat ?? null
    const ended = useOne(now ? '' : kept)
    const chat = now ?? ended.data ?? null
    const chat_id = useRef('')
    useEffect(() => {
        if (now) setKept(now.chat_id)
    }, [now])
    useEffect(() => {
        chat_id.current = chat?.ended_at === null ? chat.chat_id : ''
    }, [chat])
    const say = useSay()
    const outbox = useOutbox(`portal.${user.user_id}`, async (one) => {
        const said_in = await say(one, chat_id.current)
        chat_id.current = said_in.chat_id
        setKept(said_in.chat_id)
    })
    useEffect(() => {
        if (was_open.current && !is_open) button.current?.focus() // back to where one came from
        was_open.current = is_open
    }, [is_open])
    const unread = chat?.unread ?? 0
    return (
        <>
            {!is_open && (
                <div className="chat_dock">
                    <Badge count={unread} offset={[-6, 6]}>
                        <Button
                            ref={button} type="primary" shape="round" size="large" icon={<CommentOutlined />} className="chat_dock_button"
                            aria-label={unread > 0 ? `${words.open}, ${words.unread(unread)}` : words.open} onClick={() => setOpen(true)}
                        >
                            {chat?.state === 'waiting' ? words.state.waiting : words.chat}
                        </Button>
                    </Badge>
                </div>
            )}
            <div className="visually_hidden" aria-live="polite">
                {!is_open && unread > 0 ? words.unread(unread) : ''}
            </div>
            {is_open && <ChatPanel chat={chat} current={current} outbox={outbox} onAnother={() => setKept('')} onClose={() => setOpen(false)} />}
        </>
    )
}
