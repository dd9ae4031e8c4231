import { DownloadOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { api_base } from '../../../api/client'
import { useNameOf } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useContactWords } from '../i18n'
import { type Months, useMonths, useRules } from '../queries'

// 4.3.5: what should have a record, what has one, and whether it is whole; a year of it, up to a month.
export function MonthReport({ until }: { until: string }) {
    const words = useContactWords()
    const report = useMonths(until)
    return (
        <section className="panel" aria-label={words.months}>
            <div className="row">
                <h2>{words.months}</h2>
                <span className="grow" />
                <Button icon={<DownloadOutlined />} href={`${api_base}/contact_months?until=${until}&format=csv`} download>
                    {words.csv}
                </Button>
            </div>
            <p className="quiet small">{words.months_hint}</p>
            <Loaded query={report}>{(data) => <Told data={data} />}</Loaded>
        </section>
    )
}

const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10)

function Told({ data }: { data: Months }) {
    const words = useContactWords()
    if (data.months.every((it) => it.types.length === 0 && it.sources.length === 0)) return <EmptyHint title={words.no_months} hint={words.no_months_hint} />
    return (
        <>
            <Trend data={data} />
            <Latest month={data.months[data.months.length - 1]} />
            <Missing data={data} />
        </>
    )
}

function Trend({ data }: { data: Months }) {
    const words = useContactWords()
    const rows = data.months.map((it) => {
        const recorded = it.types.reduce((n, one) => n + one.recorded, 0)
        const complete = it.types.reduce((n, one) => n + one.complete, 0)
        const expected = it.sources.reduce((n, one) => n + one.expected, 0)
        const found = it.sources.reduce((n, one) => n + one.recorded, 0)
        return { month: it.month, recorded, whole: percent(complete, recorded), covered: percent(found, expected) }
    })
    return (
        <Chart
            label={words.trend_label}
            option={{
                legend: { bottom: 0 },
                grid: { left: 56, right: 48, top: 32, bottom: 48 },
                tooltip: { trigger: 'axis' },
                xAxis: { type: 'category', data: rows.map((it) => it.month) },
                yAxis: [
                    { type: 'value', minInterval: 1, name: words.total },
                    { type: 'value', min: 0, max: 100, name: '%', splitLine: { show: false } },
                ],
                series: [
                    { name: words.total, type: 'bar', barMaxWidth: 32, data: rows.map((it) => it.recorded) },
                    { name: words.whole_rate, type: 'line', yAxisIndex: 1, data: rows.map((it) => it.whole) },
                    { name: words.covered_rate, type: 'line', yAxisIndex: 1, data: rows.map((it) => it.covered) },
                ],
            }}
            table={{
                columns: [words.month, words.total, words.whole_rate, words.covered_rate],
                rows: rows.map((it) => [it.month, it.recorded, it.whole ?? '–', it.covered ?? '–']),
            }}
        />
    )
}

function Latest({ month }: { month: Months['months'][number] | undefined }) {
    const words = useContactWords()
    const name_of = useNameOf()
    const { data: rules } = useRules()
    if (!month) return null
    const name = (code: string) => {
        const found = rules?.types.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
    return (
        <div className="contact_tables">
            <Table
                size="small"
                rowKey="kind"
                dataSource={month.sources}
                pagination={false}
                locale={{ emptyText: <span className="quiet">{words.no_expected}</span> }}
                columns={[
                    { title: month.month, render: (_, it) => words.kind[it.kind] },
                    { title: words.expected, dataIndex: 'expected', align: 'right' },
                    { title: words.has_record, dataIndex: 'recorded', align: 'right' },
                ]}
            />
            <Table
                size="small"
                rowKey="type"
                dataSource={month.types}
                pagination={false}
                locale={{ emptyText: <span className="quiet">{words.no_records}</span> }}
                columns={[
                    { title: month.month, render: (_, it) => name(it.type) },
                    { title: words.total, dataIndex: 'recorded', align: 'right' },
                    { title: words.whole, dataIndex: 'complete', align: 'right' },
                    { title: words.amended_count, dataIndex: 'amended', align: 'right' },
                ]}
            />
        </div>
    )
}

function Missing({ data }: { data: Months }) {
    const words = useContactWords()
    const unit_name = useOrganizationName()
    if (data.unrecorded.length === 0) return <p>{words.all_expected}</p>
    return (
        <>
            <h3>{words.missing_list}</h3>
            <p className="quiet">{words.missing_hint}</p>
            <Table
                size="small"
                rowKey={(it) => `${it.kind} ${it.source_id}`}
                dataSource={data.unrecorded}
                pagination={{ pageSize: 10, hideOnSinglePage: true }}
                columns={[
                    { title: words.what, render: (_, it) => words.kind[it.kind] },
                    { title: words.when, render: (_, it) => <Time at={it.at} /> },
                    { title: words.unit, render: (_, it) => unit_name(it.organization_id) },
                    { title: words.number, render: (_, it) => (it.kind === 'ticket' ? <Link to={`/tickets/${it.source_id}`}>{it.code}</Link> : <span className="mono">{it.source_id}</span>) },
                ]}
            />
        </>
    )
}
