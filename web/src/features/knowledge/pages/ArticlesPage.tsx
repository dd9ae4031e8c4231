import { Segmented, Select, Space, Switch } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { useCan } from '../../../api/session'
import { Page } from '../../../shared/ui/Page'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { ArticleTable } from '../parts/ArticleTable'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { NewArticleButton } from '../parts/NewArticleButton'
import type { Filter } from '../queries'

const states = ['published', 'draft', 'proposed', 'withdrawn'] as const
const problems = ['outdated', 'expired', 'unused', 'badly_rated'] as const

// Every article by state, category, reader and what is wrong with it; the filter stands in the address.
export function ArticlesPage() {
    const words = useKnowledgeWords()
    const common = useCommon()
    const can = useCan()
    const navigate = useNavigate()
    const [params, setParams] = useSearchParams()
    const may_edit = can('knowledge_edit') || can('knowledge_approve')
    const set = (name: string, value: string | null | undefined) =>
        setParams(
            (before) => {
                const next = new URLSearchParams(before)
                if (value) next.set(name, value)
                else next.delete(name)
                return next
            },
            { replace: true },
        )
    const state = states.find((it) => it === params.get('state'))
    const problem = problems.find((it) => it === params.get('problem'))
    const audience = (['customer', 'agent'] as const).find((it) => it === params.get('audience'))
    const category_id = params.get('category_id')
    const filter: Filter = {
        ...(state && { state }),
        ...(problem && { problem }),
        ...(audience && { audience }),
        ...(category_id && { category_id }),
        ...(params.get('is_mine') && { is_mine: true }),
    }
    return (
        <Page title={words.browse} actions={<NewArticleButton />}>
            <KnowledgeNav />
            <Space wrap className="gap_below">
                {may_edit && (
                    <Segmented
                        aria-label={words.states}
                        value={state ?? ''}
                        onChange={(value) => set('state', value)}
                        options={[{ value: '', label: common.all }, ...states.map((value) => ({ value, label: words.state[value] }))]}
                    />
                )}
                <div className="knowledge_category">
                    <CategorySelect aria-label={words.category} placeholder={words.all_categories} allowClear value={category_id} onChange={(value) => set('category_id', value)} />
                </div>
                <Select
                    allowClear
                    aria-label={words.audience_label}
                    placeholder={words.audience_label}
                    value={audience ?? null}
                    onChange={(value: string | null | undefined) => set('audience', value)}
                    options={(['customer', 'agent'] as const).map((value) => ({ value, label: words.audience[value] }))}
                />
                {may_edit && (
                    <Select
                        allowClear
                        aria-label={words.problem}
                        placeholder={words.problem}
                        value={problem ?? null}
                        onChange={(value: string | null | undefined) => set('problem', value)}
                        options={problems.map((value) => ({ value, label: words[value] }))}
                    />
                )}
                {may_edit && (
                    <label className="row">
                        <Switch size="small" checked={params.has('is_mine')} onChange={(is_on) => set('is_mine', is_on ? '1' : null)} />
                        {words.only_mine}
                    </label>
                )}
            </Space>
            <section className="panel">
                <ArticleTable filter={filter} onOpen={(id) => void navigate(`/knowledge/articles/${id}`)} />
            </section>
        </Page>
    )
}
