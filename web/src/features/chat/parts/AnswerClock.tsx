import { clockText } from '../../../shared/format/clock'
import { useSecond } from '../../../shared/hooks/useSecond'
import { useChatWords } from '../i18n'
import type { Chat } from '../queries'

// How long a customer waits and what is left of the answer clock (4.2.2: 60 seconds); only while somebody owes an answer.
export function AnswerClock({ chat }: { chat: Chat }) {
    const words = useChatWords()
    const now = useSecond(chat.due_at !== null)
    if (!chat.due_at) return chat.is_late ? <span className="chat_late small">{words.is_late}</span> : null
    const left = (Date.parse(chat.due_at) - now) / 1000
    return <span className={`small mono${left < 0 ? ' chat_late' : ''}`}>{left < 0 ? words.late(clockText(-left)) : words.answer_left(clockText(left))}</span>
}
