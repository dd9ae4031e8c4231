import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { moved, problemsAt, replaced, startAction, without } from '../draft'
import { useAutomationWords } from '../i18n'
import type { RuleAction, Vocabulary } from '../queries'
import { DurationInput, Named, PeopleSelect, Problems } from './inputs'
import { TicketFields } from './TicketFields'

const kinds: readonly RuleAction['kind'][] = ['set', 'assign', 'notify', 'add_note', 'add_task', 'webhook']
const task_kinds = ['todo', 'follow_up', 'cooperation', 'expert'] as const

interface Props {
    value: RuleAction[]
    onChange: (value: RuleAction[]) => void
    roles: Vocabulary['roles']
    error: unknown
}

export function ActionList({ value, onChange, roles, error }: Props) {
    const words = useAutomationWords()
    return (
        <ol className="automation_actions">
            {value.map((action, at) => (
                <li key={at} className="automation_action">
                    <div className="automation_line">
                        <Select
                            className="automation_field"
                            value={action.kind}
                            aria-label={words.action_label}
                            options={kinds.map((it) => ({ value: it, label: words.action[it] }))}
                            onChange={(kind) => onChange(replaced(value, at, startAction(kind)))}
                        />
                        <span className="grow" />
                        <Button
                            type="text"
                            icon={<ArrowUpOutlined />}
                            disabled={at === 0}
                            aria-label={words.move_up(words.action[action.kind])}
                            onClick={() => onChange(moved(value, at, -1))}
                        />
                        <Button
                            type="text"
                            icon={<ArrowDownOutlined />}
                            disabled={at === value.length - 1}
                            aria-label={words.move_down(words.action[action.kind])}
                            onClick={() => onChange(moved(value, at, 1))}
                        />
                        <Button
                            type="text"
                            icon={<DeleteOutlined />}
                            aria-label={words.remove_action}
                            disabled={value.length === 1}
                            onClick={() => onChange(without(value, at))}
                        />
                    </div>
                    <Facts value={action} roles={roles} onChange={(next) => onChange(replaced(value, at, next))} />
                    <Problems list={problemsAt(error, `definition.actions.${at}`)} />
                </li>
            ))}
            <li className="automation_add">
                <Button
                    size="small"
                    type="dashed"
                    icon={<PlusOutlined />}
                    disabled={value.length >= 10}
                    onClick={() => onChange([...value, startAction('add_note')])}
                >
                    {words.add_action}
                </Button>
            </li>
        </ol>
    )
}

interface FactsProps {
    value: RuleAction
    roles: Vocabulary['roles']
    onChange: (value: RuleAction) => void
}

function Facts({ value, roles, onChange }: FactsProps) {
    const words = useAutomationWords()
    const put = (facts: { [key in keyof RuleAction]?: RuleAction[key] | null | undefined }) =>
        onChange({ ...value, ...facts } as RuleAction)
    const person = (
        <PeopleSelect
            aria-label={value.kind === 'assign' ? words.to_person : words.person}
            max={1}
            value={value.user_id ? [value.user_id] : []}
            onChange={([user_id]) => put({ user_id })}
        />
    )
    const text = (
        <Named label={words.text}>
            <Input.TextArea
                autoSize={{ minRows: 2, maxRows: 6 }}
                maxLength={1000}
                value={value.text ?? ''}
                onChange={(event) => put({ text: event.target.value })}
            />
        </Named>
    )
    switch (value.kind) {
        case 'set':
            return <TicketFields value={value} onChange={(facts) => put(facts)} />
        case 'assign':
            return (
                <div className="automation_facts">
                    <Named label={words.to_unit}>
                        <OrganizationSelect
                            allowClear
                            aria-label={words.to_unit}
                            value={value.organization_id ?? null}
                            onChange={(organization_id) => put({ organization_id })}
                        />
                    </Named>
                    <Named label={words.to_person}>{person}</Named>
                </div>
            )
        case 'notify':
            return (
                <div className="automation_facts">
                    <Named label={words.notify_whom}>
                        <Select
                            aria-label={words.notify_whom}
                            value={value.role || 'person'}
                            options={[...roles, 'person'].map((it) => ({ value: it, label: words.role[it] ?? it }))}
                            onChange={(role) => put(role === 'person' ? { role: undefined } : { role, user_id: undefined })}
                        />
                    </Named>
                    {!value.role && <Named label={words.person}>{person}</Named>}
                    {text}
                </div>
            )
        case 'add_note':
            return <div className="automation_facts">{text}</div>
        case 'add_task':
            return (
                <div className="automation_facts">
                    <Named label={words.task_kind_label}>
                        <Select
                            aria-label={words.task_kind_label}
                            value={value.task_kind ?? null}
                            options={task_kinds.map((it) => ({ value: it, label: words.task_kind[it] }))}
                            onChange={(task_kind) => put({ task_kind, ...(task_kind === 'follow_up' && { due_after: value.due_after || '7d' }) })}
                        />
                    </Named>
                    <Named label={words.task_title}>
                        <Input maxLength={200} value={value.text ?? ''} onChange={(event) => put({ text: event.target.value })} />
                    </Named>
                    <Named label={words.task_unit}>
                        <OrganizationSelect
                            allowClear
                            aria-label={words.task_unit}
                            placeholder={words.tickets_unit}
                            value={value.organization_id ?? null}
                            onChange={(organization_id) => put({ organization_id: organization_id ?? undefined })}
                        />
                    </Named>
                    <Named label={words.person}>{person}</Named>
                    {value.task_kind !== 'follow_up' && (
                        <Named label={words.due_after}>
                            <Select
                                aria-label={words.due_after}
                                value={value.due_after ? 'agreed' : 'standard'}
                                options={(['standard', 'agreed'] as const).map((it) => ({ value: it, label: words.due_by[it] }))}
                                onChange={(by) => put({ due_after: by === 'agreed' ? '1d' : undefined })}
                            />
                        </Named>
                    )}
                    {value.due_after && (
                        <Named label={words.due_within}>
                            <DurationInput aria-label={words.due_within} value={value.due_after} onChange={(due_after) => put({ due_after })} />
                        </Named>
                    )}
                </div>
            )
        case 'webhook':
            return (
                <div className="automation_facts">
                    <Named label={words.url}>
                        <Input
                            maxLength={500}
                            placeholder="https://"
                            value={value.url ?? ''}
                            onChange={(event) => put({ url: event.target.value.trim() })}
                        />
                    </Named>
                    <Named label={words.secret}>
                        <Input.Password
                            autoComplete="new-password"
                            maxLength={200}
                            placeholder={value.has_secret ? words.secret_kept : words.secret_hint}
                            value={value.secret ?? ''}
                            onChange={(event) => put({ secret: event.target.value })}
                        />
                    </Named>
                    <p className="quiet small">{words.webhook_hint}</p>
                </div>
            )
    }
}
