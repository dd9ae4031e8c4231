import { EyeOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { Link } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { ClockEntry } from '../clocks/ClockEntry'
import { useTicketWords } from '../i18n'
import { type Entry, useTimeline } from '../queries'

// Append-only, newest first: who did what, when, and what they wrote.
export function Timeline({ ticket_id }: { ticket_id: string }) {
    const common = useCommon()
    const timeline = useTimeline(ticket_id)
    return (
        <Loaded query={timeline}>
            {({ pages }) => (
                <>
                    <ol className="timeline">
                        {pages.flatMap((page) => page.items).map((entry) => (
                            <Line key={entry.entry_id} entry={entry} />
                        ))}
                    </ol>
                    {timeline.hasNextPage && (
                        <Button size="small" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
                            {common.load_more}
                        </Button>
                    )}
                </>
            )}
        </Loaded>
    )
}

function Line({ entry }: { entry: Entry }) {
    const words = useTicketWords()
    const is_words = entry.kind === 'note' || entry.kind === 'reply'
    return (
        <li className={`timeline_line timeline_${entry.kind}`}>
            <div className="row">
                <b>{entry.actor_name}</b>
                <What entry={entry} />
                <span className="grow" />
                {entry.is_public && (
                    <Tooltip title={words.public}>
                        <EyeOutlined className="quiet" aria-label={words.public} />
                    </Tooltip>
                )}
                <span className="quiet small">
                    <Time at={entry.at} />
                </span>
            </div>
            {entry.text && entry.kind !== 'attachment' && (
                <div className={is_words ? 'timeline_words ticket_text' : 'ticket_text'}>{entry.text}</div>
            )}
        </li>
    )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function What({ entry }: { entry: Entry }) {
    const words = useTicketWords()
    const common = useCommon()
    const locale = useLocale()
    const organization_name = useOrganizationName()
    const { details } = entry
    switch (entry.kind) {
        case 'moved': {
            const to = textOf(details.to_handler_name)
            const unit = textOf(details.to_organization_id)
            const extra = [
                to && words.to_handler(to),
                unit && organization_name(unit),
                typeof details.score === 'number' && words.score_is(details.score),
                details.customer_answer && words.answer[details.customer_answer as keyof typeof words.answer],
            ].filter(Boolean)
            return (
                <span>
                    {entry.action && entry.to_state && words.moved(words.action[entry.action], common.state[entry.to_state])}
                    {extra.length > 0 && <span className="quiet"> · {extra.join(' · ')}</span>}
                </span>
            )
        }
        case 'changed': {
            const changes = Array.isArray(details.changes) ? (details.changes as { field: string }[]) : []
            return (
                <span>
                    {words.said.changed}
                    {changes.map((it) => words.field[it.field] ?? it.field).join('、')}
                </span>
            )
        }
        case 'link':
        case 'unlink':
        case 'merged': {
            const other = textOf(details.ticket_id) || textOf(details.from_ticket_id)
            return (
                <span>
                    {words.said[entry.kind]} <Link to={`/tickets/${other}`}>{textOf(details.code) || textOf(details.from_code)}</Link>
                </span>
            )
        }
        case 'watch':
            return <span className="quiet">{details.is_added ? words.watch_added : words.watch_removed}</span>
        case 'attachment':
            return (
                <span>
                    {words.said.attachment}{' '}
                    <a href={`/api/v1/attachments/${textOf(details.attachment_id)}`} target="_blank" rel="noreferrer">
                        {entry.text}
                    </a>
                </span>
            )
        case 'imported':
            return (
                <span>
                    {words.said.imported}
                    {entry.to_state && <span className="quiet"> → {common.state[entry.to_state]}</span>}
                </span>
            )
        case 'told':
            return <span>{textOf(locale === 'en' ? details.en : details.zh)}</span>
        case 'clock':
        case 'promise':
        case 'pause_confirmed':
        case 'clock_corrected':
        case 'follow_up':
            return <ClockEntry kind={entry.kind} details={details} />
        default:
            return <span>{words.said[entry.kind]}</span>
    }
}
