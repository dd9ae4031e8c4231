import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { Chart } from '../../../shared/ui/Chart'
import { useChannelWords } from '../i18n'
import { useChannelOrType } from '../names'
import { type Measure, shownRows } from '../numbers'
import type { Used } from '../queries'

const measures = ['incoming', 'outgoing', 'tickets'] as const

// One bar a day or month, a colour a channel; what is used little is one colour together.
export function UseChart({ data }: { data: Used }) {
    const words = useChannelWords()
    const name = useChannelOrType()
    const [measure, setMeasure] = useState<Measure>('incoming')
    const series = useMemo(() => {
        const { first, rest } = shownRows(data.channels, measure)
        const out = first.map((it) => ({ name: name(it.channel), data: it.points.map((one) => one[measure]) }))
        if (rest.length > 0)
            out.push({
                name: words.others,
                data: data.buckets.map((_, i) => rest.reduce((n, it) => n + (it.points[i]?.[measure] ?? 0), 0)),
            })
        return out
    }, [data, measure, name, words])
    return (
        <>
            <Segmented<Measure>
                aria-label={words.shown} value={measure} onChange={setMeasure}
                options={measures.map((value) => ({ value, label: words[value] }))}
            />
            <Chart
                label={words.chart(words[measure])}
                height={280}
                option={{
                    legend: { bottom: 0, type: 'scroll' },
                    grid: { left: 48, right: 16, top: 16, bottom: 56 },
                    tooltip: { trigger: 'axis' },
                    xAxis: { type: 'category', data: data.buckets },
                    yAxis: { type: 'value', minInterval: 1 },
                    series: series.map((it) => ({ ...it, type: 'bar', stack: 'all', barMaxWidth: 32 })),
                }}
                table={{
                    columns: [data.by === 'day' ? words.day : words.month, ...series.map((it) => it.name)],
                    rows: data.buckets.map((bucket, i) => [bucket, ...series.map((it) => it.data[i] ?? 0)]),
                }}
            />
        </>
    )
}
