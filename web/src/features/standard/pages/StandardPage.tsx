// 2.1.4: service type, limit and responsibility, for everybody who works by them.
import { Steps, Table, Tag } from 'antd'
import { useLocale } from '../../../shared/i18n'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { Calendars } from '../components/Calendars'
import { Holidays } from '../components/Holidays'
import { InForceLine } from '../components/InForceLine'
import { isDefault, type LimitRule, lengthText, nameOf, type Standard } from '../limits'
import { useStandard } from '../queries'
import '../standard.css'
import { useStandardPageWords } from '../standard_words'

export function StandardPage() {
    const words = useStandardPageWords()
    const standard = useStandard()
    return (
        <Page
            title={words.title}
            subtitle={
                <>
                    {words.hint}
                    {standard.data && <InForceLine standard={standard.data} />}
                </>
            }
        >
            <Loaded query={standard}>
                {(data) => (
                    <>
                        <Principles standard={data} />
                        <Limits standard={data} />
                        <Ladder standard={data} />
                        <Grades standard={data} />
                        <Calendars standard={data} />
                        <Holidays />
                        <Reasons standard={data} />
                        <Indicators standard={data} />
                    </>
                )}
            </Loaded>
        </Page>
    )
}

type Part = { standard: Standard }

function Principles({ standard }: Part) {
    const words = useStandardPageWords()
    const is_english = useLocale() === 'en'
    return (
        <section className="panel standard_part">
            <h2>{words.principles}</h2>
            <ol>
                {(is_english ? standard.principles_en : standard.principles_zh).map((line) => (
                    <li key={line}>{line}</li>
                ))}
            </ol>
        </section>
    )
}

function Limits({ standard }: Part) {
    const words = useStandardPageWords()
    const common = useCommon()
    const is_english = useLocale() === 'en'
    const name = (list: Parameters<typeof nameOf>[0]) => (code: string) => nameOf(list, code, is_english)
    const requests = ({ when }: LimitRule) => [
        ...when.grades.map(name(standard.grades)),
        ...when.classes.map(name(standard.classes)),
        ...when.segments.map(name(standard.segments)),
        ...when.types.map((type) => common.ticket_type[type as keyof typeof common.ticket_type] ?? type),
        ...when.priorities.map((it) => common.priority[it as keyof typeof common.priority] ?? it),
        ...when.channels,
        ...when.categories,
        ...when.text,
    ]
    const limit = (clock: 'accept' | 'respond' | 'resolve' | 'feedback') => ({
        title: words[clock],
        key: clock,
        render: (_: unknown, rule: LimitRule) => (
            <>
                <span className="nowrap">{lengthText(rule[clock].minutes, is_english)}</span>
                {rule[clock].calendar !== 'always' && (
                    <div className="quiet small">{nameOf(standard.calendars, rule[clock].calendar, is_english)}</div>
                )}
            </>
        ),
    })
    return (
        <section className="panel standard_part">
            <h2>{words.limits}</h2>
            <p className="quiet">{words.limits_hint}</p>
            <Table<LimitRule>
                size="small"
                rowKey="code"
                pagination={false}
                scroll={{ x: 560 }}
                dataSource={standard.limits}
                columns={[
                    {
                        title: words.request,
                        key: 'request',
                        render: (_, rule) => (isDefault(rule) ? words.otherwise : requests(rule).join(' · ')),
                    },
                    limit('accept'),
                    limit('respond'),
                    limit('resolve'),
                    limit('feedback'),
                    { title: words.clause, dataIndex: 'clause', className: 'mono quiet' },
                ]}
            />
            {standard.factors.map((it) => (
                <p key={it.clock} className="quiet">
                    {words.factor(it.segments.map(name(standard.segments)).join('、'), it.percent)}{' '}
                    <span className="mono">{it.clause}</span>
                </p>
            ))}
        </section>
    )
}

function Ladder({ standard }: Part) {
    const words = useStandardPageWords()
    const is_english = useLocale() === 'en'
    return (
        <section className="panel standard_part">
            <h2>{words.ladder}</h2>
            <p className="quiet">{words.ladder_hint(standard.warning_percents.map((it) => `${it}%`).join(' · '))}</p>
            <Steps
                size="small"
                responsive
                current={standard.ladder.length}
                items={standard.ladder.map((it) => ({
                    title: is_english ? it.name_en : it.name_zh,
                    content: it.percent === 0 ? words.at_breach : words.after(it.percent),
                    status: 'wait' as const,
                }))}
            />
        </section>
    )
}

function Grades({ standard }: Part) {
    const words = useStandardPageWords()
    const is_english = useLocale() === 'en'
    return (
        <section className="panel standard_part">
            <h2>{words.grades}</h2>
            <Table
                size="small"
                rowKey="code"
                pagination={false}
                scroll={{ x: 480 }}
                dataSource={standard.grades}
                columns={[
                    { title: words.grade, key: 'grade', render: (_, it) => (is_english ? it.name_en : it.name_zh) },
                    {
                        title: words.flags,
                        key: 'flags',
                        render: (_, it) =>
                            it.flags.length === 0
                                ? words.otherwise
                                : it.flags.map((flag) => <Tag key={flag}>{words.flag[flag] ?? flag}</Tag>),
                    },
                    { title: words.approver, key: 'approver', render: (_, it) => words.role[it.approver] ?? it.approver },
                    { title: words.clause, dataIndex: 'clause', className: 'mono quiet' },
                ]}
            />
        </section>
    )
}

function Reasons({ standard }: Part) {
    const words = useStandardPageWords()
    const is_english = useLocale() === 'en'
    return (
        <section className="panel standard_part">
            <h2>{words.reasons}</h2>
            <ul>
                {standard.pause_reasons.map((it) => (
                    <li key={it.code}>
                        {is_english ? it.name_en : it.name_zh}{' '}
                        <span className="quiet">
                            {it.stops ? words.stops : words.runs}
                            {it.confirm.length > 0 && ` · ${words.confirm}`}
                        </span>
                    </li>
                ))}
            </ul>
        </section>
    )
}

function Indicators({ standard }: Part) {
    const words = useStandardPageWords()
    const is_english = useLocale() === 'en'
    return (
        <section className="panel standard_part">
            <h2>{words.indicators}</h2>
            <Table
                size="small"
                rowKey="code"
                pagination={false}
                dataSource={standard.indicators}
                columns={[
                    { title: words.indicator, key: 'name', render: (_, it) => (is_english ? it.name_en : it.name_zh) },
                    {
                        title: words.target,
                        key: 'target',
                        render: (_, it) => `${it.is_at_most ? words.at_most(it.target) : words.at_least(it.target)}%`,
                    },
                    { title: words.clause, dataIndex: 'clause', className: 'mono quiet' },
                ]}
            />
        </section>
    )
}
