import { Statistic, Table } from 'antd'
import { Link } from 'react-router'
import { useCategoryPath } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import type { Schemas } from '../../../api/types'
import { useKnowledgeWords } from '../i18n'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { useHealth } from '../queries'

type Health = Schemas['CategoryHealth']
const problems = ['outdated', 'expired', 'unused', 'badly_rated'] as const

// Whether what is published can be trusted: each number leads to its articles.
export function HealthPage() {
    const words = useKnowledgeWords()
    const health = useHealth()
    return (
        <Page title={words.tab.health} subtitle={words.health_hint}>
            <KnowledgeNav />
            <Loaded query={health}>
                {(items) =>
                    items.length === 0 ? (
                        <section className="panel">
                            <EmptyHint title={words.nothing_here} hint={words.nothing_here_hint} />
                        </section>
                    ) : (
                        <>
                            <section className="panel gap_below knowledge_sums">
                                <Statistic title={words.published} value={sum(items, 'published')} />
                                {problems.map((problem) => (
                                    <Link key={problem} to={`/knowledge/articles?problem=${problem}`}>
                                        <Statistic title={words[problem]} value={sum(items, problem)} />
                                    </Link>
                                ))}
                            </section>
                            <section className="panel">
                                <h2>{words.by_category}</h2>
                                <ByCategory items={items} />
                            </section>
                        </>
                    )
                }
            </Loaded>
        </Page>
    )
}

const sum = (items: Health[], of: 'published' | (typeof problems)[number]) => items.reduce((total, it) => total + it[of], 0)

function ByCategory({ items }: { items: Health[] }) {
    const words = useKnowledgeWords()
    const path_of = useCategoryPath()
    const cell = (it: Health, problem: (typeof problems)[number]) =>
        it[problem] === 0 ? <span className="quiet">0</span> : <Link to={`/knowledge/articles?problem=${problem}${it.category_id ? `&category_id=${it.category_id}` : ''}`}>{it[problem]}</Link>
    return (
        <Table
            size="small"
            rowKey={(it) => it.category_id ?? ''}
            dataSource={items}
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            scroll={{ x: 'max-content' }}
            columns={[
                { title: words.category, render: (_, it) => (it.category_id ? path_of(it.category_id) : words.uncategorised) },
                { title: words.published, align: 'right', dataIndex: 'published', defaultSortOrder: 'descend', sorter: (a, b) => a.published - b.published },
                ...problems.map((problem) => ({ title: words[problem], align: 'right' as const, render: (_: unknown, it: Health) => cell(it, problem), sorter: (a: Health, b: Health) => a[problem] - b[problem] })),
            ]}
        />
    )
}
