import { Alert, Tag } from 'antd'
import type { ReactNode } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useChannelWords } from '../i18n'
import { useLength, useReasonText, useWayName } from '../names'
import { percentOf } from '../numbers'
import { type Health, useHealth, type Way } from '../queries'

export const colour_of = { good: 'green', slow: 'gold', failing: 'red', off: 'default' } as const
const order = ['failing', 'slow', 'good', 'off'] as const

// Every way to or from customers as it is now; what fails stands first.
export function WaysNow() {
    const words = useChannelWords()
    const health = useHealth()
    return (
        <section className="panel" aria-label={words.health}>
            <h2>{words.health}</h2>
            <Loaded query={health}>{(data) => <Ways data={data} />}</Loaded>
        </section>
    )
}

function Ways({ data }: { data: Health }) {
    const words = useChannelWords()
    const name = useWayName()
    const ways = data.ways.filter((it) => it.verdict.state !== 'off').sort((a, b) => order.indexOf(a.verdict.state) - order.indexOf(b.verdict.state))
    const off = data.ways.filter((it) => it.verdict.state === 'off')
    return (
        <>
            <p className="quiet small">{words.health_hint(data.window_minutes)}</p>
            {data.unsent_since && (
                <Alert
                    className="gap_below" type="warning" showIcon
                    title={
                        <>
                            {words.unsent} <Time at={data.unsent_since} age />
                        </>
                    }
                />
            )}
            {ways.length === 0 && <EmptyHint title={words.off_ways} hint={words.off_hint} />}
            <div className="channel_ways">
                {ways.map((it) => (
                    <WayCard key={it.code} way={it} />
                ))}
            </div>
            {off.length > 0 && (
                <p className="quiet small">
                    {words.off_list(off.map((it) => name(it.code, it.channel)).join(' · '))}
                    {words.off_hint}
                </p>
            )}
        </>
    )
}

function WayCard({ way }: { way: Way }) {
    const words = useChannelWords()
    const name = useWayName()(way.code, way.channel)
    const reason = useReasonText()(way.verdict)
    const { state } = way.verdict
    return (
        <section className={`channel_way channel_${state}`} aria-label={name}>
            <div className="row">
                <h3>{name}</h3>
                <span className="grow" />
                <Tag color={colour_of[state]}>{words.states[state]}</Tag>
            </div>
            {reason && <div className="channel_reason">{reason}</div>}
            {state !== 'good' && way.since && (
                <div className="quiet small">
                    {words.since} <Time at={way.since} />
                </div>
            )}
            <Facts way={way} />
        </section>
    )
}

function Facts({ way }: { way: Way }) {
    const words = useChannelWords()
    const length = useLength()
    const is_gateway = way.kind === 'gateway'
    const last_good = is_gateway || way.kind === 'mailbox' ? words.last_good : way.kind === 'door' ? words.last_came : words.last_told
    const lines: [string, ReactNode][] = [
        [last_good, way.last_good ? <Time at={way.last_good} age /> : words.never],
        [way.kind === 'mailbox' || way.kind === 'door' ? words.people : words.waiting, <Waiting key="waiting" way={way} />],
    ]
    if (way.last_bad)
        lines.push([
            words.last_bad,
            <span key="bad">
                <Time at={way.last_bad} age /> <span className="quiet small channel_words">{way.last_words}</span>
            </span>,
        ])
    if (is_gateway || way.kind === 'telephone') lines.push([is_gateway ? words.tries : words.calls, `${way.good} / ${way.bad}`])
    if (way.level_percent !== null) lines.push([words.level, `${way.level_percent}%`])
    if (way.gone > 0) lines.push([words.delivered, `${percentOf(way.arrived, way.gone)}% · ${words.of(way.arrived, way.gone)}`])
    if (way.half_seconds !== null && way.most_seconds !== null) lines.push([words.within, words.half_most(length(way.half_seconds), length(way.most_seconds))])
    if (way.dead > 0) lines.push([words.dead, way.dead])
    return (
        <dl className="channel_facts">
            {lines.map(([label, value]) => (
                <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                </div>
            ))}
        </dl>
    )
}

function Waiting({ way }: { way: Way }) {
    const words = useChannelWords()
    const more = [way.repeated > 0 && words.repeated(way.repeated), way.resting > 0 && words.resting(way.resting)].filter(Boolean).map((it) => ` · ${it}`).join('')
    return (
        <>
            {way.waiting}
            {way.oldest_waiting && (
                <span className="quiet small">
                    {' '}
                    {words.oldest} <Time at={way.oldest_waiting} age />
                </span>
            )}
            {more && <span className="quiet small">{more}</span>}
        </>
    )
}
