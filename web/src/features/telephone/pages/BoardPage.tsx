import { Badge, DatePicker, Segmented, Select, Space, Statistic } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useNameOf } from '../../../shared/i18n'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useTelephoneWords } from '../i18n'
import { clockText, percentText } from '../../../shared/format/clock'
import { type Board, useBoard, useIntervals, type Width } from '../queries'
import '../telephone.css'

const agent_states = ['ready', 'ringing', 'talking', 'wrap_up', 'away'] as const
const status_of = { away: 'warning', ready: 'success', ringing: 'processing', talking: 'error', wrap_up: 'default' } as const

// How well calls are answered, now and by interval (4.2.2).
export function BoardPage() {
    const words = useTelephoneWords()
    const board = useBoard()
    return (
        <Page title={words.board} subtitle={words.board_hint}>
            <Loaded query={board}>
                {(data) => (
                    <>
                        <Queues board={data} />
                        <Agents board={data} />
                        <Intervals board={data} />
                    </>
                )}
            </Loaded>
        </Page>
    )
}

function Queues({ board }: { board: Board }) {
    const words = useTelephoneWords()
    const name_of = useNameOf()
    if (board.queues.length === 0)
        return (
            <section className="panel gap_below">
                <EmptyHint title={words.no_queues} hint={words.no_queues_hint} />
            </section>
        )
    const seconds = (value: number | null) => (value === null ? words.none : words.seconds(value))
    return (
        <div className="call_queues">
            {board.queues.map((it) => (
                <section key={it.code} className="panel" aria-label={name_of(it)}>
                    <h2>{name_of(it)}</h2>
                    <div className="call_sums">
                        <Statistic title={words.waiting} value={it.waiting} />
                        <Statistic title={words.longest} value={it.waiting ? clockText(it.longest_seconds) : words.none} />
                        <Statistic title={words.level} value={percentText(it.today.service_level)} />
                        <Statistic title={words.asa} value={seconds(it.today.asa_seconds)} />
                        <Statistic title={words.aht} value={it.today.aht_seconds === null ? words.none : clockText(it.today.aht_seconds)} />
                        <Statistic title={words.abandonment} value={percentText(it.today.abandonment)} />
                    </div>
                    <p className="quiet small">
                        {words.level}: {words.level_hint(it.answer_seconds)}
                    </p>
                    {it.staffing.agents === null ? (
                        <div className="quiet">{words.no_load}</div>
                    ) : (
                        <div>
                            {words.staffing(it.staffing.agents, board.level_percent)} <span className="quiet small">{words.staffing_basis(it.staffing.calls, it.staffing.load)}</span>
                        </div>
                    )}
                </section>
            ))}
        </div>
    )
}

function Agents({ board }: { board: Board }) {
    const words = useTelephoneWords()
    return (
        <section className="panel gap_below" aria-label={words.agents}>
            <div className="row">
                <h2>{words.agents}</h2>
                <span className="grow" />
                <Link to="/call_backs">
                    {words.open_backs}: {board.call_backs}
                </Link>
            </div>
            {board.lines.length === 0 ? (
                <EmptyHint title={words.no_lines} hint={words.no_lines_hint}>
                    <Link to="/call_lines">{words.add_line}</Link>
                </EmptyHint>
            ) : (
                <>
                    <Space wrap size="large">
                        {agent_states.map((state) => (
                            <Badge key={state} status={status_of[state]} text={`${words.agent_state[state]} ${board.lines.filter((it) => it.state === state).length}`} />
                        ))}
                    </Space>
                    <div className="call_agents">
                        {board.lines.map((it) => (
                            <span key={it.line.user_id} className="quiet">
                                <Badge status={status_of[it.state]} /> {it.name} {it.line.extension} · {words.agent_state[it.state]}
                            </span>
                        ))}
                    </div>
                </>
            )}
        </section>
    )
}

function Intervals({ board }: { board: Board }) {
    const words = useTelephoneWords()
    const name_of = useNameOf()
    const [queue, setQueue] = useState('')
    const [day, setDay] = useState(() => dayjs().startOf('day'))
    const [width, setWidth] = useState<Width>('half')
    const from = width === 'day' ? day.subtract(29, 'day') : day
    const parts = useIntervals(queue, from.toISOString(), day.add(1, 'day').toISOString(), width)
    return (
        <section className="panel" aria-label={words.by_interval}>
            <Space wrap className="gap_below">
                <h2>{words.by_interval}</h2>
                <Select
                    aria-label={words.queue} value={queue} onChange={setQueue} style={{ minWidth: 160 }}
                    options={[{ value: '', label: words.every_queue }, ...board.queues.map((it) => ({ value: it.code, label: name_of(it) }))]}
                />
                <DatePicker aria-label={words.day} value={day} maxDate={dayjs()} allowClear={false} onChange={(it) => it && setDay(it.startOf('day'))} />
                <Segmented<Width> value={width} onChange={setWidth} options={(['quarter', 'half', 'day'] as const).map((value) => ({ value, label: words.width[value] }))} />
            </Space>
            <Loaded query={parts}>{(items) => (items.length === 0 ? <EmptyHint title={words.no_figures} hint={words.no_figures_hint} /> : <Figures items={items} width={width} />)}</Loaded>
        </section>
    )
}

function Figures({ items, width }: { items: NonNullable<ReturnType<typeof useIntervals>['data']>; width: Width }) {
    const words = useTelephoneWords()
    const names = items.map((it) => dayjs(it.starts_at).format(width === 'day' ? 'MM-DD' : 'HH:mm'))
    const option = useMemo(
        () => ({
            legend: { bottom: 0 },
            grid: { left: 48, right: 56, top: 24, bottom: 48 },
            tooltip: { trigger: 'axis' },
            xAxis: { type: 'category', data: names },
            yAxis: [{ type: 'value' }, { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' }, splitLine: { show: false } }],
            series: [
                { type: 'bar', stack: 'calls', name: words.answered, data: items.map((it) => it.figures.answered), barMaxWidth: 32 },
                { type: 'bar', stack: 'calls', name: words.state.abandoned, data: items.map((it) => it.figures.abandoned), barMaxWidth: 32 },
                { type: 'line', yAxisIndex: 1, name: words.level, data: items.map((it) => (it.figures.service_level === null ? null : Math.round(it.figures.service_level * 1000) / 10)) },
            ],
        }),
        [items, names, words],
    )
    return (
        <Chart
            label={words.by_interval}
            option={option}
            table={{
                columns: [words.interval, words.offered, words.answered, words.state.abandoned, words.level, words.asa, words.aht, words.abandonment],
                rows: items.map((it, i) => [
                    names[i] ?? '', it.figures.offered, it.figures.answered, it.figures.abandoned, percentText(it.figures.service_level),
                    it.figures.asa_seconds === null ? words.none : words.seconds(it.figures.asa_seconds),
                    it.figures.aht_seconds === null ? words.none : clockText(it.figures.aht_seconds), percentText(it.figures.abandonment),
                ]),
            }}
        />
    )
}
