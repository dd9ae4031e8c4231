import { App, Button, DatePicker, Popconfirm, Space, Statistic, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { minutesText } from '../calls'
import { useCounterWords } from '../i18n'
import { InHall } from '../parts/HallChoice'
import { WindowTag } from '../parts/OpenWindow'
import { type Hall, type Overview, type Step, type Turn, useOverview, useStep } from '../queries'
import '../counter.css'

// How a day in the hall was (2.3.2).
export function OverviewPage() {
    const words = useCounterWords()
    const [day, setDay] = useState('') // today, as the hall's own calendar says
    return (
        <InHall>
            {(hall, choice) => (
                <Page
                    title={words.overview}
                    subtitle={words.overview_hint}
                    actions={
                        <Space wrap>
                            {choice}
                            <DatePicker
                                aria-label={words.day} value={day ? dayjs(day) : dayjs()} maxDate={dayjs()} allowClear={false}
                                onChange={(it) => setDay(it && !it.isSame(dayjs(), 'day') ? it.format('YYYY-MM-DD') : '')}
                            />
                        </Space>
                    }
                >
                    <Told key={hall.place_id} hall={hall} day={day} />
                </Page>
            )}
        </InHall>
    )
}

function Told({ hall, day }: { hall: Hall; day: string }) {
    const words = useCounterWords()
    const overview = useOverview(hall.place_id, day)
    return (
        <Loaded query={overview}>
            {(data) => (
                <>
                    {data.sums.taken === 0 ? (
                        <section className="panel gap_below">
                            <EmptyHint title={words.no_day} hint={words.no_day_hint} />
                        </section>
                    ) : (
                        <>
                            <Sums data={data} />
                            <section className="panel gap_below">
                                <Hours data={data} />
                            </section>
                        </>
                    )}
                    <div className="counter_halves">
                        <section className="panel" aria-label={words.by_queue}>
                            <h2>{words.by_queue}</h2>
                            <Queues data={data} />
                        </section>
                        <section className="panel" aria-label={words.windows}>
                            <h2>{words.windows}</h2>
                            <Windows hall={hall} data={data} />
                        </section>
                    </div>
                </>
            )}
        </Loaded>
    )
}

function Sums({ data }: { data: Overview }) {
    const words = useCounterWords()
    const { sums } = data
    const minutes = (seconds: number) => words.minutes(minutesText(seconds))
    const bias = sums.bias_seconds
    return (
        <section className="panel counter_sums gap_below">
            <Statistic title={words.taken_sum} value={sums.taken} />
            <Statistic title={words.booked_sum} value={sums.booked} />
            <Statistic title={words.now_waiting} value={sums.waiting} />
            <Statistic title={words.served} value={sums.served} />
            <Statistic title={words.absents} value={sums.absent} />
            <Statistic title={words.left} value={sums.cancelled} />
            <Statistic title={words.p50} value={sums.waits.count ? minutes(sums.waits.p50_seconds) : '–'} />
            <Statistic title={words.p90} value={sums.waits.count ? minutes(sums.waits.p90_seconds) : '–'} />
            <Statistic title={words.error} value={sums.predictions ? minutes(sums.error_seconds) : '–'} />
            <Statistic title={words.bias} value={sums.predictions ? minutes(Math.abs(bias)) : '–'} suffix={sums.predictions > 0 && <span className="quiet small">{bias < 0 ? words.shorter : words.longer}</span>} />
        </section>
    )
}

function Hours({ data }: { data: Overview }) {
    const words = useCounterWords()
    const { hours } = data.sums
    const name = (hour: number) => `${String(hour).padStart(2, '0')}:00`
    const p50 = hours.map((it) => Number(minutesText(it.waits.p50_seconds)))
    const p90 = hours.map((it) => Number(minutesText(it.waits.p90_seconds)))
    return (
        <Chart
            label={words.by_hour}
            option={{
                legend: { bottom: 0 },
                grid: { left: 48, right: 16, top: 16, bottom: 48 },
                tooltip: { trigger: 'axis' },
                xAxis: { type: 'category', data: hours.map((it) => name(it.hour)) },
                yAxis: { type: 'value' },
                series: [
                    { type: 'bar', name: words.p50, data: p50, barMaxWidth: 40 },
                    { type: 'bar', name: words.p90, data: p90, barMaxWidth: 40 },
                ],
            }}
            table={{ columns: [words.hour, words.people, words.p50, words.p90], rows: hours.map((it, i) => [name(it.hour), it.waits.count, p50[i] ?? 0, p90[i] ?? 0]) }}
        />
    )
}

function Queues({ data }: { data: Overview }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    return (
        <Table
            size="small" rowKey="code" dataSource={data.queues} pagination={false} scroll={{ x: 'max-content' }}
            columns={[
                { title: words.queue, render: (_, it) => `${it.code} ${name_of(it)}` },
                { title: words.taken_sum, align: 'right', render: (_, it) => it.sums.taken },
                { title: words.served, align: 'right', render: (_, it) => it.sums.served },
                { title: words.absents, align: 'right', render: (_, it) => it.sums.absent },
                { title: words.p50, align: 'right', render: (_, it) => (it.sums.waits.count ? words.minutes(minutesText(it.sums.waits.p50_seconds)) : '–') },
                { title: words.error, align: 'right', render: (_, it) => (it.sums.predictions ? words.minutes(minutesText(it.sums.error_seconds)) : '–') },
            ]}
        />
    )
}

const endOf = (turn: Turn, result: string): Step =>
    turn.state === 'serving' ? { kind: 'turn', turn, action: 'finish', result } : { kind: 'turn', turn, action: 'cancel' }

function Sure({ title, label, about, is_busy, onSure }: { title: string; label: string; about: string; is_busy: boolean; onSure: () => void }) {
    return (
        <Popconfirm title={title} okText={label} onConfirm={onSure}>
            <Button size="small" disabled={is_busy} aria-label={`${label} ${about}`}>
                {label}
            </Button>
        </Popconfirm>
    )
}

function Windows({ hall, data }: { hall: Hall; data: Overview }) {
    const words = useCounterWords()
    const { message } = App.useApp()
    const step = useStep(hall.place_id)
    const go = (wanted: Step) => step.mutate(wanted, { onError: (error) => showProblem(error, message) })
    return (
        <Table
            size="small" rowKey="window_id" dataSource={data.windows} pagination={{ pageSize: 12, hideOnSinglePage: true }} scroll={{ x: 'max-content' }}
            columns={[
                { title: words.window, dataIndex: 'name' },
                { title: '', render: (_, it) => <WindowTag state={it.state} /> },
                { title: words.person, render: (_, it) => it.user_name ?? '' },
                { title: words.serves, render: (_, it) => (it.state === 'closed' ? '' : it.queues.join(' ') || words.every_queue) },
                { title: words.number, render: (_, it) => <strong className="mono">{it.turn?.number}</strong> },
                { title: words.served_count, align: 'right', render: (_, it) => data.served.find((one) => one.window_id === it.window_id)?.count ?? 0 },
                {
                    title: '',
                    align: 'right',
                    // A clerk who left without finishing: the number first, then the window.
                    render: (_, it) =>
                        it.turn ? (
                            <Sure title={words.end_for_hint(it.turn.number)} label={words.end_for} about={it.turn.number} is_busy={step.isPending} onSure={() => it.turn && go(endOf(it.turn, words.ended_by_lead))} />
                        ) : (
                            it.allowed_actions.includes('close') && (
                                <Sure title={`${words.close_window}: ${it.name}?`} label={words.close_for} about={it.name} is_busy={step.isPending} onSure={() => go({ kind: 'window', window: it, action: 'close' })} />
                            )
                        ),
                },
            ]}
        />
    )
}
