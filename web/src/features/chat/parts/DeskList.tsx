import { Badge, Button, Tag } from 'antd'
import { clockText } from '../../../shared/format/clock'
import { useSecond } from '../../../shared/hooks/useSecond'
import { useNameOf } from '../../../shared/i18n'
import { LevelTag } from '../../../shared/ui/LevelTag'
import { useChatWords } from '../i18n'
import { unansweredSince } from '../order'
import { type Chat, type Desk, useDecline } from '../queries'
import { useProblem } from '../use_problem'
import { AnswerClock } from './AnswerClock'

interface Props {
    desk: Desk
    chosen: string
    onChoose: (chat_id: string) => void
    onTake: (chat_id: string) => void
    is_taking: boolean
}

export function DeskList({ desk, chosen, onChoose, onTake, is_taking }: Props) {
    const words = useChatWords()
    const going_on = desk.chats.filter((it) => it.ended_at === null).length
    // What is offered to oneself stands above already.
    const waiting = desk.waiting.filter((it) => desk.offers.every((one) => one.chat_id !== it.chat_id))
    return (
        <nav className="chat_list" aria-label={words.desk}>
            {desk.offers.length > 0 && (
                <section aria-label={words.offers} className="chat_offers">
                    <h2>{words.offers}</h2>
                    {desk.offers.map((it) => (
                        <Offer key={it.chat_id} chat={it} onTake={onTake} is_taking={is_taking} />
                    ))}
                </section>
            )}
            <section aria-label={words.my_chats}>
                <div className="row">
                    <h2 className="grow">{words.my_chats}</h2>
                    <span className="quiet small mono" aria-label={words.load_label}>
                        {words.presence[desk.presence]} {words.load(going_on, desk.chats_max)}
                    </span>
                </div>
                {desk.chats.length === 0 && (
                    <div className="quiet small chat_hint">
                        {words.no_chats}
                        <br />
                        {words.no_chats_hint}
                    </div>
                )}
                <ul className="chat_lines">
                    {desk.chats.map((it) => (
                        <li key={it.chat_id}>
                            <Line chat={it} is_chosen={it.chat_id === chosen} answer_seconds={desk.answer_seconds} onChoose={onChoose} />
                        </li>
                    ))}
                </ul>
            </section>
            <section aria-label={words.waiting}>
                <h2>
                    {words.waiting} <span className="quiet">{waiting.length}</span>
                </h2>
                {waiting.length === 0 && <div className="quiet small chat_hint">{words.nobody_waits}</div>}
                <ul className="chat_lines">
                    {waiting.map((it) => (
                        <li key={it.chat_id} className="chat_waiting">
                            <Waits chat={it} />
                            <Button size="small" disabled={!it.may_pick} loading={is_taking} aria-label={`${words.pick} ${it.customer?.name_masked ?? ''}`} onClick={() => onTake(it.chat_id)}>
                                {words.pick}
                            </Button>
                        </li>
                    ))}
                </ul>
            </section>
        </nav>
    )
}

function useName() {
    const words = useChatWords()
    return (chat: Chat) => chat.customer?.name_masked ?? words.unknown_customer
}

function Offer({ chat, onTake, is_taking }: { chat: Chat; onTake: (chat_id: string) => void; is_taking: boolean }) {
    const words = useChatWords()
    const name_of = useName()
    const decline = useDecline()
    const { show } = useProblem()
    const now = useSecond(true)
    const left = chat.offered_until ? Math.max(0, Math.round((Date.parse(chat.offered_until) - now) / 1000)) : null
    return (
        <div className="chat_offer">
            <div className="row">
                <b className="grow">{name_of(chat)}</b>
                <AnswerClock chat={chat} />
            </div>
            <div className="chat_preview small">{chat.question_masked ?? words.said_nothing}</div>
            {left !== null && <div className="quiet small mono">{words.left_seconds(left)}</div>}
            <div className="row">
                <Button type="primary" size="small" loading={is_taking} onClick={() => onTake(chat.chat_id)}>
                    {words.accept}
                </Button>
                <Button size="small" loading={decline.isPending} onClick={() => decline.mutate(chat.chat_id, { onError: show })}>
                    {words.decline}
                </Button>
            </div>
        </div>
    )
}

function Waits({ chat }: { chat: Chat }) {
    const words = useChatWords()
    const name_of = useName()
    const queue_name = useNameOf()
    return (
        <div className="grow chat_waits">
            <div className="row">
                <b>{name_of(chat)}</b>
                <AnswerClock chat={chat} />
            </div>
            <div className="chat_preview quiet small">{chat.question_masked ?? words.said_nothing}</div>
            {chat.queue && <div className="quiet small">{queue_name(chat.queue)}</div>}
        </div>
    )
}

function Line({ chat, is_chosen, answer_seconds, onChoose }: { chat: Chat; is_chosen: boolean; answer_seconds: number; onChoose: (chat_id: string) => void }) {
    const words = useChatWords()
    const name_of = useName()
    const since = unansweredSince(chat)
    const now = useSecond(since !== null)
    const seconds = since ? Math.max(0, (now - Date.parse(since)) / 1000) : 0
    return (
        <button type="button" className={`chat_line${is_chosen ? ' is_chosen' : ''}`} aria-current={is_chosen} onClick={() => onChoose(chat.chat_id)}>
            <span className="row">
                <b className="grow">{name_of(chat)}</b>
                {chat.tone !== 'calm' && <LevelTag level={chat.tone} is_short />}
                {chat.unread > 0 && <Badge count={chat.unread} size="small" title={words.unread(chat.unread)} />}
            </span>
            <span className="chat_preview quiet small">{chat.question_masked ?? words.said_nothing}</span>
            <span className="small">
                {chat.needs_result ? (
                    <Tag color="gold">{words.needs_result}</Tag>
                ) : since ? (
                    <span className={seconds > answer_seconds ? 'chat_late mono' : 'mono'}>{words.silent_for(clockText(seconds))}</span>
                ) : (
                    <span className="quiet">{words.answered}</span>
                )}
            </span>
        </button>
    )
}
