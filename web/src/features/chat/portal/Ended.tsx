import { App, Button, Rate } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { showProblem } from '../../../shared/ui/problems'
import { usePortalChatWords } from '../i18n_portal'
import { type PortalChat, useRate } from './queries'

interface Props {
    chat: PortalChat
    onAnother: () => void
    onRequest: () => void
}

// 2.4.1 After the end: the request that came of it, the customer's own word on the service, and a way to begin anew.
export function Ended({ chat, onAnother, onRequest }: Props) {
    const words = usePortalChatWords()
    const { message } = App.useApp()
    const rate = useRate(chat.chat_id)
    const [stars, setStars] = useState(0)
    const give = (rating: number) => {
        if (rating === 0) return
        setStars(rating)
        rate.mutate(rating, {
            onSuccess: () => void message.success(words.thanks),
            onError: (error) => {
                setStars(0)
                showProblem(error, message)
            },
        })
    }
    return (
        <div className="chat_card">
            {chat.ticket_code && (
                <p>
                    {chat.state === 'left_message' ? <strong>{words.left}</strong> : null} {words.left_hint} <b className="mono">{chat.ticket_code}</b>{' '}
                    <Link to="/portal/requests" onClick={onRequest}>
                        {words.see_request}
                    </Link>
                </p>
            )}
            {chat.may_rate && (
                <div role="group" aria-label={words.rate}>
                    <div>{words.rate}</div>
                    <Rate value={stars} tooltips={words.rates} disabled={rate.isPending} onChange={give} />
                </div>
            )}
            {chat.rating !== null && <div className="quiet">{words.rated(chat.rating)}</div>}
            <p>
                <Button onClick={onAnother}>{words.another}</Button>
            </p>
        </div>
    )
}
