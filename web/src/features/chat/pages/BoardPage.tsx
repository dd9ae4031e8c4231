import { Badge, Button, Progress, Statistic } from 'antd'
import { useState } from 'react'
import { clockText, percentText } from '../../../shared/format/clock'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { LevelTag } from '../../../shared/ui/LevelTag'
import { useChatWords } from '../i18n'
import { AnswerClock } from '../parts/AnswerClock'
import { AssignDialog } from '../parts/AssignDialog'
import { ChatNav } from '../parts/ChatNav'
import { Intervals } from '../parts/Intervals'
import { LookDrawer } from '../parts/LookDrawer'
import { waitText } from '../wait'
import { type Board, type Chat, useBoard } from '../queries'
import '../board.css'

// How well chats are answered, now and by interval; what waits too long can be given to somebody at once (4.2.2).
export function BoardPage() {
    const words = useChatWords()
    const board = useBoard()
    const [assigned, setAssigned] = useState<Chat | null>(null)
    const [looked, setLooked] = useState<Chat | null>(null)
    return (
        <Page title={words.board} subtitle={words.board_hint}>
            <ChatNav />
            <Loaded query={board}>
                {(it) => (
                    <>
                        <Tiles board={it} />
                        <Queues board={it} />
                        <div className="chat_halves">
                            <Lines title={words.waiting_now} none={words.nobody_waits} chats={it.waiting} onAssign={setAssigned} onLook={setLooked} />
                            <Lines title={words.talking_now} none={words.nobody_talks} chats={it.talking} onAssign={setAssigned} onLook={setLooked} />
                            <Agents board={it} />
                        </div>
                        <Intervals board={it} />
                    </>
                )}
            </Loaded>
            {assigned && <AssignDialog chat={assigned} onClose={() => setAssigned(null)} />}
            {looked && <LookDrawer chat={looked} onClose={() => setLooked(null)} />}
        </Page>
    )
}

function Tiles({ board }: { board: Board }) {
    const words = useChatWords()
    const longest = Math.max(0, ...board.queues.map((it) => it.longest_seconds))
    const { today } = board
    const level = today.service_level
    const tiles = [
        { title: words.waiting, value: String(board.waiting.length), is_bad: false },
        { title: words.longest, value: board.waiting.length > 0 ? clockText(longest) : words.none, is_bad: longest > board.answer_seconds },
        { title: words.level, value: percentText(level), is_bad: level !== null && level * 100 < board.level_percent },
        { title: words.abandoned, value: String(today.abandoned), is_bad: false },
        { title: words.talking, value: String(board.talking.length), is_bad: false },
        { title: words.answering, value: String(board.answering), is_bad: false },
        { title: words.solved, value: String(today.solved_by_answers), is_bad: false },
        { title: words.rating, value: today.rating === null ? words.none : today.rating.toFixed(1), is_bad: false },
    ]
    return (
        <>
            <div className="chat_tiles" role="group" aria-label={words.today}>
                {tiles.map((it) => (
                    <div key={it.title} className={`panel${it.is_bad ? ' is_bad' : ''}`}>
                        <Statistic title={it.title} value={it.value} />
                    </div>
                ))}
            </div>
            <p className="quiet small">
                {words.level}: {words.level_hint(board.answer_seconds, board.level_percent)}
            </p>
        </>
    )
}

function Queues({ board }: { board: Board }) {
    const words = useChatWords()
    const name_of = useNameOf()
    if (board.queues.length === 0)
        return (
            <section className="panel gap_below">
                <EmptyHint title={words.no_queues} hint={words.no_queues_hint} />
            </section>
        )
    const seconds = (value: number | null) => (value === null ? words.none : words.seconds(value))
    return (
        <div className="chat_queues">
            {board.queues.map(({ queue, is_open_hours, waiting, longest_seconds, expected_wait_seconds, today }) => (
                <section key={queue.code} className="panel" aria-label={name_of(queue)}>
                    <div className="row">
                        <h2 className="grow">{name_of(queue)}</h2>
                        <Badge status={is_open_hours ? 'success' : 'default'} text={is_open_hours ? words.queue_open : words.queue_closed} />
                    </div>
                    <div className="chat_figures">
                        <Statistic title={words.waiting} value={waiting} />
                        <Statistic title={words.longest} value={waiting > 0 ? clockText(longest_seconds) : words.none} />
                        <Statistic title={words.expected_wait} value={expected_wait_seconds === null ? words.none : waitText(expected_wait_seconds, words)} />
                        <Statistic title={words.level} value={percentText(today.service_level)} />
                        <Statistic title={words.asa} value={seconds(today.asa_seconds)} />
                        <Statistic title={words.aht} value={today.aht_seconds === null ? words.none : clockText(today.aht_seconds)} />
                        <Statistic title={words.abandonment} value={percentText(today.abandonment)} />
                    </div>
                </section>
            ))}
        </div>
    )
}

interface LinesProps {
    title: string
    none: string
    chats: Chat[]
    onAssign: (chat: Chat) => void
    onLook: (chat: Chat) => void
}

function Lines({ title, none, chats, onAssign, onLook }: LinesProps) {
    const words = useChatWords()
    const name_of = useNameOf()
    return (
        <section className="panel" aria-label={title}>
            <h2>
                {title} <span className="quiet">{chats.length}</span>
            </h2>
            {chats.length === 0 && <div className="quiet small">{none}</div>}
            <ul className="chat_board_lines">
                {chats.map((it) => {
                    const name = it.customer?.name_masked ?? words.unknown_customer
                    return (
                        <li key={it.chat_id} className="chat_board_line">
                            <div className="chat_board_who">
                                <b>{name}</b> {it.tone !== 'calm' && <LevelTag level={it.tone} is_short />} <AnswerClock chat={it} />
                                <div className="chat_preview quiet small">
                                    {[it.agent_name, it.queue && name_of(it.queue), it.question_masked].filter(Boolean).join(' · ')}
                                </div>
                            </div>
                            <Button size="small" aria-label={`${words.look} ${name}`} onClick={() => onLook(it)}>
                                {words.look}
                            </Button>
                            <Button size="small" aria-label={`${words.assign} ${name}`} onClick={() => onAssign(it)}>
                                {words.assign}
                            </Button>
                        </li>
                    )
                })}
            </ul>
        </section>
    )
}

function Agents({ board }: { board: Board }) {
    const words = useChatWords()
    return (
        <section className="panel" aria-label={words.agents}>
            <h2>{words.agents}</h2>
            {board.agents.length === 0 ? (
                <EmptyHint title={words.no_agents} hint={words.no_agents_hint} />
            ) : (
                <ul className="chat_agents">
                    {board.agents.map((it) => (
                        <li key={it.user_id} aria-label={words.chats_of(it.name, it.chats, it.chats_max)}>
                            <Badge status={it.presence === 'available' ? 'success' : it.presence === 'offline' ? 'default' : 'warning'} text={`${it.name} · ${words.presence[it.presence]}`} />
                            <Progress percent={(it.chats / Math.max(1, it.chats_max)) * 100} showInfo={false} size="small" status={it.chats >= it.chats_max ? 'exception' : 'normal'} aria-label={words.chats_of(it.name, it.chats, it.chats_max)} />
                            <span className="mono quiet">{words.load(it.chats, it.chats_max)}</span>
                        </li>
                    ))}
                </ul>
            )}
        </section>
    )
}
