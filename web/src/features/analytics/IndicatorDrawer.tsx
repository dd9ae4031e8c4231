import { Button, Drawer, Grid, Table } from 'antd'
import { Link } from 'react-router'
import { useLocale, useNameOf } from '../../shared/i18n'
import { useOrganizationName } from '../../shared/lookups'
import { Chart } from '../../shared/ui/Chart'
import { EmptyHint } from '../../shared/ui/EmptyHint'
import { Loaded } from '../../shared/ui/Loaded'
import { StateTag } from '../../shared/ui/StateTag'
import { Time } from '../../shared/ui/Time'
import { useCommon } from '../../shared/words'
import { useAnalyticsWords } from './i18n'
import { type Asked, type IndicatorDetail, type IndicatorValue, type Miss, useIndicator, useMisses } from './queries'
import { Status } from './Status'
import { targetText, valueText } from './values'

interface Props {
    code: string
    asked: Asked
    onClose: () => void
}

// One indicator taken apart: what it means, month by month, unit by unit, ticket by ticket.
export function IndicatorDrawer({ code, asked, onClose }: Props) {
    const words = useAnalyticsWords()
    const name_of = useNameOf()
    const is_wide = Grid.useBreakpoint().md ?? true
    const detail = useIndicator(code, asked)
    const title = detail.data ? name_of(detail.data.indicator) : words.indicator
    return (
        <Drawer open title={title} size={is_wide ? 720 : '100%'} onClose={onClose} destroyOnHidden>
            <Loaded query={detail}>
                {(data) => (
                    <div className="indicator_parts">
                        <Head data={data} />
                        {data.indicator.is_measured ? (
                            <>
                                <SixMonths indicator={data.indicator} />
                                <Units data={data} />
                                <Misses code={code} asked={asked} indicator={data.indicator} />
                            </>
                        ) : (
                            <EmptyHint title={words.not_measured} hint={words.not_measured_hint} />
                        )}
                    </div>
                )}
            </Loaded>
        </Drawer>
    )
}

function Head({ data: { indicator, month, standard_number } }: { data: IndicatorDetail }) {
    const words = useAnalyticsWords()
    const is_english = useLocale() === 'en'
    const { interval } = indicator
    return (
        <section>
            <div className="row">
                <b className="big mono">{indicator.is_measured ? valueText(indicator.value, indicator) : '—'}</b>
                <span className="quiet mono">{targetText(indicator)}</span>
                <Status indicator={indicator} />
                <span className="grow" />
                <span className="quiet small mono">{month}</span>
            </div>
            {indicator.is_measured && (
                <div className="quiet">
                    {words.missed_of(indicator.missed, indicator.counted)}
                    {interval && ` · ${words.interval(valueText(interval.low, indicator), valueText(interval.high, indicator))}`}
                </div>
            )}
            <dl className="definition">
                <dt>{words.definition}</dt>
                <dd>{is_english ? indicator.definition_en : indicator.definition_zh}</dd>
                {indicator.source && (
                    <>
                        <dt>{words.source}</dt>
                        <dd className="mono">{indicator.source}</dd>
                    </>
                )}
                <dt>{words.clause}</dt>
                <dd className="mono">
                    {[indicator.clause, ...indicator.also].join('、')} · {words.by_version(standard_number)}
                </dd>
            </dl>
        </section>
    )
}

function SixMonths({ indicator }: { indicator: IndicatorValue }) {
    const words = useAnalyticsWords()
    const name_of = useNameOf()
    const unit = indicator.is_mean ? '' : '%'
    return (
        <Chart
            label={words.trend_of(name_of(indicator))}
            height={180}
            option={{
                xAxis: { type: 'category', data: indicator.trend.map((it) => it.month) },
                yAxis: { type: 'value', scale: true, max: unit ? (value: { max: number }) => Math.min(100, Math.ceil(value.max)) : undefined, axisLabel: { formatter: `{value}${unit}` } },
                tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => valueText(value, indicator) },
                series: [
                    {
                        type: 'line', name: name_of(indicator), symbolSize: 7, connectNulls: false,
                        data: indicator.trend.map((it) => it.value),
                        markLine: { silent: true, symbol: 'none', data: [{ yAxis: indicator.target }], label: { formatter: targetText(indicator), position: 'insideEndTop' } },
                    },
                ],
            }}
            table={{
                columns: [words.month, words.value, words.counts],
                rows: indicator.trend.map((it) => [it.month, valueText(it.value, indicator), `${it.missed} / ${it.counted}`]),
            }}
        />
    )
}

function Units({ data }: { data: IndicatorDetail }) {
    const words = useAnalyticsWords()
    const organization_name = useOrganizationName()
    const { indicator } = data
    return (
        <section>
            <div className="row">
                <h2>{words.units}</h2>
                {data.spread !== null && data.deviation !== null && (
                    <span className="quiet small">{words.spread(valueText(data.spread, indicator), valueText(data.deviation, indicator))}</span>
                )}
            </div>
            {data.units.length === 0 ? (
                <span className="quiet">{words.no_units}</span>
            ) : (
                <Table
                    size="small"
                    rowKey="organization_id"
                    dataSource={data.units}
                    pagination={data.units.length > 10 ? { pageSize: 10, size: 'small', showSizeChanger: false } : false}
                    columns={[
                        { title: words.unit, key: 'unit', render: (_, it) => organization_name(it.organization_id) || '—' },
                        { title: words.counts, key: 'counts', align: 'right', render: (_, it) => <span className="mono">{`${it.missed} / ${it.counted}`}</span> },
                        {
                            title: words.value, key: 'value', align: 'right',
                            render: (_, it) => <b className={it.is_on_target ? 'mono' : 'mono off_target'}>{valueText(it.value, indicator)}</b>,
                        },
                    ]}
                />
            )}
        </section>
    )
}

function Misses({ code, asked, indicator }: { code: string; asked: Asked; indicator: IndicatorValue }) {
    const words = useAnalyticsWords()
    const common = useCommon()
    const organization_name = useOrganizationName()
    const misses = useMisses(code, asked)
    if (indicator.counted === 0) return <EmptyHint title={words.nothing_counted} hint={words.nothing_counted_hint} />
    if (indicator.missed === 0) return <EmptyHint title={words.none_missed} hint={words.none_missed_hint} />
    return (
        <section>
            <h2>
                {words.tickets} <span className="quiet">{indicator.missed}</span>
            </h2>
            <Loaded query={misses}>
                {({ pages }) => (
                    <>
                        <Table<Miss>
                            size="small"
                            rowKey={(it) => it.ticket_id + it.at + it.details}
                            pagination={false}
                            scroll={{ x: 560 }}
                            dataSource={pages.flatMap((page) => page.items)}
                            columns={[
                                {
                                    title: words.ticket, key: 'ticket',
                                    render: (_, it) => (
                                        <>
                                            {it.is_visible ? <Link to={`/tickets/${it.ticket_id}`}>{it.title}</Link> : <span className="quiet">{words.elsewhere}</span>}
                                            <div className="quiet small mono">{it.code}</div>
                                        </>
                                    ),
                                },
                                { title: words.status, key: 'state', width: 90, render: (_, it) => <StateTag state={it.state} /> },
                                { title: words.what, key: 'what', width: 130, render: (_, it) => <Why miss={it} code={indicator.formula} /> },
                                { title: words.unit, key: 'unit', width: 120, render: (_, it) => organization_name(it.organization_id) },
                                { title: words.at, key: 'at', width: 110, render: (_, it) => <Time at={it.at} /> },
                            ]}
                        />
                        {misses.hasNextPage && (
                            <Button size="small" loading={misses.isFetchingNextPage} onClick={() => void misses.fetchNextPage()}>
                                {common.load_more}
                            </Button>
                        )}
                    </>
                )}
            </Loaded>
        </section>
    )
}

function Why({ miss, code }: { miss: Miss; code: string }) {
    const words = useAnalyticsWords()
    if (code === 'csat') return <span>{words.score(miss.amount)}</span>
    if (code === 'hand_overs') return <span>{words.times(miss.amount)}</span>
    return <span>{miss.details.split(',').filter(Boolean).map((it) => words.reason[it] ?? it).join('、')}</span>
}
