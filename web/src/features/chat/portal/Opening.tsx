import { Badge, Button, Skeleton } from 'antd'
import { useSession } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { dayAndTime } from '../../../shared/format/time'
import { useLocale } from '../../../shared/i18n'
import { usePortalChatWords } from '../i18n_portal'
import { useDraft } from '../use_draft'
import type { Outbox } from '../use_outbox'
import { PersonButton } from './PersonButton'
import { Write } from './Write'

interface Props {
    now: Schemas['CurrentPortalChat'] | undefined
    outbox: Outbox
    onLeave: () => void
}

// Before anything is said: who answers, and whether people are there now. The chat begins with the first words.
export function Opening({ now, outbox, onLeave }: Props) {
    const words = usePortalChatWords()
    const { user } = useSession()
    const draft = useDraft(`portal.${user.user_id}`)
    if (!now) return <Skeleton active className="chat_opening" />
    return (
        <>
            <div className="chat_opening">
                <h3>{words.welcome}</h3>
                <p className="quiet">{words.welcome_hint}</p>
                <Hours is_open={now.is_open_hours} next_open_at={now.next_open_at} />
                <div className="quiet small">{words.try_asking}</div>
                <div className="chat_examples">
                    {words.examples.map((it) => (
                        <Button key={it} onClick={() => outbox.send(it)}>
                            {it}
                        </Button>
                    ))}
                </div>
            </div>
            <Write chat={null} draft={draft} outbox={outbox}>
                {now.is_open_hours ? <PersonButton chat_id="" /> : <Button onClick={onLeave}>{words.leave}</Button>}
            </Write>
        </>
    )
}

export function Hours({ is_open, next_open_at }: { is_open: boolean; next_open_at: string | null }) {
    const words = usePortalChatWords()
    const locale = useLocale()
    return (
        <div className="chat_there">
            <Badge status={is_open ? 'success' : 'default'} />
            <div>
                {is_open ? words.people_there : words.people_away(next_open_at ? dayAndTime(next_open_at, locale) : '')}
                {!is_open && <div className="quiet small">{words.people_away_hint}</div>}
            </div>
        </div>
    )
}
