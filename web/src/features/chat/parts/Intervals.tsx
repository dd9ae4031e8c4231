import { DatePicker, Select, Space } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import { clockText, percentText } from '../../../shared/format/clock'
import { useNameOf } from '../../../shared/i18n'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useChatWords } from '../i18n'
import { type Board, useIntervals } from '../queries'

export function Intervals({ board }: { board: Board }) {
    const words = useChatWords()
    const name_of = useNameOf()
    const [queue, setQueue] = useState('')
    const [day, setDay] = useState(() => dayjs())
    const parts = useIntervals(day.format('YYYY-MM-DD'), queue)
    return (
        <section className="panel" aria-label={words.by_interval}>
            <Space wrap className="gap_below">
                <h2>{words.by_interval}</h2>
                <Select
                    aria-label={words.queue} value={queue} onChange={setQueue} style={{ minWidth: 160 }}
                    options={[{ value: '', label: words.every_queue }, ...board.queues.map((it) => ({ value: it.queue.code, label: name_of(it.queue) }))]}
                />
                <DatePicker aria-label={words.day} value={day} maxDate={dayjs()} allowClear={false} onChange={(it) => it && setDay(it)} />
            </Space>
            <Loaded query={parts}>{({ items }) => (items.length === 0 ? <EmptyHint title={words.no_figures} hint={words.no_figures_hint} /> : <Drawn items={items} />)}</Loaded>
        </section>
    )
}

function Drawn({ items }: { items: NonNullable<ReturnType<typeof useIntervals>['data']>['items'] }) {
    const words = useChatWords()
    const names = useMemo(() => items.map((it) => dayjs(it.starts_at).format('HH:mm')), [items])
    const option = useMemo(
        () => ({
            legend: { bottom: 0 },
            grid: { left: 48, right: 56, top: 24, bottom: 48 },
            tooltip: { trigger: 'axis' },
            xAxis: { type: 'category', data: names },
            yAxis: [{ type: 'value', minInterval: 1 }, { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' }, splitLine: { show: false } }],
            series: [
                { type: 'bar', stack: 'chats', name: words.answered_count, data: items.map((it) => it.figures.answered), barMaxWidth: 32 },
                { type: 'bar', stack: 'chats', name: words.abandoned, data: items.map((it) => it.figures.abandoned), barMaxWidth: 32 },
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
                columns: [words.interval, words.opened_count, words.solved, words.offered, words.answered_count, words.abandoned, words.left_message, words.level, words.asa, words.aht],
                rows: items.map(({ figures: it }, i) => [
                    names[i] ?? '', it.opened, it.solved_by_answers, it.offered, it.answered, it.abandoned, it.left_message, percentText(it.service_level),
                    it.asa_seconds === null ? words.none : words.seconds(it.asa_seconds), it.aht_seconds === null ? words.none : clockText(it.aht_seconds),
                ]),
            }}
        />
    )
}
