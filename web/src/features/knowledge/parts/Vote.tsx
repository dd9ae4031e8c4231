import { App, Button, Dropdown } from 'antd'
import { showProblem } from '../../../shared/ui/problems'
import { useKnowledgeWords } from '../i18n'
import { type Reason, useDeed } from '../queries'

const reasons: Reason[] = ['outdated', 'wrong', 'unclear', 'unfitting']

// Useful or not; what did not help says why.
export function Vote({ article_id, is_portal = false }: { article_id: string; is_portal?: boolean }) {
    const words = useKnowledgeWords()
    const { message } = App.useApp()
    const deed = useDeed(is_portal)
    const say = (body: { deed: 'useful' } | { deed: 'not_useful'; reason: Reason }) =>
        deed.mutate(
            { article_id, ...body },
            {
                onSuccess: ({ is_counted }) => void message.success(is_counted ? words.thanks : words.counted_already),
                onError: (error) => showProblem(error, message),
            },
        )
    return (
        <div className="row knowledge_vote" role="group" aria-label={words.was_useful}>
            <span className="quiet">{words.was_useful}</span>
            <Button size="small" loading={deed.isPending} onClick={() => say({ deed: 'useful' })}>
                {words.yes}
            </Button>
            <Dropdown trigger={['click']} menu={{ items: reasons.map((key) => ({ key, label: words.reason[key] })), onClick: ({ key }) => say({ deed: 'not_useful', reason: key as Reason }) }}>
                <Button size="small">{words.no}</Button>
            </Dropdown>
        </div>
    )
}
