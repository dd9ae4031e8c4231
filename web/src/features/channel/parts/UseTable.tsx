import { Table, type TableColumnsType, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useCommon } from '../../../shared/words'
import { useChannelWords } from '../i18n'
import { useChannelOrType } from '../names'
import { contactsOf, percentOf, totalsOf, trendOf, trendText } from '../numbers'
import type { UsedRow } from '../queries'

export function UseTable({ rows }: { rows: UsedRow[] }) {
    const words = useChannelWords()
    const common = useCommon()
    const name = useChannelOrType()
    const totals = totalsOf(rows)
    const whole = totals.incoming + totals.outgoing
    const languages = (code: string) => (code === '' ? words.unknown : (words.language[code] ?? code))
    const segments = (code: string) => (code === '' ? words.unknown : ((common.segment as Record<string, string>)[code] ?? code))
    const columns: TableColumnsType<UsedRow> = [
        { title: words.channel, key: 'channel', width: 130, render: (_, it) => name(it.channel) },
        { title: words.incoming, key: 'incoming', align: 'right', width: 80, render: (_, it) => it.sum.incoming },
        { title: words.outgoing, key: 'outgoing', align: 'right', width: 90, render: (_, it) => it.sum.outgoing },
        { title: words.tickets, key: 'tickets', align: 'right', width: 80, render: (_, it) => it.sum.tickets },
        { title: words.share, key: 'share', align: 'right', width: 80, render: (_, it) => part(contactsOf(it.sum), whole) },
        { title: words.trend, key: 'trend', align: 'right', width: 100, render: (_, it) => <Trend percent={trendOf(it)} /> },
        {
            title: <Tooltip title={words.preferred_hint}>{words.preferred}</Tooltip>, key: 'preferred', align: 'right', width: 120,
            render: (_, { preferred: { met, missed } }) => <Hinted hint={words.of(met, met + missed)}>{part(met, met + missed)}</Hinted>,
        },
        {
            title: <Tooltip title={words.fallback_hint}>{words.fallback}</Tooltip>, key: 'fallback', align: 'right', width: 120,
            render: (_, { messages: { first, fallback } }) => <Hinted hint={words.of(fallback, first + fallback)}>{part(fallback, first + fallback)}</Hinted>,
        },
        { title: words.languages, key: 'languages', width: 160, render: (_, it) => <Split shares={it.languages} name={languages} /> },
        { title: words.segments, key: 'segments', width: 220, render: (_, it) => <Split shares={it.segments} name={segments} /> },
    ]
    return <Table<UsedRow> size="small" rowKey="channel" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 1180 }} />
}

// By the keyboard too, which so also reaches what lies outside a narrow screen.
function Hinted({ hint, children }: { hint: string; children: ReactNode }) {
    return (
        <Tooltip title={hint}>
            <span tabIndex={0}>{children}</span>
        </Tooltip>
    )
}

function part(n: number, whole: number) {
    const percent = percentOf(n, whole)
    return percent === null ? <span className="quiet">–</span> : `${percent}%`
}

function Trend({ percent }: { percent: number | null }) {
    const words = useChannelWords()
    return percent === null ? <span className="quiet">{words.is_new}</span> : trendText(percent)
}

function Split({ shares, name }: { shares: UsedRow['languages']; name: (code: string) => string }) {
    const whole = shares.reduce((n, it) => n + it.count, 0)
    if (whole === 0) return <span className="quiet">–</span>
    return (
        <span className="small">
            {[...shares]
                .sort((a, b) => b.count - a.count)
                .map((it) => `${name(it.code)} ${percentOf(it.count, whole)}%`)
                .join(' · ')}
        </span>
    )
}
