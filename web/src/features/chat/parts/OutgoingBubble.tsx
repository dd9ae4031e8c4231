import { Button, Spin } from 'antd'
import { useTurnWords } from '../i18n_turns'
import type { Outgoing } from '../outbox'
import type { Outbox } from '../use_outbox'

interface Props {
    one: Outgoing
    outbox: Outbox
    onEdit?: (text: string, client_key: string) => void
}

// Words that are not with the server yet, and what may be done when they were not taken.
export function OutgoingBubble({ one, outbox, onEdit }: Props) {
    const words = useTurnWords()
    const is_note = one.extra.kind === 'note'
    return (
        <li className={`chat_said is_mine${is_note ? ' is_note' : ''}`}>
            <div className="chat_bubble is_pending">{one.text}</div>
            {one.state === 'sending' ? (
                <div className="chat_state quiet small">
                    <Spin size="small" /> {words.sending}
                </div>
            ) : (
                <div className="chat_state small" role="alert">
                    <span className="chat_failed">
                        {words.failed}
                        {one.why && ` · ${one.why}`}
                    </span>
                    <Button size="small" type="link" onClick={() => outbox.again(one.client_key)}>
                        {words.again}
                    </Button>
                    {onEdit && (
                        <Button size="small" type="link" onClick={() => onEdit(one.text, one.client_key)}>
                            {words.edit}
                        </Button>
                    )}
                    <Button size="small" type="link" onClick={() => outbox.drop(one.client_key)}>
                        {words.discard}
                    </Button>
                </div>
            )}
        </li>
    )
}
