import { Button, DatePicker, Segmented, Skeleton, Table, Tag, Tooltip, type TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useNameOf } from '../../shared/i18n'
import { Loaded } from '../../shared/ui/Loaded'
import { Page } from '../../shared/ui/Page'
import { OrganizationSelect } from '../../shared/ui/TreeSelects'
import { IndicatorDrawer } from './IndicatorDrawer'
import { useAnalyticsWords } from './i18n'
import { type Asked, type Compliance, type IndicatorValue, useClauses, useCompliance } from './queries'
import { Sparkline } from './Sparkline'
import { Status } from './Status'
import { type ClauseRow, rowsOf, tallyOf, targetText, valueText } from './values'
import './analytics.css'

// 1.1.2, 6.5.1: the standard clause by clause, and how far it was attained. What is asked stands in the address.
export function CompliancePage() {
    const words = useAnalyticsWords()
    const [params, setParams] = useSearchParams()
    const asked: Asked = { month: params.get('month') ?? undefined, organization_id: params.get('organization_id') ?? undefined }
    const open = params.get('indicator')
    const compliance = useCompliance(asked)
    const change = (name: string, value: string | null) =>
        setParams(
            (now) => {
                const next = new URLSearchParams(now)
                if (value) next.set(name, value)
                else next.delete(name)
                return next
            },
            { replace: true },
        )
    return (
        <Page title={words.compliance} subtitle={words.compliance_hint}>
            <div className="row gap_below">
                <DatePicker
                    picker="month"
                    allowClear={false}
                    aria-label={words.month}
                    value={dayjs(`${asked.month ?? compliance.data?.month ?? dayjs().format('YYYY-MM')}-01`)}
                    maxDate={dayjs()}
                    onChange={(month) => change('month', month?.format('YYYY-MM') ?? null)}
                />
                <div className="unit_select">
                    <OrganizationSelect
                        allowClear
                        aria-label={words.unit}
                        placeholder={words.all_units}
                        value={asked.organization_id ?? null}
                        onChange={(id) => change('organization_id', id)}
                    />
                </div>
            </div>
            <Loaded query={compliance}>{(data) => <Attained data={data} onOpen={(code) => change('indicator', code)} />}</Loaded>
            {open && <IndicatorDrawer code={open} asked={asked} onClose={() => change('indicator', null)} />}
        </Page>
    )
}

function Attained({ data, onOpen }: { data: Compliance; onOpen: (code: string) => void }) {
    const words = useAnalyticsWords()
    const clauses = useClauses()
    const [is_all, setAll] = useState(false)
    const tally = tallyOf(data.items)
    const rows = useMemo(() => rowsOf(clauses.data?.items ?? [], data.items, is_all), [clauses.data, data.items, is_all])
    return (
        <>
            <div className="tally gap_below">
                <Figure label={words.on_target} number={tally.on_target} kind="good" />
                <Figure label={words.below} number={tally.below} kind={tally.below > 0 ? 'bad' : ''} />
                <Figure label={words.empty} number={tally.empty} kind="" />
                <Figure label={words.unmeasured} number={tally.unmeasured} kind="" />
            </div>
            <section className="panel">
                <div className="row gap_below">
                    <Segmented
                        aria-label={words.shown}
                        value={is_all ? 'all' : 'some'}
                        onChange={(value) => setAll(value === 'all')}
                        options={[{ value: 'some', label: words.with_indicator }, { value: 'all', label: words.all_clauses }]}
                    />
                    <span className="grow" />
                    <span className="quiet small">{words.by_version(data.standard_number)}</span>
                </div>
                {clauses.data ? <Clauses rows={rows} onOpen={onOpen} /> : <Skeleton active />}
            </section>
        </>
    )
}

function Figure({ label, number, kind }: { label: string; number: number; kind: '' | 'good' | 'bad' }) {
    return (
        <div className={`panel figure ${kind && `figure_${kind}`}`}>
            <span className="quiet">{label}</span>
            <b>{number}</b>
        </div>
    )
}

function Clauses({ rows, onOpen }: { rows: ClauseRow[]; onOpen: (code: string) => void }) {
    const words = useAnalyticsWords()
    const name_of = useNameOf()
    const columns: TableColumnsType<ClauseRow> = [
        {
            title: words.clause, key: 'clause', width: 230,
            render: (_, { clause, is_first }) =>
                is_first && (
                    <>
                        <span className="mono quiet">{clause.clause}</span> {name_of({ name_zh: clause.title_zh, name_en: clause.title_en })}
                    </>
                ),
        },
        {
            title: words.controls, key: 'controls', width: 150,
            render: (_, { clause, is_first }) => is_first && <Controls clause={clause} />,
        },
        {
            title: words.indicator, key: 'indicator', width: 200,
            render: (_, { indicator }) =>
                indicator ? (
                    <Button type="link" size="small" className="flat" title={words.open(name_of(indicator))} onClick={() => onOpen(indicator.code)}>
                        {name_of(indicator)}
                    </Button>
                ) : (
                    <span className="quiet">{words.no_indicator}</span>
                ),
        },
        {
            title: words.value, key: 'value', width: 90, align: 'right',
            render: (_, { indicator }) => indicator && <b className="mono">{indicator.is_measured ? valueText(indicator.value, indicator) : '—'}</b>,
        },
        { title: words.target, key: 'target', width: 90, align: 'right', render: (_, { indicator }) => indicator && <span className="mono quiet">{targetText(indicator)}</span> },
        {
            title: words.counts, key: 'counts', width: 120, align: 'right',
            render: (_, { indicator }) => indicator?.is_measured && <span className="mono">{`${indicator.missed} / ${indicator.counted}`}</span>,
        },
        { title: words.trend, key: 'trend', width: 120, render: (_, { indicator }) => indicator?.is_measured && <Trend indicator={indicator} /> },
        { title: words.status, key: 'status', width: 110, render: (_, { indicator }) => indicator && <Status indicator={indicator} /> },
    ]
    return (
        <Table<ClauseRow>
            size="small"
            pagination={false}
            scroll={{ x: 1060 }}
            rowKey={(row) => row.clause.clause + (row.indicator?.code ?? '')}
            columns={columns}
            dataSource={rows}
        />
    )
}

function Controls({ clause }: { clause: ClauseRow['clause'] }) {
    const words = useAnalyticsWords()
    if (clause.controls.length === 0) return <span className="quiet">{words.no_control}</span>
    const all = clause.controls.map((it) => `${words.control[it.kind] ?? it.kind} ${it.name}`)
    return (
        <Tooltip title={<span className="lines">{all.join('\n')}</span>}>
            <span className="tag_row" tabIndex={0} aria-label={all.join('; ')}>
                {[...new Set(clause.controls.map((it) => it.kind))].map((kind) => (
                    <Tag key={kind}>
                        {words.control[kind] ?? kind} {clause.controls.filter((it) => it.kind === kind).length}
                    </Tag>
                ))}
            </span>
        </Tooltip>
    )
}

function Trend({ indicator }: { indicator: IndicatorValue }) {
    const words = useAnalyticsWords()
    const name_of = useNameOf()
    return (
        <Sparkline
            values={indicator.trend.map((it) => it.value)}
            target={indicator.target}
            label={`${words.trend_of(name_of(indicator))} ${indicator.trend.map((it) => `${it.month} ${valueText(it.value, indicator)}`).join(', ')}`}
        />
    )
}
