import { Alert, App, Button, Collapse, Progress, Tag } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { secondsLeft } from '../../../shared/format/countdown'
import { lengthOf } from '../../../shared/format/length'
import { dayAndTime } from '../../../shared/format/time'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale } from '../../../shared/i18n'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import type { Ticket } from '../queries'
import { BreachDialog } from './BreachDialog'
import { CorrectDialog } from './CorrectDialog'
import { FollowUpDialog } from './FollowUpDialog'
import { type ClockInDetail, type TicketClocks, useClocks, useConfirmPause, useStandardTerms } from './queries'
import { useClockWords } from './words'

// 3.2.1: every promise with how much of it is used, and, opened, the sum it comes from.
export function Clocks({ ticket }: { ticket: Ticket }) {
    const words = useClockWords()
    const clocks = useClocks(ticket.ticket_id)
    return (
        <section className="panel" aria-label={words.clocks}>
            <Loaded query={clocks}>
                {(data) =>
                    data.clocks.length === 0 ? (
                        <span className="quiet">{words.none}</span>
                    ) : (
                        <All ticket={ticket} data={data} />
                    )
                }
            </Loaded>
        </section>
    )
}

function All({ ticket, data }: { ticket: Ticket; data: TicketClocks }) {
    const words = useClockWords()
    const can = useCan()
    const now = useNow()
    const { message } = App.useApp()
    const confirm = useConfirmPause(ticket.ticket_id)
    const [explained, setExplained] = useState<ClockInDetail | null>(null)
    const [followed, setFollowed] = useState(false)
    const [corrected, setCorrected] = useState<ClockInDetail | null>(null)
    const outcome_of = (clock: ClockInDetail) => data.outcomes.findLast((it) => it.clock === clock.clock && it.is_broken)
    // 3.5.4: the new time has passed as well, and the work is not done.
    const is_missed_again = (clock: ClockInDetail, outcome: TicketClocks['outcomes'][number]) =>
        clock.state === 'breached' && outcome.promised_at !== null && secondsLeft(outcome.promised_at, now) < 0
    const owed = data.outcomes.some((it) => it.is_broken && it.reason_code === null)
    return (
        <>
            <div className="row">
                <h2>{words.clocks}</h2>
                <span className="grow" />
                <span className="quiet small">{words.by_version(data.standard_number)}</span>
            </div>
            {owed && <Alert type="error" showIcon className="gap_below" title={words.owed} />}
            <Collapse
                className="clocks_list"
                ghost
                collapsible="header"
                size="small"
                items={data.clocks.map((clock) => {
                    const outcome = outcome_of(clock)
                    const may_explain = outcome && can('ticket_handle')
                    return {
                        key: clock.clock,
                        label: <Line clock={clock} />,
                        extra: (
                            <span className="row">
                                {outcome?.reason_code && <Tag color="green">{words.explained(outcome.explained_by)}</Tag>}
                                {clock.is_confirmation_open && data.may_confirm && (
                                    <Button
                                        size="small"
                                        title={words.confirm_hint}
                                        loading={confirm.isPending}
                                        onClick={() =>
                                            confirm.mutate(undefined, {
                                                onSuccess: () => void message.success(words.saved),
                                                onError: (error) => showProblem(error, message),
                                            })
                                        }
                                    >
                                        {words.confirm_pause}
                                    </Button>
                                )}
                                {clock.clock === 'follow_up' && clock.ended_at === null && can('ticket_handle') && (
                                    <Button size="small" type="primary" onClick={() => setFollowed(true)}>
                                        {words.follow_up}
                                    </Button>
                                )}
                                {may_explain && outcome.reason_code === null && (
                                    <Button size="small" onClick={() => setExplained(clock)}>
                                        {words.explain}
                                    </Button>
                                )}
                                {may_explain && is_missed_again(clock, outcome) && (
                                    <Button size="small" danger onClick={() => setExplained(clock)}>
                                        {words.explain_again}
                                    </Button>
                                )}
                                {data.may_correct && clock.clock !== 'statutory' && (
                                    <Button size="small" type="text" onClick={() => setCorrected(clock)}>
                                        {words.correct}
                                    </Button>
                                )}
                            </span>
                        ),
                        children: <Sum clock={clock} />,
                    }
                })}
            />
            {followed && <FollowUpDialog ticket={ticket} onClose={() => setFollowed(false)} />}
            {explained && <BreachDialog ticket={ticket} clock={explained} onClose={() => setExplained(null)} />}
            {corrected && <CorrectDialog ticket={ticket} clock={corrected} onClose={() => setCorrected(null)} />}
        </>
    )
}

const bar: Record<ClockInDetail['state'], 'normal' | 'success' | 'exception'> = {
    running: 'normal', paused: 'normal', met: 'success', breached: 'exception', missed: 'exception', cancelled: 'normal',
}

function Line({ clock }: { clock: ClockInDetail }) {
    const words = useClockWords()
    const common = useCommon()
    const locale = useLocale()
    const now = useNow()
    const is_english = locale === 'en'
    const left = clock.due_at ? secondsLeft(clock.due_at, now) : 0
    const is_live = clock.state === 'running' || clock.state === 'breached'
    return (
        <span className="clock_line">
            <b>{words.clock[clock.clock]}</b>
            <Progress
                percent={Math.min(100, Math.round((100 * clock.used_seconds) / Math.max(1, clock.terms.limit_seconds)))}
                status={bar[clock.state]}
                size="small"
                showInfo={false}
                className="clock_bar"
                aria-label={words.used(lengthOf(clock.used_seconds, is_english))}
            />
            <span className={clock.state === 'breached' || clock.state === 'missed' ? 'clock_over' : ''}>
                {is_live && clock.due_at
                    ? left >= 0
                        ? common.left(lengthOf(left, is_english))
                        : common.over(lengthOf(left, is_english))
                    : words.state[clock.state]}
            </span>
            {clock.due_at && is_live && (
                <span className="quiet small">
                    {words.due} <Time at={clock.due_at} />
                </span>
            )}
        </span>
    )
}

// Why is this due then? The lines add up to what is used; the last one says how the due time follows.
function Sum({ clock }: { clock: ClockInDetail }) {
    const words = useClockWords()
    const locale = useLocale()
    const { data } = useStandardTerms()
    const is_english = locale === 'en'
    const calendar = (code: string) => {
        const found = data?.calendars.find((it) => it.code === code)
        return found ? (is_english ? found.name_en : found.name_zh) : code
    }
    const reason = (code: string) => {
        const found = data?.pause_reasons.find((it) => it.code === code)
        return found ? (is_english ? found.name_en : found.name_zh) : code
    }
    return (
        <div className="clock_sum">
            <div className="quiet small">
                {words.why} {words.limit(lengthOf(clock.terms.limit_seconds, is_english), calendar(clock.terms.calendar))}
                {' · '}
                {clock.terms.rule}
            </div>
            <table className="clock_lines">
                <tbody>
                    {clock.lines.map((line) => (
                        <tr key={line.from + line.kind}>
                            <td>
                                {dayAndTime(line.from, locale)} – {dayAndTime(line.to, locale)}
                            </td>
                            <td>
                                {words.line[line.kind]}
                                {line.reason && `：${reason(line.reason)}`}
                                {line.by && <span className="quiet"> {line.by}</span>}
                            </td>
                            <td className="clock_number">{line.counted_seconds > 0 && `+ ${lengthOf(line.counted_seconds, is_english)}`}</td>
                            <td className="clock_number">{lengthOf(line.total_seconds, is_english)}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            {clock.due_at && clock.rest_from && clock.rest_seconds !== null && (
                <div>
                    {words.sum(dayAndTime(clock.rest_from, locale), lengthOf(clock.rest_seconds, is_english))} →{' '}
                    <b>{dayAndTime(clock.due_at, locale)}</b> <span className="quiet">{words.basis[clock.due_basis]}</span>
                </div>
            )}
        </div>
    )
}
