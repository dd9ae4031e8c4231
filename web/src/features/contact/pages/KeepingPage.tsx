import { Button, DatePicker, Statistic, Table } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useContactWords } from '../i18n'
import { Archives } from '../parts/Archives'
import { ExportButton } from '../parts/ExportButton'
import { LackingDrawer } from '../parts/LackingDrawer'
import { MonthReport } from '../parts/MonthTable'
import { ProofCheck, Seals } from '../parts/Seals'
import { type Completeness, useCompleteness, useRules } from '../queries'
import '../contact.css'

// 4.3.5: the named keeper's page. Is everything there, sealed, and still what it was?
export function KeepingPage() {
    const words = useContactWords()
    const [range, setRange] = useState<[Dayjs, Dayjs]>([dayjs().subtract(1, 'month').startOf('month'), dayjs().endOf('month')])
    return (
        <Page
            title={words.keeping}
            subtitle={words.keeping_hint}
            actions={
                <>
                    <DatePicker.RangePicker
                        picker="month"
                        aria-label={words.period}
                        value={range}
                        allowClear={false}
                        maxDate={dayjs().endOf('month')}
                        onChange={(it) => it?.[0] && it[1] && setRange([it[0].startOf('month'), it[1].endOf('month')])}
                    />
                    <ExportButton from={range[0]} to={range[1]} />
                </>
            }
        >
            <div className="contact_stack">
                <Report from={range[0].toISOString()} to={range[1].toISOString()} />
                <MonthReport until={range[1].format('YYYY-MM')} />
                <Seals />
                <Archives />
                <ProofCheck />
            </div>
        </Page>
    )
}

function Report({ from, to }: { from: string; to: string }) {
    const report = useCompleteness(from, to)
    return <Loaded query={report}>{(data) => <Told data={data} from={from} to={to} />}</Loaded>
}

interface OfPeriod {
    data: Completeness
    from: string
    to: string
}

function Told({ data, from, to }: OfPeriod) {
    const words = useContactWords()
    const sum = (of: { count: number }[]) => of.reduce((n, it) => n + it.count, 0)
    const total = sum(data.lines)
    const whole = sum(data.lines.filter((it) => it.missing.length === 0))
    const closed = data.closed.reduce((n, it) => n + it.closed, 0)
    const unrecorded = data.closed.reduce((n, it) => n + it.unrecorded, 0)
    return (
        <>
            <section className="panel contact_sums" aria-label={words.completeness}>
                <Statistic title={words.total} value={total} />
                <Statistic title={words.lacking} value={total - whole} />
                <Statistic title={words.rate} value={total === 0 ? '–' : `${((100 * whole) / total).toFixed(1)} %`} />
                <Statistic title={words.closed} value={closed} />
                <Statistic title={words.unrecorded} value={unrecorded} />
            </section>
            {total === 0 ? (
                <section className="panel">
                    <EmptyHint title={words.no_records} hint={words.no_records_hint} />
                </section>
            ) : (
                <section className="panel">
                    <h2>{words.completeness}</h2>
                    <ByType data={data} />
                    <Lacking data={data} from={from} to={to} />
                </section>
            )}
        </>
    )
}

function ByType({ data }: { data: Completeness }) {
    const words = useContactWords()
    const name_of = useNameOf()
    const { data: rules } = useRules()
    const types = [...new Set(data.lines.map((it) => it.type))]
    const count = (type: string, is_whole: boolean) =>
        data.lines.filter((it) => it.type === type && (it.missing.length === 0) === is_whole).reduce((n, it) => n + it.count, 0)
    const name = (code: string) => {
        const found = rules?.types.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
    const series = [
        { name: words.whole, data: types.map((it) => count(it, true)) },
        { name: words.lacking, data: types.map((it) => count(it, false)) },
    ]
    return (
        <Chart
            label={words.by_month_hint}
            option={{
                legend: { bottom: 0 },
                grid: { left: 48, right: 16, top: 16, bottom: 48 },
                tooltip: { trigger: 'axis' },
                xAxis: { type: 'category', data: types.map(name) },
                yAxis: { type: 'value', minInterval: 1 },
                series: series.map((it) => ({ type: 'bar', stack: 'all', barMaxWidth: 48, ...it })),
            }}
            table={{
                columns: [words.type, words.whole, words.lacking],
                rows: types.map((it, i) => [name(it), series[0]?.data[i] ?? 0, series[1]?.data[i] ?? 0]),
            }}
        />
    )
}

function Lacking({ data, from, to }: OfPeriod) {
    const words = useContactWords()
    const [shown, setShown] = useState<Completeness['lines'][number] | null>(null)
    const name_of = useNameOf()
    const unit_name = useOrganizationName()
    const { data: rules } = useRules()
    const lines = data.lines.filter((it) => it.missing.length > 0)
    if (lines.length === 0) return null
    return (
        <>
            <Table
                size="small"
                rowKey={(it) => `${it.organization_id} ${it.type} ${it.missing.join()}`}
                dataSource={lines}
                pagination={{ pageSize: 10, hideOnSinglePage: true }}
                scroll={{ x: 'max-content' }}
                columns={[
                    { title: words.unit, render: (_, it) => unit_name(it.organization_id) },
                    {
                        title: words.type,
                        render: (_, it) => {
                            const found = rules?.types.find((one) => one.code === it.type)
                            return found ? name_of(found) : it.type
                        },
                    },
                    { title: words.lacks, render: (_, it) => it.missing.map((field) => words.field[field]).join('、') },
                    { title: words.count, dataIndex: 'count', align: 'right' },
                    { title: '', align: 'right', render: (_, it) => <Button size="small" onClick={() => setShown(it)}>{words.show_records}</Button> },
                ]}
            />
            {shown && <LackingDrawer line={shown} from={from} to={to} onClose={() => setShown(null)} />}
        </>
    )
}
