import { Badge, Button } from 'antd'
import { Link } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useMessageWords } from '../i18n'
import { PreferencesForm } from '../parts/PreferencesForm'
import { useInbox, useMarkRead, usePreferences, useSavePreferences } from '../queries'
import '../message.css'

// The customer's own page: what they were told, and how they wish to hear from us (4.2.5).
export function InboxPage() {
    const words = useMessageWords()
    const preferences = usePreferences()
    const save = useSavePreferences()
    const channels = Object.entries(words.preference_channels).map(([value, label]) => ({ value, label }))
    return (
        <Page title={words.inbox} subtitle={words.inbox_hint}>
            <div className="message_stack">
                <Messages />
                <section className="panel" aria-label={words.preferences}>
                    <h2>{words.preferences}</h2>
                    <Loaded query={preferences}>{(it) => <PreferencesForm preferences={it} channels={channels} save={save} />}</Loaded>
                </section>
            </div>
        </Page>
    )
}

function Messages() {
    const words = useMessageWords()
    const common = useCommon()
    const inbox = useInbox()
    const mark = useMarkRead()
    return (
        <Loaded query={inbox}>
            {({ pages }) => {
                const items = pages.flatMap((page) => page.items)
                const unread = items.filter((it) => !it.is_read).map((it) => it.message_id)
                if (items.length === 0)
                    return (
                        <section className="panel">
                            <EmptyHint title={words.no_inbox} hint={words.no_inbox_hint} />
                        </section>
                    )
                return (
                    <section className="panel" aria-label={words.inbox}>
                        {unread.length > 0 && (
                            <div className="row">
                                <span className="quiet">{words.unread(pages[0]?.unread ?? 0)}</span>
                                <span className="grow" />
                                <Button size="small" loading={mark.isPending} onClick={() => mark.mutate(unread.slice(0, 100))}>
                                    {words.mark_all}
                                </Button>
                            </div>
                        )}
                        <ul className="message_list">
                            {items.map((it) => (
                                <li key={it.message_id}>
                                    <div className="row">
                                        {!it.is_read && <Badge status="processing" title={words.new_mark} />}
                                        <strong>{it.title}</strong>
                                        <span className="grow" />
                                        {it.at && (
                                            <span className="quiet small">
                                                <Time at={it.at} />
                                            </span>
                                        )}
                                    </div>
                                    <div className="message_text">{it.text}</div>
                                    {it.ticket_id && <Link to={`/portal/requests/${it.ticket_id}`}>{words.open_request}</Link>}
                                </li>
                            ))}
                        </ul>
                        {inbox.hasNextPage && (
                            <Button block loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
                                {common.load_more}
                            </Button>
                        )}
                    </section>
                )
            }}
        </Loaded>
    )
}
