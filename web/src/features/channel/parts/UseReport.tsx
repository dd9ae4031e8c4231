import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, DatePicker, Segmented, Space } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useChannelWords } from '../i18n'
import { percentOf, totalsOf } from '../numbers'
import { type Asked, csvOf, type Used, useUse } from '../queries'
import { UseChart } from './UseChart'
import { UseTable } from './UseTable'

const text = (day: dayjs.Dayjs) => day.format('YYYY-MM-DD')
const days_max = 400

export function UseReport() {
    const words = useChannelWords()
    const [asked, setAsked] = useState<Asked>({ by: 'day' })
    const report = useUse(asked)
    const from = asked.from ?? report.data?.from
    const to = asked.to ?? report.data?.to
    const presets = ([['d7', 7], ['d30', 30], ['d90', 90], ['d365', 365]] as const).map(([key, days]) => ({
        label: words.spans[key], value: [dayjs().subtract(days - 1, 'day'), dayjs()] as [dayjs.Dayjs, dayjs.Dayjs],
    }))
    return (
        <section className="panel" aria-label={words.use}>
            <h2>{words.use}</h2>
            <p className="quiet small">{words.use_hint}</p>
            <Space wrap className="gap_below">
                <DatePicker.RangePicker
                    aria-label={words.span} allowClear={false} presets={presets} maxDate={dayjs()}
                    value={from && to ? [dayjs(from), dayjs(to)] : null}
                    disabledDate={(day, { from: begin }) => begin !== undefined && Math.abs(day.diff(begin, 'day')) >= days_max}
                    onChange={(span) => span?.[0] && span[1] && setAsked({ ...asked, from: text(span[0]), to: text(span[1]) })}
                />
                <Segmented<Asked['by']>
                    aria-label={words.by} value={asked.by} onChange={(by) => setAsked({ ...asked, by })}
                    options={[{ value: 'day', label: words.by_day }, { value: 'month', label: words.by_month }]}
                />
                <Button icon={<DownloadOutlined />} href={csvOf(asked)} download>
                    {words.csv}
                </Button>
            </Space>
            <Loaded query={report}>{(data) => <Told data={data} />}</Loaded>
        </section>
    )
}

function Told({ data }: { data: Used }) {
    const words = useChannelWords()
    const rows = data.channels.filter((it) => it.sum.incoming + it.sum.outgoing + it.sum.tickets + it.messages.dead > 0)
    return (
        <>
            {!data.is_complete && <Alert className="gap_below" type="info" showIcon title={words.incomplete} />}
            {rows.length === 0 ? (
                <EmptyHint title={words.nothing} hint={words.nothing_hint} />
            ) : (
                <>
                    <Overall data={data} />
                    <UseChart data={data} />
                    <UseTable rows={rows} />
                </>
            )}
        </>
    )
}

function Overall({ data }: { data: Used }) {
    const words = useChannelWords()
    const it = totalsOf(data.channels)
    const gone = it.first + it.fallback
    const part = (n: number, whole: number) => {
        const percent = percentOf(n, whole)
        return percent === null ? '–' : `${percent}%`
    }
    const figures: [string, string, string][] = [
        [words.incoming, String(it.incoming), ''],
        [words.outgoing, String(it.outgoing), ''],
        [words.tickets, String(it.tickets), ''],
        [words.reached, part(it.met, it.met + it.missed), words.of(it.met, it.met + it.missed)],
        [words.went_fallback, part(it.fallback, gone), words.of(it.fallback, gone)],
        [words.not_reached, String(it.dead), ''],
    ]
    return (
        <dl className="channel_figures" aria-label={words.overall}>
            {figures.map(([label, value, more]) => (
                <div key={label}>
                    <dt className="quiet">{label}</dt>
                    <dd>
                        <b>{value}</b> <span className="quiet small">{more}</span>
                    </dd>
                </div>
            ))}
        </dl>
    )
}
