import { Button, Grid, Table, Tag } from 'antd'
import { useCan } from '../../../api/session'
import { useLocale } from '../../../shared/i18n'
import { useCategoryPath } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { useMustReadWords } from '../i18n_must_read'
import { type Filter, type Listed, useArticles } from '../queries'
import { RequireButton } from './RequireDialog'

const wide = ['md' as const]
export const titleOf = (it: Pick<Listed, 'title_zh' | 'title_en'>, locale: string) => (locale === 'en' ? it.title_en || it.title_zh : it.title_zh || it.title_en)

// Articles by filter, the latest first.
export function ArticleTable({ filter, onOpen }: { filter: Filter; onOpen: (article_id: string) => void }) {
    const words = useKnowledgeWords()
    const must_read = useMustReadWords()
    const can = useCan()
    const common = useCommon()
    const locale = useLocale()
    const path_of = useCategoryPath()
    const articles = useArticles(filter)
    const is_wide = Grid.useBreakpoint().md ?? true
    return (
        <Loaded query={articles}>
            {({ pages }) => (
                <>
                    <Table
                        size="small"
                        rowKey="article_id"
                        pagination={false}
                        scroll={is_wide ? { x: 'max-content' } : undefined}
                        dataSource={pages.flatMap((it) => it.items)}
                        locale={{ emptyText: <EmptyHint title={words.nothing_here} hint={words.nothing_here_hint} /> }}
                        columns={[
                            {
                                title: words.title,
                                render: (_, it: Listed) => (
                                    <>
                                        <button type="button" className="knowledge_link" onClick={() => onOpen(it.article_id)}>
                                            {titleOf(it, locale)}
                                        </button>
                                        {!is_wide && (
                                            <div className="quiet small">
                                                {[it.category_id && path_of(it.category_id), words.audience[it.audience]].filter(Boolean).join(' · ')} · <Time at={it.changed_at} />
                                            </div>
                                        )}
                                    </>
                                ),
                            },
                            { responsive: wide, title: words.category, render: (_, it) => (it.category_id ? path_of(it.category_id) : '') },
                            { responsive: wide, title: words.audience_label, render: (_, it) => words.audience[it.audience] },
                            { title: words.states, render: (_, it) => <StateOf state={it.state} /> },
                            { responsive: wide, title: words.views, align: 'right', render: (_, it) => it.counts.views },
                            { responsive: wide, title: words.useful, align: 'right', render: (_, it) => `${it.counts.useful} / ${it.counts.useful + it.counts.not_useful}` },
                            { responsive: wide, title: words.changed, render: (_, it) => <Time at={it.changed_at} /> },
                            // What did not help is learnt anew, in one click (7.1.1).
                            ...(can('knowledge_edit')
                                ? [
                                      {
                                          title: '', align: 'right' as const,
                                          render: (_: unknown, it: Listed) =>
                                              it.state === 'published' && it.counts.not_useful > 0 && <RequireButton article_id={it.article_id} title={titleOf(it, locale)} reason={must_read.reason_of_votes} size="small" />,
                                      },
                                  ]
                                : []),
                        ]}
                    />
                    {articles.hasNextPage && (
                        <Button block type="text" loading={articles.isFetchingNextPage} onClick={() => void articles.fetchNextPage()}>
                            {common.load_more}
                        </Button>
                    )}
                </>
            )}
        </Loaded>
    )
}

const colours = { draft: 'default', proposed: 'processing', published: 'success', withdrawn: 'warning' } as const
export function StateOf({ state }: { state: Listed['state'] }) {
    const words = useKnowledgeWords()
    return <Tag color={colours[state]}>{words.state[state]}</Tag>
}
