import { Table, type TableColumnsType, Tag } from 'antd'
import type { Schemas } from '../../../api/types'
import { Chart } from '../../../shared/ui/Chart'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useMessageWords } from '../i18n'
import { useChannels } from '../queries'
import { sumOf } from '../sums'
import '../message.css'

type Channel = Schemas['MessageChannel']

export function ChannelsPage() {
    const words = useMessageWords()
    const facts = useChannels()
    return (
        <Page title={words.channels} subtitle={words.channels_hint}>
            <Loaded query={facts}>
                {(it) => (
                    <div className="message_stack">
                        <div className="quiet">
                            {words.waiting_now(it.states.waiting + it.states.deferred + it.states.failed + it.states.sending, it.states.dead)}
                            {' · '}
                            {words.quiet(it.quiet_from, it.quiet_to)}
                        </div>
                        <ChannelTable channels={it.channels} />
                        <section className="panel" aria-label={words.chart}>
                            <Hours channels={it.channels} hours={it.hours} />
                        </section>
                    </div>
                )}
            </Loaded>
        </Page>
    )
}

function ChannelTable({ channels }: { channels: Channel[] }) {
    const words = useMessageWords()
    const columns: TableColumnsType<Channel> = [
        { title: words.channel, key: 'code', render: (_, it) => words.channel_names[it.code] },
        {
            title: words.state,
            key: 'state',
            width: 300,
            render: (_, it) =>
                it.is_set_up ? (
                    <Tag color="green">{words.set_up}</Tag>
                ) : (
                    <>
                        <Tag>{words.not_set_up}</Tag>
                        <span className="quiet small">{words.not_set_up_hint}</span>
                    </>
                ),
        },
        { title: words.sent_today, key: 'sent', width: 130, align: 'right', render: (_, it) => sumOf(it.sent) },
        { title: words.failed_today, key: 'failed', width: 90, align: 'right', render: (_, it) => sumOf(it.failed) },
        {
            title: words.oldest,
            key: 'oldest',
            width: 150,
            render: (_, it) => (it.oldest_waiting ? <Time at={it.oldest_waiting} age /> : <span className="quiet">{words.nothing_waits}</span>),
        },
        { title: words.per_minute, key: 'rate', width: 130, align: 'right', render: (_, it) => it.per_minute ?? words.no_limit },
    ]
    return <Table<Channel> size="middle" rowKey="code" columns={columns} dataSource={channels} pagination={false} scroll={{ x: 860 }} />
}

function Hours({ channels, hours }: { channels: Channel[]; hours: string[] }) {
    const words = useMessageWords()
    const totals = (of: 'sent' | 'failed') => hours.map((_, hour) => sumOf(channels.map((it) => it[of][hour] ?? 0)))
    const sent = totals('sent')
    const failed = totals('failed')
    return (
        <Chart
            label={words.chart}
            height={240}
            option={{
                legend: { top: 0, right: 0, itemHeight: 10 },
                tooltip: { trigger: 'axis' },
                xAxis: { type: 'category', data: hours },
                yAxis: { type: 'value', minInterval: 1 },
                series: [
                    { name: words.sent, type: 'bar', stack: 'all', data: sent },
                    { name: words.failed, type: 'bar', stack: 'all', data: failed },
                ],
            }}
            table={{
                columns: [words.hour, words.sent, words.failed],
                rows: hours.map((hour, at) => [hour, sent[at] ?? 0, failed[at] ?? 0]),
            }}
        />
    )
}
