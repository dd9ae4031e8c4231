import { Collapse, Tag } from 'antd'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useMessageWords } from '../i18n'
import { type Template, useHistory } from '../queries'

export function TemplateHistory({ template }: { template: Template }) {
    const words = useMessageWords()
    const history = useHistory(template.template_id)
    return (
        <section aria-label={words.history}>
            <h3>{words.history}</h3>
            <Loaded query={history}>
                {(items) => (
                    <Collapse
                        size="small"
                        items={items.map((it) => ({
                            key: it.template_id,
                            label: (
                                <>
                                    {words.words_of(it.number)} <Tag>{words.template_states[it.state]}</Tag>
                                    <span className="quiet small">
                                        <Time at={it.changed_at} /> · {words.author} {it.author_name}
                                        {it.approver_name && ` · ${words.approver} ${it.approver_name}`}
                                    </span>
                                </>
                            ),
                            children: (
                                <>
                                    <strong>{it.subject}</strong>
                                    <div className="message_text">{it.body}</div>
                                </>
                            ),
                        }))}
                    />
                )}
            </Loaded>
        </section>
    )
}
