import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Switch, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { lengthOf } from '../../../shared/format/length'
import { stages } from './board'
import { csvOf, depthOf, hasGap, rowHasGap } from './duty'
import { type DutyCell, type DutyMatrix, type DutyRow, useDutyMatrix } from './queries'
import { useProcessWords } from './words'
import './process.css'

// 4.5.4: each class has its process and its owner; where nobody has, the page says so.
export function DutyPage() {
    const words = useProcessWords()
    const [params, setParams] = useSearchParams()
    const [only_gaps, setOnlyGaps] = useState(false)
    const unit = params.get('organization_id') ?? undefined
    const matrix = useDutyMatrix(unit)
    return (
        <Page
            title={words.duty}
            subtitle={words.duty_hint}
            actions={
                <>
                    {matrix.data && <ExportButton matrix={matrix.data} />}
                    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                        {words.print}
                    </Button>
                </>
            }
        >
            <div className="row gap_below no_print">
                <div className="process_unit">
                    <OrganizationSelect
                        allowClear
                        aria-label={words.unit}
                        placeholder={words.all_units}
                        value={unit ?? null}
                        onChange={(id) => setParams(id ? { organization_id: id } : {}, { replace: true })}
                    />
                </div>
                <label className="row">
                    <Switch size="small" checked={only_gaps} onChange={setOnlyGaps} /> {words.only_gaps}
                </label>
            </div>
            <Loaded query={matrix}>{(data) => <Matrix data={data} only_gaps={only_gaps} />}</Loaded>
        </Page>
    )
}

function Matrix({ data, only_gaps }: { data: DutyMatrix; only_gaps: boolean }) {
    const words = useProcessWords()
    const rows = only_gaps ? data.rows.filter(rowHasGap) : data.rows
    return (
        <>
            <Alert className="gap_below" showIcon type={data.gaps > 0 ? 'warning' : 'success'} title={data.gaps > 0 ? words.gaps(data.gaps) : words.no_gaps} />
            {rows.length === 0 ? (
                <EmptyHint title={words.nothing_found} hint={words.nothing_found_hint} />
            ) : (
                <section className="panel gap_below">
                    <Grid rows={rows} silence_seconds={data.silence_seconds} />
                </section>
            )}
            <Below data={data} />
        </>
    )
}

function Grid({ rows, silence_seconds }: { rows: DutyRow[]; silence_seconds: number }) {
    const words = useProcessWords()
    const common = useCommon()
    const name_of = useNameOf()
    const organization_name = useOrganizationName()
    const columns: TableColumnsType<DutyRow> = [
        {
            title: words.category, key: 'category', width: 170, fixed: 'left',
            render: (_, row) => (
                <Link to={`/search?queue=all_open&category_id=${row.category_id}`} title={words.open_of(name_of(row))} style={{ paddingInlineStart: 12 * depthOf(row) }}>
                    {name_of(row)}
                </Link>
            ),
        },
        {
            title: words.team, key: 'team', width: 130,
            render: (_, row) =>
                row.organization_id ? organization_name(row.organization_id) : <Tag color="orange" title={words.no_unit_hint}>{words.no_unit}</Tag>,
        },
        ...stages.map((state): TableColumnsType<DutyRow>[number] => ({
            title: common.state[state], key: state, width: 150,
            render: (_, row) => {
                const cell = row.cells.find((it) => it.state === state)
                return cell && <Duty cell={cell} silence_seconds={silence_seconds} />
            },
        })),
    ]
    return <Table size="small" rowKey="category_id" className="duty" pagination={false} scroll={{ x: 1660 }} columns={columns} dataSource={rows} />
}

function Duty({ cell, silence_seconds }: { cell: DutyCell; silence_seconds: number }) {
    const words = useProcessWords()
    const is_english = useLocale() === 'en'
    const organization_name = useOrganizationName()
    const roles = cell.responsible.roles.map((it) => words.role[it] ?? it).join(is_english ? ', ' : '、')
    return (
        <div className={hasGap(cell) ? 'duty_cell duty_gap' : 'duty_cell'}>
            {roles && (
                <div>
                    {roles} <span className="quiet small">{words.people(cell.responsible.people)}</span>
                </div>
            )}
            {cell.gap !== 'none' && (
                <div className="process_over">
                    {words.gap[cell.gap]}
                    {cell.responsible.is_above && cell.responsible.organization_id && (
                        <span className="quiet small"> {words.covered(organization_name(cell.responsible.organization_id))}</span>
                    )}
                </div>
            )}
            <div className="quiet small">
                {cell.has_no_accountable ? (
                    <span className="process_over">{words.no_lead}</span>
                ) : (
                    words.answered_by(cell.accountable.roles.map((it) => words.role[it] ?? it))
                )}
            </div>
            {cell.clock && cell.limit_seconds !== null && (
                <div className="small mono">
                    {words.clock[cell.clock]} {lengthOf(cell.limit_seconds, is_english)}
                </div>
            )}
            {cell.state === 'evaluating' && <div className="quiet small">{words.silence(Math.round(silence_seconds / 3600))}</div>}
        </div>
    )
}

function Below({ data }: { data: DutyMatrix }) {
    const words = useProcessWords()
    const name_of = useNameOf()
    return (
        <section className="panel duty_below">
            <div>
                <h2>{words.ladder}</h2>
                <ol className="duty_list">
                    {data.ladder.map((step) => (
                        <li key={step.role}>
                            <span className="quiet">{words.ladder_step(step.percent)}</span> {name_of(step)}
                        </li>
                    ))}
                </ol>
            </div>
            <div>
                <h2>{words.approves}</h2>
                <ul className="duty_list">
                    {data.grades.map((grade) => (
                        <li key={grade.code}>
                            <span className="quiet">{name_of(grade)}</span> {words.role[grade.approver] ?? grade.approver}
                        </li>
                    ))}
                </ul>
            </div>
            <span className="quiet small">{words.by_version(data.standard_number)}</span>
        </section>
    )
}

function ExportButton({ matrix }: { matrix: DutyMatrix }) {
    const words = useProcessWords()
    const common = useCommon()
    const name_of = useNameOf()
    const is_english = useLocale() === 'en'
    const organization_name = useOrganizationName()
    const cellText = (cell: DutyCell | undefined) => {
        if (!cell) return ''
        const roles = cell.responsible.roles.map((it) => words.role[it] ?? it).join('/')
        const gaps = [words.gap[cell.gap], cell.has_no_accountable && words.no_lead].filter(Boolean).join('; ')
        const limit = cell.clock && cell.limit_seconds !== null ? `${words.clock[cell.clock]} ${lengthOf(cell.limit_seconds, is_english)}` : ''
        return [roles, gaps, limit].filter(Boolean).join(' | ')
    }
    const save = () => {
        const text = csvOf(
            [words.category, words.team, ...stages.map((it) => common.state[it])],
            matrix.rows.map((row) => [
                name_of(row), organization_name(row.organization_id), ...stages.map((state) => cellText(row.cells.find((it) => it.state === state))),
            ]),
        )
        const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
        const link = document.createElement('a')
        link.href = address
        link.download = 'duty_matrix.csv'
        link.click()
        setTimeout(() => URL.revokeObjectURL(address), 60_000) // the browser reads it after the click
    }
    return (
        <Button icon={<DownloadOutlined />} onClick={save}>
            {words.csv}
        </Button>
    )
}
