import { Badge, Tabs } from 'antd'
import { useLocation, useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import { useKnowledgeWords } from '../i18n'
import { useMustReadWords } from '../i18n_must_read'
import { useWork } from '../queries'
import '../knowledge.css'

// The pages of knowledge as tabs, so that the menu needs one line.
export function KnowledgeNav() {
    const words = useKnowledgeWords()
    const must_read = useMustReadWords()
    const can = useCan()
    const navigate = useNavigate()
    const { pathname } = useLocation()
    const may_edit = can('knowledge_edit')
    const { data } = useWork(true)
    const tabs = [
        { key: '/knowledge', label: words.tab.search, is_shown: true },
        { key: '/knowledge/articles', label: words.tab.articles, is_shown: true, count: data?.due ?? 0 },
        { key: '/knowledge/must_read', label: must_read.must_read, is_shown: true, count: data?.must_read ?? 0 },
        { key: '/knowledge/approvals', label: words.tab.approvals, is_shown: can('knowledge_approve'), count: data?.proposed ?? 0 },
        { key: '/knowledge/gaps', label: words.tab.gaps, is_shown: may_edit },
        { key: '/knowledge/health', label: words.tab.health, is_shown: may_edit },
        { key: '/knowledge/glossary', label: words.tab.glossary, is_shown: true },
    ]
    return (
        <Tabs
            activeKey={pathname}
            onChange={(path) => void navigate(path)}
            items={tabs
                .filter((it) => it.is_shown)
                .map(({ key, label, count }) => ({
                    key,
                    label: count ? (
                        <>
                            {label} <Badge count={count} size="small" />
                        </>
                    ) : (
                        label
                    ),
                }))}
        />
    )
}
