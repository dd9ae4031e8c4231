import { App, Button, Popconfirm, Space, Table, Tag } from 'antd'
import { useNavigate } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Chart } from '../../../shared/ui/Chart'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { useMustReadWords } from '../i18n_must_read'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { RequireButton } from '../parts/RequireDialog'
import { type Gap, useDismissGap, useGaps } from '../queries'

const charted = 12

// What people look for and do not find.
export function GapsPage() {
    const words = useKnowledgeWords()
    const common = useCommon()
    const gaps = useGaps()
    return (
        <Page title={words.tab.gaps} subtitle={words.gaps_hint}>
            <KnowledgeNav />
            <Loaded query={gaps}>
                {({ pages }) => {
                    const items = pages.flatMap((it) => it.items)
                    if (items.length === 0)
                        return (
                            <section className="panel">
                                <EmptyHint title={words.no_gaps} hint={words.no_gaps_hint} />
                            </section>
                        )
                    return (
                        <>
                            <section className="panel gap_below">
                                <Top gaps={items.slice(0, charted)} />
                            </section>
                            <section className="panel">
                                <GapTable gaps={items} />
                                {gaps.hasNextPage && (
                                    <Button block type="text" loading={gaps.isFetchingNextPage} onClick={() => void gaps.fetchNextPage()}>
                                        {common.load_more}
                                    </Button>
                                )}
                            </section>
                        </>
                    )
                }}
            </Loaded>
        </Page>
    )
}

function Top({ gaps }: { gaps: Gap[] }) {
    const words = useKnowledgeWords()
    const lacks = ['none_found', 'unsure', 'unopened', 'unhelpful'] as const
    const upwards = [...gaps].reverse()
    return (
        <Chart
            label={words.top_gaps}
            height={Math.max(160, gaps.length * 28 + 60)}
            option={{
                legend: { bottom: 0 },
                grid: { left: 8, right: 24, top: 8, bottom: 36, containLabel: true },
                tooltip: { trigger: 'axis' },
                xAxis: { type: 'value', minInterval: 1 },
                yAxis: { type: 'category', data: upwards.map((it) => it.terms), axisLabel: { width: 180, overflow: 'truncate' } },
                series: lacks.map((lack) => ({ type: 'bar', stack: 'all', barMaxWidth: 18, name: words.lack[lack], data: upwards.map((it) => (it.lack === lack ? it.count : 0)) })),
            }}
            table={{ columns: [words.terms, words.count], rows: gaps.map((it) => [`${it.terms} (${words.audience[it.audience]})`, it.count]) }}
        />
    )
}

function GapTable({ gaps }: { gaps: Gap[] }) {
    const words = useKnowledgeWords()
    const must_read = useMustReadWords()
    const navigate = useNavigate()
    const { message } = App.useApp()
    const dismiss = useDismissGap()
    return (
        <Table
            size="small"
            rowKey="gap_id"
            dataSource={gaps}
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={[
                { title: words.terms, dataIndex: 'terms' },
                { title: words.audience_label, render: (_, it) => words.audience[it.audience] },
                { title: words.states, render: (_, it) => <Tag color={it.lack === 'none_found' ? 'error' : it.lack === 'unsure' ? 'warning' : 'default'}>{words.lack[it.lack]}</Tag> },
                { title: words.count, align: 'right', dataIndex: 'count' },
                { title: words.last, render: (_, it) => <Time at={it.last_at} age /> },
                {
                    title: '',
                    align: 'right',
                    render: (_, it) => (
                        <Space>
                            {it.article_id ? (
                                <>
                                    <Button size="small" type="link" onClick={() => void navigate(`/knowledge/articles/${it.article_id}`)}>
                                        {words.begun}
                                    </Button>
                                    <RequireButton article_id={it.article_id} title={it.terms} reason={must_read.reason_of_gap(it.terms)} size="small" />
                                </>
                            ) : (
                                <Button size="small" type="primary" ghost aria-label={`${words.write_it}: ${it.terms}`} onClick={() => void navigate('/knowledge/new', { state: { gap: it } })}>
                                    {words.write_it}
                                </Button>
                            )}
                            <Popconfirm title={words.dismiss_sure} okText={words.dismiss} onConfirm={() => dismiss.mutate(it.gap_id, { onError: (error) => showProblem(error, message) })}>
                                <Button size="small" type="text" aria-label={`${words.dismiss}: ${it.terms}`}>
                                    {words.dismiss}
                                </Button>
                            </Popconfirm>
                        </Space>
                    ),
                },
            ]}
        />
    )
}
