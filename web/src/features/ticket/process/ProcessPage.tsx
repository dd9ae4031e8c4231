import { Table, type TableColumnsType, Tag } from 'antd'
import { useMemo } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { Chart } from '../../../shared/ui/Chart'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { lengthOf } from '../../../shared/format/length'
import { searchPath, stageRows, type StageRow, types } from './board'
import { type ProcessBoard, type Stage, useProcess } from './queries'
import { useProcessWords } from './words'
import './process.css'

// 1.3.4: the process as it runs, stage by stage.
export function ProcessPage() {
    const words = useProcessWords()
    const [params, setParams] = useSearchParams()
    const unit = params.get('organization_id') ?? undefined
    const board = useProcess(unit)
    return (
        <Page title={words.process} subtitle={words.process_hint}>
            <div className="row gap_below">
                <div className="process_unit">
                    <OrganizationSelect
                        allowClear
                        aria-label={words.unit}
                        placeholder={words.all_units}
                        value={unit ?? null}
                        onChange={(id) => setParams(id ? { organization_id: id } : {}, { replace: true })}
                    />
                </div>
            </div>
            <Loaded query={board}>
                {(data) => (data.total === 0 ? <EmptyHint title={words.nothing} hint={words.nothing_hint} /> : <Board data={data} unit={unit} />)}
            </Loaded>
        </Page>
    )
}

function Board({ data, unit }: { data: ProcessBoard; unit: string | undefined }) {
    const words = useProcessWords()
    const rows = useMemo(() => stageRows(data.stages), [data.stages])
    return (
        <>
            <div className="process_sums gap_below">
                <div className="panel process_sum">
                    <span className="quiet">{words.total}</span>
                    <b>{data.total}</b>
                </div>
                <div className="panel process_sum process_warned">
                    <span className="quiet">{words.warned}</span>
                    <b>{data.warned}</b>
                </div>
                <div className="panel process_sum process_late">
                    <span className="quiet">{words.late}</span>
                    <b>{data.late}</b>
                </div>
            </div>
            <div className="process_charts gap_below">
                <ByStage rows={rows} unit={unit} />
                <ByAge data={data} />
            </div>
            <section className="panel">
                <Stages rows={rows} unit={unit} />
            </section>
        </>
    )
}

const colors = { calm: '#2a93ab', warned: '#d48806', late: '#cf1322' } as const

function ByStage({ rows, unit }: { rows: StageRow[]; unit: string | undefined }) {
    const words = useProcessWords()
    const common = useCommon()
    const navigate = useNavigate()
    const parts = ['calm', 'warned', 'late'] as const
    const of = (row: StageRow, part: (typeof parts)[number]) => (part === 'calm' ? row.count - row.warned - row.late : row[part])
    return (
        <section className="panel">
            <Chart
                label={words.by_stage}
                height={260}
                onPick={({ index }) => {
                    const row = rows[index]
                    if (row) void navigate(searchPath(row.state, null, unit))
                }}
                option={{
                    legend: { top: 0, right: 0, itemHeight: 10 },
                    xAxis: { type: 'category', data: rows.map((it) => common.state[it.state]), axisLabel: { interval: 0, rotate: 30 } },
                    yAxis: { type: 'value', minInterval: 1 },
                    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
                    series: parts.map((part) => ({
                        type: 'bar', stack: 'all', name: words[part], itemStyle: { color: colors[part] }, barMaxWidth: 40, data: rows.map((it) => of(it, part)),
                    })),
                }}
                table={{
                    columns: [words.stage, ...parts.map((it) => words[it])],
                    rows: rows.map((row) => [common.state[row.state], ...parts.map((it) => of(row, it))]),
                }}
            />
        </section>
    )
}

function ByAge({ data }: { data: ProcessBoard }) {
    const words = useProcessWords()
    const limit_before = data.bands.at(-2)?.up_to_days ?? 0
    const names = data.bands.map((it) => (it.up_to_days === null ? words.older(limit_before) : words.up_to(it.up_to_days)))
    return (
        <section className="panel">
            <Chart
                label={words.by_age}
                height={260}
                option={{
                    xAxis: { type: 'category', data: names },
                    yAxis: { type: 'value', minInterval: 1 },
                    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
                    series: [{ type: 'bar', name: words.count, barMaxWidth: 48, data: data.bands.map((it) => it.count), itemStyle: { color: colors.calm } }],
                }}
                table={{ columns: [words.age, words.count], rows: data.bands.map((it, i) => [names[i] ?? '', it.count]) }}
            />
        </section>
    )
}

function Stages({ rows, unit }: { rows: StageRow[]; unit: string | undefined }) {
    const words = useProcessWords()
    const common = useCommon()
    const is_english = useLocale() === 'en'
    const columns: TableColumnsType<StageRow> = [
        {
            title: words.stage, key: 'stage', width: 120, fixed: 'left',
            render: (_, row) => (row.count > 0 ? <Link to={searchPath(row.state, null, unit)}>{common.state[row.state]}</Link> : <span className="quiet">{common.state[row.state]}</span>),
        },
        ...types.map((type): TableColumnsType<StageRow>[number] => ({
            title: common.ticket_type[type], key: type, width: 130, align: 'right',
            render: (_, row) => row.cells[type] && <Cell stage={row.cells[type]} name={common.state[row.state]} type={common.ticket_type[type]} unit={unit} />,
        })),
        { title: words.total, key: 'count', width: 80, align: 'right', render: (_, row) => <b className="mono">{row.count || ''}</b> },
        { title: words.warned, key: 'warned', width: 80, align: 'right', render: (_, row) => row.warned > 0 && <span className="mono">{row.warned}</span> },
        { title: words.late, key: 'late', width: 80, align: 'right', render: (_, row) => row.late > 0 && <b className="mono process_over">{row.late}</b> },
        { title: words.oldest, key: 'oldest', width: 120, render: (_, row) => row.oldest_opened_at && <Time at={row.oldest_opened_at} age /> },
        { title: words.median, key: 'median', width: 120, render: (_, row) => row.median_seconds !== null && lengthOf(row.median_seconds, is_english) },
    ]
    return <Table size="small" rowKey="state" pagination={false} scroll={{ x: 1060 }} columns={columns} dataSource={rows} />
}

function Cell({ stage, name, type, unit }: { stage: Stage; name: string; type: string; unit: string | undefined }) {
    const words = useProcessWords()
    return (
        <Link to={searchPath(stage.state, stage.type, unit)} className="process_cell">
            <span className="visually_hidden">{words.open_cell(name, type, stage.count, stage.warned, stage.late)}</span>
            <span className="process_cell" aria-hidden>
                {stage.late > 0 && <Tag color="red">{stage.late}</Tag>}
                {stage.warned > 0 && <Tag color="gold">{stage.warned}</Tag>}
                <span className="mono">{stage.count}</span>
            </span>
        </Link>
    )
}
