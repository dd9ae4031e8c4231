import { App, Button, Input, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { onReplyOffered } from '../../../shared/reply_text'
import { WordingHints } from '../../../shared/ui/WordingHints'
import { showProblem } from '../../../shared/ui/problems'
import { useTicketWords } from '../i18n'
import { type Ticket, useSay } from '../queries'

interface Props {
    ticket: Ticket
    kind: 'note' | 'reply'
    onKind: (kind: 'note' | 'reply') => void
    onTyping: (is_typing: boolean) => void
}

const reply_max = 10_000
const draft_key = (ticket_id: string, kind: string) => `bihuan.${kind}.${ticket_id}`

// Note or reply. What is typed survives a reload, and is told apart by colour: a reply leaves the house.
export function Composer({ ticket, kind, onKind, onTyping }: Props) {
    const words = useTicketWords()
    const { message } = App.useApp()
    const [text, setText] = useState(() => sessionStorage.getItem(draft_key(ticket.ticket_id, kind)) ?? '')
    const [reason, setReason] = useState('')
    const say = useSay(ticket.ticket_id)
    const is_silent = ticket.state === 'archived' || ticket.state === 'merged'
    useEffect(() => {
        setText(sessionStorage.getItem(draft_key(ticket.ticket_id, kind)) ?? '')
    }, [ticket.ticket_id, kind])
    useEffect(
        () =>
            onReplyOffered((ticket_id, offered) => {
                if (ticket_id !== ticket.ticket_id) return
                const key = draft_key(ticket_id, 'reply')
                const next = [sessionStorage.getItem(key), offered].filter(Boolean).join('\n\n').slice(0, reply_max)
                sessionStorage.setItem(key, next)
                onKind('reply')
                setText(next)
                document.getElementById('composer_text')?.focus()
            }),
        [ticket.ticket_id, onKind],
    )
    useEffect(() => onTyping(text.trim() !== ''), [text, onTyping])
    const write = (next: string) => {
        setText(next)
        if (next) sessionStorage.setItem(draft_key(ticket.ticket_id, kind), next)
        else sessionStorage.removeItem(draft_key(ticket.ticket_id, kind))
    }
    const send = () => {
        if (!text.trim() || say.isPending) return
        const onSuccess = () => {
            write('')
            setReason('')
        }
        say.mutate({ kind, text, reason: reason.trim() }, { onSuccess, onError: (error) => showProblem(error, message) })
    }
    if (is_silent) return null
    return (
        <div className={`composer composer_${kind}`}>
            <Segmented
                size="small"
                value={kind}
                onChange={onKind}
                options={[
                    { value: 'note', label: words.note },
                    { value: 'reply', label: words.reply },
                ]}
            />
            <Input.TextArea
                id="composer_text"
                aria-label={words[kind]}
                value={text}
                onChange={(event) => write(event.target.value)}
                onKeyDown={(event) => {
                    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
                    if (event.key === 'Escape') event.currentTarget.blur()
                }}
                placeholder={words[`${kind}_placeholder`]}
                autoSize={{ minRows: 2, maxRows: 10 }}
                maxLength={reply_max}
            />
            {kind === 'reply' && <WordingHints text={text} reason={reason} onText={write} onReason={setReason} />}
            <div className="row">
                <span className="quiet small grow">{words.send_hint}</span>
                <Button type="primary" size="small" disabled={!text.trim()} loading={say.isPending} onClick={send}>
                    {words.send}
                </Button>
            </div>
        </div>
    )
}
