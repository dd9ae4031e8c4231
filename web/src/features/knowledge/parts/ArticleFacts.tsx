import { App, Button, Popover } from 'antd'
import { useCategoryPath } from '../../../shared/lookups'
import { Chart } from '../../../shared/ui/Chart'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useKnowledgeWords } from '../i18n'
import { type Article, type Revision, useStep } from '../queries'

// Whose it is, how long it holds, and what became of it.
export function ArticleFacts({ article, shown }: { article: Article; shown: Revision }) {
    const words = useKnowledgeWords()
    const path_of = useCategoryPath()
    const { content } = shown
    const { counts } = article
    const rows: [string, React.ReactNode][] = [
        [words.code, <span className="mono">{article.code}</span>],
        [words.category, content.category_id ? path_of(content.category_id) : ''],
        [words.owner, <Owner article={article} />],
        [words.author, shown.author_name],
        [words.approver, shown.approver_name],
        [words.changed, <Time at={shown.changed_at} />],
        [words.review_at, article.review_at && <Time at={article.review_at} />],
        [words.valid_to, content.valid_to && <Time at={content.valid_to} />],
        [words.keywords, content.keywords.join('、')],
        [words.synonyms, content.synonyms.join('、')],
        [words.training, content.training],
        [words.views, counts.views],
        [words.uses, counts.uses],
        [words.solved, counts.solved],
        [words.useful, `${counts.useful} / ${counts.useful + counts.not_useful}`],
    ]
    const days = [...article.days].reverse()
    return (
        <aside className="panel" aria-label={words.use_counts}>
            <dl className="knowledge_facts">
                {rows
                    .filter(([, value]) => value !== '' && value !== null)
                    .map(([name, value]) => (
                        <Row key={name} name={name} value={value} />
                    ))}
            </dl>
            {article.reasons.length > 0 && (
                <>
                    <h3>{words.reasons}</h3>
                    {article.reasons.map((it) => (
                        <div key={it.reason}>
                            {words.reason[it.reason]} × {it.count}
                        </div>
                    ))}
                </>
            )}
            {days.length > 1 && (
                <Chart
                    label={words.use_counts}
                    height={160}
                    option={{
                        tooltip: { trigger: 'axis' },
                        xAxis: { type: 'category', data: days.map((it) => it.day) },
                        yAxis: { type: 'value', minInterval: 1 },
                        series: [
                            { type: 'bar', stack: 'all', name: words.views, data: days.map((it) => it.views) },
                            { type: 'bar', stack: 'all', name: words.uses, data: days.map((it) => it.uses) },
                        ],
                    }}
                    table={{ columns: [words.changed, words.views, words.uses], rows: days.map((it) => [it.day, it.views, it.uses]) }}
                />
            )}
        </aside>
    )
}

function Row({ name, value }: { name: string; value: React.ReactNode }) {
    return (
        <>
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
        </>
    )
}

function Owner({ article }: { article: Article }) {
    const words = useKnowledgeWords()
    const { message } = App.useApp()
    const step = useStep(article.article_id)
    const give = (owner_id: string | null) => {
        if (owner_id) step.mutate({ kind: 'act', body: { version: article.version, action: 'give', owner_id } }, { onError: (error) => showProblem(error, message) })
    }
    return (
        <>
            {article.owner_name}
            {article.may_edit && (
                <Popover
                    trigger="click"
                    content={
                        <div style={{ width: 260 }}>
                            <StaffSelect aria-label={words.give} value={article.owner_id} onChange={give} />
                        </div>
                    }
                >
                    <Button size="small" type="link">
                        {words.give}
                    </Button>
                </Popover>
            )}
        </>
    )
}
