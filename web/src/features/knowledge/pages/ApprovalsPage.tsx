import { Button, Collapse, Space } from 'antd'
import { useNavigate } from 'react-router'
import { useSession } from '../../../api/session'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { ApproveButton } from '../parts/ApproveButton'
import { titleOf } from '../parts/ArticleTable'
import { Difference } from '../parts/Difference'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { useNoteDialog } from '../parts/NoteDialog'
import { useArticle, useArticles, useStep } from '../queries'

// A second person looks at what would change, and decides (1.4.3).
export function ApprovalsPage() {
    const words = useKnowledgeWords()
    const common = useCommon()
    const locale = useLocale()
    const { user } = useSession()
    const proposed = useArticles({ state: 'proposed' })
    return (
        <Page title={words.tab.approvals} subtitle={words.approvals_hint}>
            <KnowledgeNav />
            <section className="panel">
                <Loaded query={proposed}>
                    {({ pages }) => {
                        const items = pages.flatMap((it) => it.items)
                        if (items.length === 0) return <EmptyHint title={words.no_approvals} hint={words.no_approvals_hint} />
                        return (
                            <Collapse
                                ghost
                                items={items.map((it) => ({
                                    key: it.article_id,
                                    label: (
                                        <span className="row">
                                            <strong>{titleOf(it, locale)}</strong>
                                            <span className="quiet small">
                                                <Time at={it.changed_at} /> {it.author_id === user.user_id && words.own}
                                            </span>
                                        </span>
                                    ),
                                    children: <Proposal article_id={it.article_id} is_own={it.author_id === user.user_id} />,
                                }))}
                            />
                        )
                    }}
                </Loaded>
                {proposed.hasNextPage && (
                    <Button block type="text" onClick={() => void proposed.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                )}
            </section>
        </Page>
    )
}

function Proposal({ article_id, is_own }: { article_id: string; is_own: boolean }) {
    const words = useKnowledgeWords()
    const navigate = useNavigate()
    const article = useArticle(article_id)
    const step = useStep(article_id)
    const ask = useNoteDialog()
    return (
        <Loaded query={article}>
            {(it) => (
                <>
                    <div className="quiet small">{words.difference}</div>
                    <Difference before={it.beside ? it.shown.content : null} after={(it.beside ?? it.shown).content} />
                    <Space wrap className="knowledge_solved">
                        <ApproveButton article={it} disabled={is_own} />
                        <Button onClick={() => ask(words.action.send_back, (note) => step.mutateAsync({ kind: 'decide', body: { version: it.version, action: 'send_back', note } }))}>{words.action.send_back}</Button>
                        <Button type="text" onClick={() => void navigate(`/knowledge/articles/${article_id}`)}>
                            {words.open}
                        </Button>
                    </Space>
                </>
            )}
        </Loaded>
    )
}
