import { ArrowDownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dayOf } from '../../../shared/format/time'
import { useLocale } from '../../../shared/i18n'
import { useTurnWords } from '../i18n_turns'
import type { Turn } from '../turn_query'
import { isRead, place } from '../turns'
import type { Outbox } from '../use_outbox'
import { OutgoingBubble } from './OutgoingBubble'
import { TurnBubble, type Viewer } from './TurnBubble'
import '../chat.css'

interface Props {
    turns: readonly Turn[]
    viewer: Viewer
    read_to: string | null // how far the other side has read
    outbox?: Outbox
    onEdit?: (text: string, client_key: string) => void
    onSeen?: (turn_id: string) => void // the last words of the other side are on the screen
    has_earlier: boolean
    onEarlier: () => Promise<unknown>
    typing: string | null // who types
    file_address: (file_id: string) => string
    article_address: (article_id: string) => string
    onArticle?: () => void
    onHelped?: (turn: Turn, helped: boolean) => void
    foot?: ReactNode // below the last words
}

const step = 150
const near = 60 // pixels from the end that count as being there

// A conversation that follows its end while somebody looks at it, and only tells of news while they read what was before.
export function TurnList({ turns, viewer, read_to, outbox, onEdit, onSeen, has_earlier, onEarlier, typing, foot, ...bubble }: Props) {
    const words = useTurnWords()
    const locale = useLocale()
    const frame = useRef<HTMLDivElement>(null)
    const [shown, setShown] = useState(step)
    const [is_at_end, setAtEnd] = useState(true)
    const [seen_count, setSeenCount] = useState(turns.length)
    const [is_loading, setLoading] = useState(false)
    const last_heard = turns.findLast((it) => (viewer === 'customer' ? it.side === 'agent' || it.side === 'bot' : it.side === 'customer'))
    const outgoing = (outbox?.all ?? []).filter((it) => !turns.some((turn) => turn.client_key === it.client_key))
    const own_side = viewer === 'customer' ? 'customer' : 'agent'
    const last_read = turns.findLast((it) => it.side === own_side && (it.kind === 'text' || it.kind === 'file') && isRead(it.turn_id, read_to))
    const toEnd = () => {
        const it = frame.current
        if (it) it.scrollTop = it.scrollHeight
    }
    const look = () => {
        const it = frame.current
        if (it) setAtEnd(it.scrollHeight - it.scrollTop - it.clientHeight < near)
    }
    // What is read above must not jump when older words come in over it.
    const height_before = useRef(0)
    useLayoutEffect(() => {
        const it = frame.current
        if (it && height_before.current > 0) {
            it.scrollTop += it.scrollHeight - height_before.current
            height_before.current = 0
        } else if (is_at_end) toEnd()
    }, [turns, outgoing.length, typing, shown, is_at_end, foot])
    useEffect(() => {
        if (is_at_end) setSeenCount(turns.length)
    }, [is_at_end, turns.length])
    // Pictures and a keyboard that opens change heights without any news.
    useEffect(() => {
        const it = frame.current
        if (!it || !is_at_end) return
        const watch = new ResizeObserver(toEnd)
        watch.observe(it)
        if (it.firstElementChild) watch.observe(it.firstElementChild)
        return () => watch.disconnect()
    }, [is_at_end])
    useEffect(() => {
        if (!is_at_end || !last_heard || !onSeen) return
        const tell = () => document.visibilityState === 'visible' && onSeen(last_heard.turn_id)
        tell()
        document.addEventListener('visibilitychange', tell)
        return () => document.removeEventListener('visibilitychange', tell)
    }, [is_at_end, last_heard, onSeen])
    const earlier = async () => {
        height_before.current = frame.current?.scrollHeight ?? 0
        if (shown < turns.length) return setShown(shown + step)
        setLoading(true)
        await onEarlier().catch(() => {})
        setLoading(false)
        setShown(shown + step)
    }
    const placed = place(turns, (at) => dayOf(at, locale)).slice(-shown)
    const news = turns.length - seen_count
    return (
        <div className="chat_frame">
            <div ref={frame} className="chat_scroll" onScroll={look} tabIndex={0} role="log" aria-label={words.conversation}>
                <ol className="chat_turns">
                    {(has_earlier || shown < turns.length) && (
                        <li className="chat_event">
                            <Button size="small" loading={is_loading} onClick={() => void earlier()}>
                                {words.earlier}
                            </Button>
                        </li>
                    )}
                    {placed.map(({ turn, begins_day, begins_group }) => (
                        <TurnBubble
                            key={turn.turn_id} turn={turn} viewer={viewer} day={begins_day ? dayOf(turn.at, locale) : null} begins_group={begins_group}
                            is_read={turn === last_read} {...bubble}
                        />
                    ))}
                    {outbox && outgoing.map((it) => <OutgoingBubble key={it.client_key} one={it} outbox={outbox} {...(onEdit && { onEdit })} />)}
                    {typing && (
                        <li className="chat_event quiet small" aria-live="polite">
                            {words.typing(typing)}
                        </li>
                    )}
                    {foot && <li className="chat_foot">{foot}</li>}
                </ol>
            </div>
            {!is_at_end && (
                <Button
                    className="chat_jump" size="small" shape="round" icon={<ArrowDownOutlined />}
                    onClick={() => {
                        toEnd()
                        setAtEnd(true)
                    }}
                >
                    {news > 0 ? words.jump(news) : words.to_end}
                </Button>
            )}
        </div>
    )
}
