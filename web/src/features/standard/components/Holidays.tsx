// 1.3.3: the announced days off and the weekend days worked in exchange, year by year.
import { UploadOutlined } from '@ant-design/icons'
import { Button, Collapse } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useHolidayWords } from '../holiday_words'
import { type Span, spansOf } from '../holidays'
import { type HolidayYear, useHolidays } from '../version_queries'
import '../versions.css'
import { HolidayImport } from './HolidayImport'

export function Holidays() {
    const words = useHolidayWords()
    const holidays = useHolidays()
    const may_edit = useCan()('standard_edit')
    const [is_importing, setImporting] = useState(false)
    return (
        <section className="panel standard_part" id="holidays">
            <div className="category_title">
                <div>
                    <h2>{words.title}</h2>
                    <div className="quiet">{words.hint}</div>
                </div>
                {may_edit && (
                    <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
                        {words.bring}
                    </Button>
                )}
            </div>
            <Loaded query={holidays}>{(items) => <Years items={items} />}</Loaded>
            {is_importing && <HolidayImport onClose={() => setImporting(false)} />}
        </section>
    )
}

function Years({ items }: { items: HolidayYear[] }) {
    const words = useHolidayWords()
    const newest_first = [...items].sort((a, b) => b.year - a.year)
    if (newest_first.length === 0) return <EmptyHint title={words.none} hint={words.none_hint} />
    return (
        <Collapse
            ghost
            className="holiday_years"
            defaultActiveKey={newest_first[0] ? [newest_first[0].year] : []}
            items={newest_first.map((it) => ({
                key: it.year,
                label: <YearHead it={it} />,
                children: <YearDays it={it} />,
            }))}
        />
    )
}

function YearHead({ it }: { it: HolidayYear }) {
    const words = useHolidayWords()
    const off = it.days.filter((day) => day.is_off).length
    return (
        <span className="row">
            <strong className="mono">{words.year(it.year)}</strong>
            <span>{words.off(off)}</span>
            <span>{words.worked(it.days.length - off)}</span>
            <span className="quiet small">
                {it.imported_by === '' ? words.shipped : words.imported(it.imported_by)}{' '}
                {it.imported_at && <Time at={it.imported_at} />}
            </span>
        </span>
    )
}

function YearDays({ it }: { it: HolidayYear }) {
    const words = useHolidayWords()
    if (it.days.length === 0) return <p className="quiet">{words.no_days}</p>
    return (
        <div className="holiday_sides">
            <Spans title={words.off_days} spans={spansOf(it.days, true)} year={it.year} />
            <Spans title={words.worked_days} spans={spansOf(it.days, false)} year={it.year} />
        </div>
    )
}

function Spans({ title, spans, year }: { title: string; spans: Span[]; year: number }) {
    const words = useHolidayWords()
    // The year stands above; a day of a neighbouring one shows its own.
    const day = (date: string) => (date.startsWith(`${year}-`) ? date.slice(5) : date)
    if (spans.length === 0) return null
    return (
        <div>
            <h3>{title}</h3>
            <ul className="holiday_list">
                {spans.map((span) => (
                    <li key={span.from}>
                        <span className="mono">
                            {day(span.from)}
                            {span.count > 1 && ` – ${day(span.to)}`}
                        </span>
                        <span>{words.names[span.name] ?? span.name}</span>
                        {span.count > 1 && <span className="quiet small">{words.days_many(span.count)}</span>}
                    </li>
                ))}
            </ul>
        </div>
    )
}
