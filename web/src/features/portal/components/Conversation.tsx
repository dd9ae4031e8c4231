import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { api_base } from '../../../api/client'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { usePortalWords } from '../i18n'
import { type PortalEntry, useTimeline } from '../queries'

// What was said and what happened, oldest first: own words at the right, ours at the left, steps between them.
export function Conversation({ ticket_id }: { ticket_id: string }) {
    const words = usePortalWords()
    const common = useCommon()
    const timeline = useTimeline(ticket_id)
    return (
        <Loaded query={timeline}>
            {({ pages }) => {
                const entries = pages.flatMap((page) => page.items)
                if (entries.length === 0) return <EmptyHint title={words.no_records} />
                return (
                    <>
                        <ol className="portal_chat">
                            {entries.map((entry) => (
                                <Entry key={entry.entry_id} entry={entry} />
                            ))}
                        </ol>
                        {timeline.hasNextPage && (
                            <div className="portal_more">
                                <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
                                    {common.load_more}
                                </Button>
                            </div>
                        )}
                    </>
                )
            }}
        </Loaded>
    )
}

function useWho() {
    const words = usePortalWords()
    return (entry: PortalEntry) => {
        if (entry.is_mine) return words.role.customer
        return entry.actor_role === null ? words.system : (words.role[entry.actor_role] ?? words.staff)
    }
}

function Entry({ entry }: { entry: PortalEntry }) {
    const words = usePortalWords()
    const locale = useLocale()
    const who = useWho()(entry)
    if (entry.kind === 'reply' || entry.kind === 'attachment' || entry.kind === 'promise') {
        return (
            <li className={entry.is_mine ? 'portal_said is_mine' : 'portal_said'}>
                <div className="portal_who quiet small">
                    {who} · <Time at={entry.at} age />
                </div>
                <div className="portal_bubble">
                    {entry.promised_at !== null && (
                        <div>
                            <b>{words.delayed}</b> <Time at={entry.promised_at} />
                        </div>
                    )}
                    {entry.attachment_id === null ? entry.text : <File id={entry.attachment_id} name={entry.text} />}
                </div>
            </li>
        )
    }
    const state = entry.kind === 'opened' ? 'submitted' : entry.kind === 'merged' ? 'merged' : entry.to_state
    return (
        <li className="portal_event quiet small">
            <div>
                {entry.said
                    ? locale === 'en' ? entry.said.en : entry.said.zh
                    : state ? words.moved(words.state[state]) : words.progress}{' '}
                · {who} · <Time at={entry.at} age />
            </div>
            {entry.text !== '' && entry.kind !== 'opened' && <div className="portal_text">{entry.text}</div>}
        </li>
    )
}

function File({ id, name }: { id: string; name: string }) {
    const [is_shown, setShown] = useState(/\.(jpe?g|png|gif|webp)$/i.test(name))
    const address = `${api_base}/attachments/${encodeURIComponent(id)}`
    return (
        <a href={address} target="_blank" rel="noreferrer" download={name}>
            {is_shown && (
                <img className="portal_photo" src={address} alt="" loading="lazy" onError={() => setShown(false)} />
            )}
            <PaperClipOutlined /> {name}
        </a>
    )
}
