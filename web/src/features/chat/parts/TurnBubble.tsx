import { DislikeOutlined, FileTextOutlined, LikeOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Fragment, memo, useState } from 'react'
import { Link } from 'react-router'
import { fileSize } from '../../../shared/format/size'
import { fullTime } from '../../../shared/format/time'
import { useLocale } from '../../../shared/i18n'
import { Markdown } from '../../../shared/ui/Markdown'
import { LevelTag } from '../../../shared/ui/LevelTag'
import { useTurnWords } from '../i18n_turns'
import type { Turn } from '../turn_query'
import { linkParts } from '../turns'

export type Viewer = 'customer' | 'staff'

interface Props {
    turn: Turn
    viewer: Viewer
    day: string | null // where a day begins
    begins_group: boolean
    is_read: boolean // the last of ours that the other side has read
    file_address: (file_id: string) => string
    article_address: (article_id: string) => string
    onArticle?: () => void
    onHelped?: (turn: Turn, helped: boolean) => void
}

export const TurnBubble = memo(function TurnBubble({ turn, viewer, day, begins_group, is_read, ...more }: Props) {
    const words = useTurnWords()
    const locale = useLocale()
    const time = new Date(turn.at).toLocaleTimeString(locale === 'en' ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit' })
    const day_line = day && (
        <li className="chat_event quiet small">
            <span>{day}</span>
        </li>
    )
    if (turn.kind === 'event') {
        const event = turn.event === 'ended_by_customer' && viewer === 'customer' ? 'ended_by_you' : (turn.event ?? '')
        return (
            <>
                {day_line}
                <li className="chat_event quiet small">
                    {words.event[event]?.(turn.name ?? '') ?? event}
                    {turn.text && <div className="chat_words">{turn.text}</div>} <time dateTime={turn.at} title={fullTime(turn.at, locale)}>{time}</time>
                </li>
            </>
        )
    }
    const is_mine = viewer === 'customer' ? turn.side === 'customer' : turn.side !== 'customer'
    const is_note = turn.kind === 'note'
    const who = turn.side === 'customer' ? (viewer === 'customer' ? words.you : words.customer) : turn.side === 'bot' ? words.bot : (turn.name ?? words.agent)
    return (
        <>
            {day_line}
            <li className={`chat_said${is_mine ? ' is_mine' : ''}${is_note ? ' is_note' : ''}${turn.side === 'bot' ? ' is_bot' : ''}`}>
                {begins_group && (
                    <div className="chat_who quiet small">
                        {who}
                        {is_note && ` · ${words.note}`} · <time dateTime={turn.at} title={fullTime(turn.at, locale)}>{time}</time>
                        {turn.tone && turn.tone !== 'calm' && <LevelTag level={turn.tone} is_short />}
                    </div>
                )}
                {turn.kind === 'answer' ? <Answer turn={turn} viewer={viewer} {...more} /> : turn.file ? <File turn={turn} address={more.file_address(turn.file.file_id)} /> : <Words turn={turn} />}
                {is_read && <div className="chat_state quiet small">{words.read}</div>}
            </li>
        </>
    )
})

function Words({ turn }: { turn: Turn }) {
    const words = useTurnWords()
    if (turn.text === null) return <div className="chat_bubble quiet">{words.words_gone}</div>
    if (turn.side === 'customer') return <div className="chat_bubble">{turn.text}</div>
    return (
        <div className="chat_bubble">
            {linkParts(turn.text).map((it, n) =>
                it.is_link ? (
                    <a key={n} href={it.text} target="_blank" rel="noreferrer noopener">
                        {it.text}
                    </a>
                ) : (
                    <Fragment key={n}>{it.text}</Fragment>
                ),
            )}
        </div>
    )
}

function File({ turn, address }: { turn: Turn; address: string }) {
    const file = turn.file
    const [is_shown, setShown] = useState(/^image\/(png|jpeg|gif|webp)$/.test(file?.media_type ?? ''))
    if (!file) return null
    return (
        <a className="chat_bubble chat_file" href={address} target="_blank" rel="noreferrer" download={file.name}>
            {is_shown && <img className="chat_photo" src={address} alt="" loading="lazy" onError={() => setShown(false)} />}
            <PaperClipOutlined /> {file.name} <span className="small">{fileSize(file.size)}</span>
        </a>
    )
}

type AnswerProps = Pick<Props, 'turn' | 'viewer' | 'article_address' | 'onArticle' | 'onHelped'>

// The best article's passage with where it stands, and the others by title; whether it helped decides what comes next.
function Answer({ turn, viewer, article_address, onArticle, onHelped }: AnswerProps) {
    const words = useTurnWords()
    const best = turn.articles[0]
    const may_say = viewer === 'customer' && turn.helped === null && onHelped
    return (
        <div className="chat_bubble chat_answer">
            {best && (
                <>
                    {best.heading && <strong>{best.heading}</strong>}
                    <Markdown text={best.passage} />
                </>
            )}
            <div className="chat_sources small">
                <span className="quiet">{words.sources}</span>
                <ul>
                    {turn.articles.map((it) => (
                        <li key={it.article_id}>
                            <Link to={article_address(it.article_id)} onClick={onArticle} {...(viewer === 'staff' && { target: '_blank' })} title={words.open_article(it.title)}>
                                <FileTextOutlined /> {it.title}
                            </Link>
                        </li>
                    ))}
                </ul>
            </div>
            {may_say && (
                <div className="chat_helped" role="group" aria-label={words.helped}>
                    <span className="small">{words.helped}</span>
                    <Button size="small" icon={<LikeOutlined />} onClick={() => onHelped(turn, true)}>
                        {words.yes}
                    </Button>
                    <Button size="small" icon={<DislikeOutlined />} onClick={() => onHelped(turn, false)}>
                        {words.no}
                    </Button>
                </div>
            )}
            {turn.helped !== null && <div className="quiet small">{turn.helped ? words.was_helped : words.was_not_helped}</div>}
        </div>
    )
}
