// A chart of ECharts in our colours, light or dark, as wide as its place. What it shows is also a table: for those who
// cannot see it, and for whoever wants the numbers.
import { Button, Skeleton, theme } from 'antd'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useIsDark } from '../theme'
import { useWords } from '../i18n'
import './chart.css'

const zh = { as_table: '看数据表', as_chart: '看图', failed: '图表没有载入，下面是数据。' }
const en: typeof zh = { as_table: 'Show as a table', as_chart: 'Show as a chart', failed: 'The chart could not be loaded; here are its numbers.' }

export interface ChartTable {
    columns: readonly string[]
    rows: readonly (readonly (string | number)[])[]
}
// What was clicked: the series' name and the place of the datum in it.
export interface ChartPick {
    series: string
    index: number
}
interface Props {
    label: string // what the chart shows, for people who hear it
    option: EChartsCoreOption
    table: ChartTable
    height?: number
    onPick?: (pick: ChartPick) => void
}

export function Chart({ label, option, table, height = 280, onPick }: Props) {
    const words = useWords(zh, en)
    const { token } = theme.useToken()
    const is_dark = useIsDark()
    const place = useRef<HTMLDivElement>(null)
    const chart = useRef<EChartsType>(null)
    const pick = useRef(onPick)
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
    const [is_table, setTable] = useState(false)
    const id = useId()
    useEffect(() => {
        pick.current = onPick
    }, [onPick])

    useEffect(() => {
        if (is_table) return
        let is_gone = false
        let watch: ResizeObserver | undefined
        void import('./chart_engine').then(
            ({ init }) => {
                if (is_gone || !place.current) return
                const made = init(place.current, is_dark ? 'dark' : undefined, { renderer: 'svg' })
                made.on('click', (event) => pick.current?.({ series: String(event.seriesName ?? ''), index: event.dataIndex }))
                chart.current = made
                watch = new ResizeObserver(() => made.resize())
                watch.observe(place.current)
                setState('ready')
            },
            () => !is_gone && setState('failed'),
        )
        return () => {
            is_gone = true
            watch?.disconnect()
            chart.current?.dispose()
            chart.current = null
            setState('loading')
        }
    }, [is_dark, is_table])

    useEffect(() => {
        if (state !== 'ready') return
        chart.current?.setOption(
            {
                backgroundColor: 'transparent',
                animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
                textStyle: { fontFamily: token.fontFamily, color: token.colorText },
                color: [token.colorPrimary, token.colorWarning, token.colorError, token.colorSuccess, token.purple, token.colorTextTertiary],
                grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
                tooltip: { confine: true, backgroundColor: token.colorBgElevated, borderColor: token.colorBorder, textStyle: { color: token.colorText } },
                ...option,
            },
            { notMerge: true },
        )
    }, [option, state, token])

    const is_shown_as_table = is_table || state === 'failed'
    return (
        <figure className="chart" aria-labelledby={id}>
            <figcaption id={id} className="row">
                <span className="quiet small">{label}</span>
                <span className="grow" />
                {state !== 'failed' && (
                    <Button size="small" type="text" onClick={() => setTable(!is_table)}>
                        {is_table ? words.as_chart : words.as_table}
                    </Button>
                )}
            </figcaption>
            {state === 'failed' && <div className="quiet small">{words.failed}</div>}
            {!is_table && state !== 'failed' && (
                <div className="chart_place" style={{ height }}>
                    {state === 'loading' && <Skeleton.Node active className="chart_wait" />}
                    <div ref={place} style={{ height }} role="img" aria-label={label} />
                </div>
            )}
            <div className={is_shown_as_table ? 'chart_table' : 'visually_hidden'}>
                <Numbers table={table} label={label} />
            </div>
        </figure>
    )
}

function Numbers({ table, label }: { table: ChartTable; label: string }) {
    return (
        <table className="numbers">
            <caption className="visually_hidden">{label}</caption>
            <thead>
                <tr>
                    {table.columns.map((it) => (
                        <th key={it} scope="col">
                            {it}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {table.rows.map((row) => (
                    <tr key={String(row[0])}>
                        {row.map((cell, i) =>
                            i === 0 ? (
                                <th key={table.columns[i]} scope="row">
                                    {cell}
                                </th>
                            ) : (
                                <td key={table.columns[i]}>{cell}</td>
                            ),
                        )}
                    </tr>
                ))}
            </tbody>
        </table>
    )
}
