import { Button, Progress, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { dayAndTime } from '../../../shared/format/time'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { useMustReadWords } from '../i18n_must_read'
import { type MustRead, type OwnMustRead, useClosedMustReads, useMustReads, useOwnMustReads } from '../must_read_queries'
import { titleOf } from '../parts/ArticleTable'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { MustReadReport } from '../parts/MustReadReport'

// What I have to read; and, for whoever asks it of teams, how far they are (7.2.5, 7.3.1).
export function MustReadPage() {
    const words = useMustReadWords()
    const can = useCan()
    const own = useOwnMustReads()
    return (
        <Page title={words.must_read} subtitle={words.hint}>
            <KnowledgeNav />
            <section className="panel gap_below" aria-label={words.mine}>
                <h2>{words.mine}</h2>
                <Loaded query={own}>
                    {(items) =>
                        items.length === 0 ? (
                            <EmptyHint title={words.mine_none} hint={words.mine_none_hint} />
                        ) : (
                            <ul className="must_read_lines">
                                {items.map((it) => (
                                    <Own key={it.must_read_id} own={it} />
                                ))}
                            </ul>
                        )
                    }
                </Loaded>
            </section>
            {can('knowledge_edit') && <Asked />}
        </Page>
    )
}

function Own({ own }: { own: OwnMustRead }) {
    const words = useMustReadWords()
    const locale = useLocale()
    return (
        <li>
            <div className="grow">
                <Link to={`/knowledge/articles/${own.article_id}`}>{titleOf(own, locale)}</Link>
                <div className="quiet small">{words.asked_by(own.by_name, own.reason)}</div>
            </div>
            {own.confirmed_at ? (
                <Tag color="success">{words.confirmed}</Tag>
            ) : (
                <>
                    {own.is_overdue && <Tag color="error">{words.overdue}</Tag>}
                    <span className="small">{words.due(dayAndTime(own.due_at, locale))}</span>
                </>
            )}
        </li>
    )
}

function Asked() {
    const words = useMustReadWords()
    const common = useCommon()
    const open = useMustReads(true)
    const [is_closed, setClosed] = useState(false)
    const closed = useClosedMustReads(is_closed)
    const [looked, setLooked] = useState('')
    const all = [...(open.data ?? []), ...(closed.data?.pages.flatMap((it) => it.items) ?? [])]
    const shown = all.find((it) => it.must_read_id === looked)
    return (
        <section className="panel" aria-label={words.progress}>
            <h2>{words.progress}</h2>
            <Loaded query={open}>
                {(items) =>
                    items.length === 0 ? (
                        <EmptyHint title={words.progress_none} hint={words.progress_none_hint} />
                    ) : (
                        <ul className="must_read_lines">
                            {items.map((it) => (
                                <Line key={it.must_read_id} must_read={it} onLook={() => setLooked(it.must_read_id)} />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
            <Button type="text" size="small" aria-expanded={is_closed} onClick={() => setClosed(!is_closed)}>
                {words.closed}
            </Button>
            {is_closed && (
                <Loaded query={closed}>
                    {({ pages }) => (
                        <ul className="must_read_lines">
                            {pages
                                .flatMap((it) => it.items)
                                .map((it) => (
                                    <Line key={it.must_read_id} must_read={it} onLook={() => setLooked(it.must_read_id)} />
                                ))}
                        </ul>
                    )}
                </Loaded>
            )}
            {is_closed && closed.hasNextPage && (
                <Button type="text" size="small" onClick={() => void closed.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {shown && <MustReadReport must_read={shown} onClose={() => setLooked('')} />}
        </section>
    )
}

function Line({ must_read, onLook }: { must_read: MustRead; onLook: () => void }) {
    const words = useMustReadWords()
    const locale = useLocale()
    const name_of = useNameOf()
    const { asked, confirmed } = must_read
    const title = titleOf(must_read, locale)
    const teams = must_read.teams.map((it) => (it.role ? `${name_of(it)} · ${words.roles[it.role]}` : name_of(it))).join('、')
    return (
        <li>
            <div className="grow">
                <Link to={`/knowledge/articles/${must_read.article_id}`}>{title}</Link>{' '}
                {must_read.is_overdue && <Tag color="error">{words.overdue}</Tag>}
                <div className="quiet small">
                    {teams} · {must_read.closed_at ? `${words.ended_on} ${dayAndTime(must_read.closed_at, locale)}` : words.due(dayAndTime(must_read.due_at, locale))}
                </div>
            </div>
            <div className="must_read_share">
                <Progress percent={asked === 0 ? 0 : Math.round((100 * confirmed) / asked)} size="small" showInfo={false} aria-label={`${title} ${words.of(confirmed, asked)}`} />
                <span className="small quiet">{words.of(confirmed, asked)}</span>
            </div>
            <Button size="small" aria-label={`${words.report} ${title}`} onClick={onLook}>
                {words.report}
            </Button>
        </li>
    )
}
