import { ArrowLeftOutlined, CloseOutlined, MoreOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Grid } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useIsAway } from '../../../api/connection'
import { useIsLive } from '../../../shared/live'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { showProblem } from '../../../shared/ui/problems'
import { usePortalChatWords } from '../i18n_portal'
import type { Outbox } from '../use_outbox'
import { Conversation } from './Conversation'
import { LeaveMessage } from './LeaveMessage'
import { Opening } from './Opening'
import { PastChats } from './PastChats'
import { type PortalChat, type useCurrent, useEnd } from './queries'

type View = 'chat' | 'leave' | 'past'
interface Props {
    chat: PortalChat | null
    current: ReturnType<typeof useCurrent>
    outbox: Outbox
    onAnother: () => void
    onClose: () => void
}

export function ChatPanel({ chat, current, outbox, onAnother, onClose }: Props) {
    const words = usePortalChatWords()
    const { modal, message } = App.useApp()
    const is_wide = Grid.useBreakpoint().md ?? true
    const panel = useRef<HTMLElement>(null)
    const [view, setView] = useState<View>('chat')
    const end = useEnd(chat?.chat_id ?? '')
    const is_over = chat !== null && chat.ended_at !== null
    useModalOnPhones(!is_wide)
    useEffect(() => {
        if (is_over && view === 'leave') setView('chat')
    }, [is_over, view])
    const askEnd = () =>
        void modal.confirm({
            title: words.end_sure, content: words.end_hint, okText: words.end, cancelText: words.cancel,
            onOk: () => end.mutateAsync(undefined).catch((error: unknown) => showProblem(error, message)),
        })
    const title = view === 'past' ? words.past : view === 'leave' ? words.leave_title : words.chat
    const under = view !== 'chat' || !chat ? '' : is_over ? words.ended : chat.state === 'talking' ? words.talking_with(chat.agent_name ?? '') : chat.state === 'waiting' ? '' : words.bot_there
    return (
        <section
            ref={panel} className="chat_panel" role="dialog" aria-label={words.chat} aria-modal={!is_wide}
            onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
        >
            <header className="chat_panel_head">
                {view !== 'chat' && <Button type="text" icon={<ArrowLeftOutlined />} aria-label={words.back} onClick={() => setView('chat')} />}
                <div className="chat_panel_title">
                    <h2>{title}</h2>
                    {under && <div className="quiet small">{under}</div>}
                </div>
                <Dropdown
                    trigger={['click']}
                    menu={{
                        items: [
                            { key: 'past', label: words.past, onClick: () => setView('past') },
                            ...(chat && !is_over ? [{ key: 'end', label: words.end, onClick: askEnd }] : []),
                        ],
                    }}
                >
                    <Button type="text" icon={<MoreOutlined />} aria-label={words.menu} />
                </Dropdown>
                <Button type="text" icon={<CloseOutlined />} aria-label={words.minimise} onClick={onClose} />
            </header>
            <div className="chat_panel_body">
                <Connection />
                {view === 'past' ? (
                    <PastChats onArticle={() => !is_wide && onClose()} />
                ) : view === 'leave' ? (
                    <LeaveMessage chat_id={is_over ? '' : (chat?.chat_id ?? '')} />
                ) : chat ? (
                    <Conversation chat={chat} outbox={outbox} onLeave={() => setView('leave')} onAnother={onAnother} onArticle={() => !is_wide && onClose()} onRequest={() => !is_wide && onClose()} />
                ) : current.isError && !current.data ? (
                    <ErrorNote error={current.error} onRetry={() => void current.refetch()} />
                ) : (
                    <Opening now={current.data} outbox={outbox} onLeave={() => setView('leave')} />
                )}
            </div>
        </section>
    )
}

// The page behind neither scrolls nor is reached by the keyboard while the chat covers it.
function useModalOnPhones(is_modal: boolean) {
    useEffect(() => {
        if (!is_modal) return
        const page = document.querySelector('.portal')
        page?.setAttribute('inert', '')
        document.body.style.overflow = 'hidden'
        return () => {
            page?.removeAttribute('inert')
            document.body.style.overflow = ''
        }
    }, [is_modal])
}

function Connection() {
    const words = usePortalChatWords()
    const is_away = useIsAway()
    const is_live = useIsLive()
    if (!is_away && is_live) return null
    return (
        <div className="chat_note is_warning small" role="status">
            {is_away ? words.away : words.slow_live}
        </div>
    )
}
