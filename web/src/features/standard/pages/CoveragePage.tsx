import { CheckCircleOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { Button, Input, Progress, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { type Chapter, chaptersOf, principlesOf, type Shown } from '../coverage'
import { useStandardWords } from '../i18n'
import { type Clause, type Coverage, useCoverage } from '../queries'
import '../standard.css'

export function CoveragePage() {
    const words = useStandardWords()
    const coverage = useCoverage()
    return (
        <Page title={words.coverage} subtitle={words.coverage_hint}>
            <Loaded query={coverage}>{(data) => <Clauses data={data} />}</Loaded>
        </Page>
    )
}

function useTitleOf() {
    const is_english = useLocale() === 'en'
    return (clause: Clause) => (is_english ? clause.title_en : clause.title_zh)
}

const percent = (answered: number, total: number) => (total === 0 ? 0 : Math.floor((answered / total) * 100))

function Clauses({ data }: { data: Coverage }) {
    const words = useStandardWords()
    const common = useCommon()
    const [shown, setShown] = useState<Shown>('all')
    const [typed, setTyped] = useState('')
    const chapters = chaptersOf(data.items, shown, typed)
    const found = chapters.filter((it) => it.shown.length > 0)
    return (
        <>
            <section className="panel coverage_top">
                <Principles clauses={principlesOf(data.items)} />
                <div>
                    <h2>{words.answered_of(data.answered, data.total)}</h2>
                    <Progress
                        percent={percent(data.answered, data.total)}
                        aria-label={words.answered_of(data.answered, data.total)}
                    />
                    <ul className="chapter_bars">
                        {chapters.map((it) => (
                            <li key={it.chapter}>
                                <a href={`#chapter_${it.chapter}`}>{words.chapter(it.chapter)}</a>
                                <ChapterBar chapter={it} />
                            </li>
                        ))}
                    </ul>
                </div>
            </section>
            <div className="coverage_filters" role="search">
                <Segmented<Shown>
                    aria-label={words.show}
                    value={shown}
                    onChange={setShown}
                    options={(['all', 'answered', 'open'] as const).map((value) => ({ value, label: words.filter[value] }))}
                />
                <Input
                    allowClear
                    className="coverage_text"
                    value={typed}
                    maxLength={100}
                    placeholder={words.find_clause}
                    aria-label={words.find_clause}
                    onChange={(event) => setTyped(event.target.value)}
                />
            </div>
            {found.length === 0 && (
                <div className="panel">
                    <EmptyHint title={words.nothing} hint={words.nothing_hint}>
                        <Button
                            onClick={() => {
                                setShown('all')
                                setTyped('')
                            }}
                        >
                            {common.reset}
                        </Button>
                    </EmptyHint>
                </div>
            )}
            {found.map((it) => (
                <section key={it.chapter} className="panel chapter" id={`chapter_${it.chapter}`}>
                    <header className="chapter_head">
                        <h2>{words.chapter(it.chapter)}</h2>
                        <ChapterBar chapter={it} />
                    </header>
                    <ul className="clauses">
                        {it.shown.map((clause) => (
                            <ClauseLine key={clause.clause} clause={clause} />
                        ))}
                    </ul>
                </section>
            ))}
        </>
    )
}

function Principles({ clauses }: { clauses: Clause[] }) {
    const words = useStandardWords()
    const title_of = useTitleOf()
    return (
        <div>
            <h2>{words.principles}</h2>
            <ul className="principles">
                {clauses.map((clause) => (
                    <li key={clause.clause}>
                        <StateIcon is_answered={clause.is_answered} />
                        <span className="mono quiet">{clause.clause}</span>
                        {title_of(clause)}
                    </li>
                ))}
            </ul>
        </div>
    )
}

function ChapterBar({ chapter: { chapter, answered, total } }: { chapter: Chapter }) {
    const words = useStandardWords()
    return (
        <Progress
            className="chapter_bar"
            size="small"
            percent={percent(answered, total)}
            format={() => `${answered}/${total}`}
            aria-label={words.chapter_progress(chapter, answered, total)}
        />
    )
}

function StateIcon({ is_answered }: { is_answered: boolean }) {
    const words = useStandardWords()
    return is_answered ? (
        <CheckCircleOutlined className="clause_yes" aria-label={words.is_answered} />
    ) : (
        <MinusCircleOutlined className="clause_no" aria-label={words.is_open} />
    )
}

function ClauseLine({ clause }: { clause: Clause }) {
    const words = useStandardWords()
    const title_of = useTitleOf()
    return (
        <li className="clause_line">
            <StateIcon is_answered={clause.is_answered} />
            <span className="mono quiet">{clause.clause}</span>
            <span>{title_of(clause)}</span>
            <span className="clause_controls">
                {clause.controls.length === 0 ? (
                    <span className="quiet small">{words.is_open}</span>
                ) : (
                    clause.controls.map(({ kind, name }) => (
                        <Tag key={`${kind} ${name}`}>
                            <span className="quiet">{words.controls[kind]}</span> {name}
                        </Tag>
                    ))
                )}
            </span>
        </li>
    )
}
