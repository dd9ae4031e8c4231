import { Select, Table, type TableColumnsType, Tag } from 'antd'
import { Link } from 'react-router'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { dayAndTime } from '../../../shared/format/time'
import { useOutageWords } from '../i18n'
import { type Decision, choicesOf, defaultDecision, maskedName, maskedPhone } from '../decisions'
import { type IntakeRow, type RowResult, useServiceNames, verdict_colors } from '../queries'

export interface Line {
    row: IntakeRow
    result: RowResult | undefined
    decision: Decision | null
}

interface Props {
    lines: Line[]
    is_busy: boolean
    onDecide: (entry_key: string, decision: Decision) => void
}

export function VerdictTable({ lines, is_busy, onDecide }: Props) {
    const words = useOutageWords()
    const locale = useLocale()
    const service_names = useServiceNames()
    const time = (at: string | null) => (at ? dayAndTime(at, locale) : words.none)
    const columns: TableColumnsType<Line> = [
        { title: words.taken_at, key: 'taken', width: 145, render: (_, { row }) => <span className="mono">{time(row.taken_at)}</span> },
        {
            title: words.customer,
            key: 'customer',
            width: 130,
            render: (_, { row }) => (
                <>
                    {maskedName(row.customer_name)}
                    <div className="quiet small mono">{maskedPhone(row.phone)}</div>
                </>
            ),
        },
        {
            title: words.service,
            key: 'service',
            width: 140,
            render: (_, { row }) => (
                <>
                    {service_names.get(row.service_type) ?? row.service_type}
                    <div className="quiet small">{row.place}</div>
                </>
            ),
        },
        { title: words.wanted, key: 'wanted', width: 145, render: (_, { row }) => <span className="mono">{time(row.wanted_at)}</span> },
        { title: words.verdict_label, key: 'verdict', width: 230, render: (_, { result }) => result && <Finding result={result} /> },
        {
            title: words.decision,
            key: 'decision',
            width: 220,
            render: (_, line) => <Choice line={line} is_busy={is_busy} onDecide={onDecide} />,
        },
        { title: words.entry_key, key: 'key', width: 120, render: (_, { row }) => <span className="quiet small mono">{row.entry_key.slice(0, 14)}</span> },
    ]
    return <Table<Line> size="small" rowKey={({ row }) => row.entry_key} columns={columns} dataSource={lines} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 1130 }} />
}

function Finding({ result }: { result: RowResult }) {
    const words = useOutageWords()
    const name_of_item = useItemName()
    const field = (name: string) => words.field[name] ?? name_of_item(name)
    return (
        <>
            <Tag color={verdict_colors[result.verdict]}>{words.verdict[result.verdict]}</Tag>{' '}
            {result.ticket_id ? <Link to={`/tickets/${result.ticket_id}`}>{result.appointment_code || words.to_ticket}</Link> : <span className="mono">{result.appointment_code}</span>}
            {words.reason[result.reason] && <div className="quiet small">{words.reason[result.reason]}</div>}
            {result.errors.length > 0 && (
                <ul className="outage_errors small">
                    {result.errors.map((it) => (
                        <li key={it.field + it.code}>
                            {it.field && `${field(it.field)}: `}
                            {it.detail}
                        </li>
                    ))}
                </ul>
            )}
        </>
    )
}

// "data.symptom" as the standard's services call it.
function useItemName() {
    const name_of = useNameOf()
    const service_names = useServiceNames()
    return (field: string) => {
        const item = service_names.items.get(field.replace(/^data\./, ''))
        return item ? name_of(item) : field
    }
}

function Choice({ line: { row, result, decision }, is_busy, onDecide }: Pick<Props, 'is_busy' | 'onDecide'> & { line: Line }) {
    const words = useOutageWords()
    const locale = useLocale()
    const choices = result ? choicesOf(result) : []
    if (choices.length === 0) return null
    const label = (it: Decision) => (it.startsWith('at ') ? dayAndTime(it.slice(3), locale) : words[it as 'book' | 'wait' | 'another' | 'skip'])
    return (
        <Select<Decision>
            className="outage_choice"
            aria-label={words.decision_of(row.entry_key.slice(0, 14))}
            placeholder={words.choose}
            value={decision ?? defaultDecision(result)}
            disabled={is_busy}
            options={choices.map((value) => ({ value, label: label(value) }))}
            onChange={(value) => onDecide(row.entry_key, value)}
        />
    )
}
