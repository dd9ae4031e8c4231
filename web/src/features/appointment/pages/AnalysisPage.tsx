import { DatePicker, Statistic, Table } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import type { Schemas } from '../../../api/types'
import { useBookingWords } from '../i18n'
import { states } from '../parts/Filters'
import { useReasonText } from '../parts/marks'
import { useAnalysis, useServiceTypes } from '../queries'
import { useNameOf } from '../../../shared/i18n'
import { shareText, sumsOf } from '../analysis'
import '../appointment.css'

type Analysis = Schemas['AppointmentAnalysis']

// 2.3.5
export function AnalysisPage() {
    const words = useBookingWords()
    const [days, setDays] = useState<[Dayjs, Dayjs]>(() => [dayjs().subtract(13, 'day'), dayjs().add(14, 'day')])
    const [unit, setUnit] = useState<string | null>(null)
    const analysis = useAnalysis({
        from: days[0].startOf('day').toISOString(),
        to: days[1].add(1, 'day').startOf('day').toISOString(),
        ...(unit && { organization_id: unit }),
    })
    return (
        <Page title={words.analysis} subtitle={words.analysis_hint}>
            <div className="booking_filters gap_below">
                <DatePicker.RangePicker
                    aria-label={words.range}
                    allowClear={false}
                    value={days}
                    maxDate={days[0].add(91, 'day')}
                    onChange={(it) => it?.[0] && it[1] && setDays([it[0], it[1]])}
                />
                <OrganizationSelect allowClear aria-label={words.unit_any} placeholder={words.unit_any} value={unit} onChange={setUnit} />
            </div>
            <Loaded query={analysis}>
                {(data) =>
                    data.counts.length === 0 && data.waiting === 0 ? (
                        <EmptyHint title={words.analysis_none} hint={words.analysis_none_hint} />
                    ) : (
                        <Told data={data} />
                    )
                }
            </Loaded>
        </Page>
    )
}

function Told({ data }: { data: Analysis }) {
    const words = useBookingWords()
    const sums = sumsOf(data)
    return (
        <>
            <section className="panel booking_sums gap_below">
                <Statistic title={words.utilisation} value={shareText(sums.booked_minutes, sums.duty_minutes)} />
                <Statistic title={words.on_time} value={shareText(sums.on_time, sums.arrived)} />
                <Statistic title={words.lead_time} value={sums.booked ? words.hours((sums.lead_minutes / sums.booked / 60).toFixed(1)) : '–'} />
                <Statistic title={words.no_show_rate} value={shareText(sums.no_show, sums.ended)} />
                <Statistic title={words.unmet} value={data.waiting} />
            </section>
            <section className="panel gap_below">
                <Demand data={data} />
            </section>
            <section className="panel gap_below">
                <Outcomes data={data} />
            </section>
            <div className="booking_halves">
                <section className="panel">
                    <h2>{words.utilisation}</h2>
                    <People data={data} />
                </section>
                <section className="panel">
                    <h2>{words.reasons}</h2>
                    <Reasons data={data} />
                </section>
            </div>
        </>
    )
}

const hours = (minutes: number) => Math.round(minutes / 6) / 10

function Demand({ data }: { data: Analysis }) {
    const words = useBookingWords()
    const dates = data.days.map((it) => it.date.slice(5))
    return (
        <Chart
            label={words.demand}
            option={{
                legend: { bottom: 0 },
                grid: { left: 48, right: 16, top: 16, bottom: 48 },
                tooltip: { trigger: 'axis' },
                xAxis: { type: 'category', data: dates },
                yAxis: { type: 'value' },
                series: [
                    { type: 'bar', name: words.duty_hours, data: data.days.map((it) => hours(it.duty_minutes)), barGap: '-100%', itemStyle: { opacity: 0.35 } },
                    { type: 'bar', name: words.booked_hours, data: data.days.map((it) => hours(it.booked_minutes)) },
                ],
            }}
            table={{
                columns: [words.day, words.duty_hours, words.booked_hours, words.visits_count],
                rows: data.days.map((it) => [it.date, hours(it.duty_minutes), hours(it.booked_minutes), it.visits]),
            }}
        />
    )
}

function Outcomes({ data }: { data: Analysis }) {
    const words = useBookingWords()
    const name_of = useNameOf()
    const types = useServiceTypes()
    const codes = [...new Set(data.counts.map((it) => it.service_type))]
    const label = (code: string) => {
        const type = types.data?.find((it) => it.code === code)
        return type ? name_of(type) : code
    }
    const count = (code: string, state: string) => data.counts.find((it) => it.service_type === code && it.state === state)?.count ?? 0
    const shown = states.filter((state) => data.counts.some((it) => it.state === state))
    return (
        <Chart
            label={words.outcomes}
            height={80 + codes.length * 44}
            option={{
                legend: { bottom: 0 },
                grid: { left: 110, right: 16, top: 8, bottom: 48 },
                tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
                xAxis: { type: 'value', minInterval: 1 },
                yAxis: { type: 'category', data: codes.map(label) },
                series: shown.map((state) => ({ type: 'bar', stack: 'all', name: words.state[state], data: codes.map((code) => count(code, state)) })),
            }}
            table={{ columns: [words.type_any, ...shown.map((it) => words.state[it])], rows: codes.map((code) => [label(code), ...shown.map((it) => count(code, it))]) }}
        />
    )
}

function People({ data }: { data: Analysis }) {
    const words = useBookingWords()
    return (
        <Table
            size="small"
            rowKey="user_id"
            dataSource={data.people}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            columns={[
                { title: words.person, dataIndex: 'name' },
                { title: words.visits_count, dataIndex: 'visits', align: 'right' },
                { title: words.booked_hours, align: 'right', render: (_, it) => hours(it.booked_minutes) },
                { title: words.duty_hours, align: 'right', render: (_, it) => hours(it.duty_minutes) },
                { title: words.utilisation, align: 'right', render: (_, it) => shareText(it.booked_minutes, it.duty_minutes) },
            ]}
        />
    )
}

function Reasons({ data }: { data: Analysis }) {
    const words = useBookingWords()
    const { nameOf } = useReasonText()
    const label = ({ state, reason_code }: Analysis['reasons'][number]) => (state === 'no_show' && !reason_code ? words.state[state] : `${words.state[state]} · ${nameOf(reason_code)}`)
    const rows = data.reasons.slice(0, 12)
    return (
        <Chart
            label={words.reasons}
            height={60 + rows.length * 28}
            option={{
                grid: { left: 190, right: 40, top: 8, bottom: 32 },
                tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
                xAxis: { type: 'value', minInterval: 1 },
                yAxis: { type: 'category', inverse: true, data: rows.map(label), axisLabel: { width: 176, overflow: 'truncate' } },
                series: [{ type: 'bar', name: words.visits_count, data: rows.map((it) => it.count), label: { show: true, position: 'right' } }],
            }}
            table={{
                columns: [words.reasons, words.visits_count, words.share],
                rows: data.reasons.map((it) => [label(it), it.count, shareText(it.count, sum(data.reasons))]),
            }}
        />
    )
}

const sum = (all: Analysis['reasons']) => all.reduce((whole, it) => whole + it.count, 0)
