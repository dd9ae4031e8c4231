import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Drawer, Input, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useCan } from '../../../api/session'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { problemsAt, replaced, without, withoutEmpty } from '../draft'
import { useAutomationWords } from '../i18n'
import { type Macro, type MacroStep, useDeleteMacro, useSaveMacro } from '../queries'
import { TicketFields } from './TicketFields'
import { PeopleSelect, Problems } from './inputs'

const kinds: readonly MacroStep['kind'][] = ['set', 'note', 'reply', 'act']

export function MacroDrawer({ macro, onClose }: { macro: Macro | null; onClose: () => void }) {
    const words = useAutomationWords()
    const common = useCommon()
    const may_share = useCan()('ticket_assign')
    const { message } = App.useApp()
    const save = useSaveMacro()
    const remove = useDeleteMacro()
    const [name, setName] = useState(macro?.name ?? '')
    const [is_shared, setShared] = useState(macro?.is_shared ?? false)
    const [steps, setSteps] = useState<MacroStep[]>(macro?.steps ?? [{ kind: 'note', text: '' }])
    const error = save.error ?? remove.error
    const submit = () =>
        save.mutate(
            {
                macro_id: macro?.macro_id ?? null, version: macro?.version ?? 1, name, is_shared, position: macro?.position ?? 0,
                steps: steps.map(withoutEmpty),
            },
            {
                onSuccess: () => {
                    void message.success(words.saved(name))
                    onClose()
                },
            },
        )
    const footer = (
        <div className="row">
            {macro && (
                <Popconfirm
                    title={words.delete_macro}
                    okText={common.delete}
                    cancelText={common.cancel}
                    onConfirm={() => remove.mutate(macro.macro_id, { onSuccess: onClose })}
                >
                    <Button>{common.delete}</Button>
                </Popconfirm>
            )}
            <span className="grow" />
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="primary" loading={save.isPending} onClick={submit}>
                {common.save}
            </Button>
        </div>
    )
    return (
        <Drawer open size={620} title={macro?.name ?? words.new_macro} onClose={onClose} footer={footer}>
            {error && !(error instanceof ApiError && error.fields.length > 0) && <ErrorNote error={error} />}
            <label className="automation_named">
                <span>{words.name}</span>
                <Input autoFocus maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
                <Problems list={problemsAt(error, 'name')} />
            </label>
            {may_share && (
                <Checkbox checked={is_shared} onChange={(event) => setShared(event.target.checked)}>
                    {words.is_shared}
                </Checkbox>
            )}
            <h3>{words.steps}</h3>
            <p className="quiet small">{words.placeholders}</p>
            <ol className="automation_actions">
                {steps.map((step, at) => (
                    <li key={at} className="automation_action">
                        <div className="automation_line">
                            <Select
                                className="automation_field"
                                value={step.kind}
                                aria-label={words.step_label}
                                options={kinds.map((it) => ({ value: it, label: words.step[it] }))}
                                onChange={(kind) => setSteps(replaced(steps, at, { kind }))}
                            />
                            <span className="grow" />
                            <Button
                                type="text"
                                icon={<DeleteOutlined />}
                                aria-label={words.remove_step}
                                disabled={steps.length === 1}
                                onClick={() => setSteps(without(steps, at))}
                            />
                        </div>
                        <StepFields value={step} onChange={(next) => setSteps(replaced(steps, at, next))} />
                        <Problems list={problemsAt(error, `steps.${at}`)} />
                    </li>
                ))}
                <li className="automation_add">
                    <Button
                        size="small"
                        type="dashed"
                        icon={<PlusOutlined />}
                        disabled={steps.length >= 8}
                        onClick={() => setSteps([...steps, { kind: 'note', text: '' }])}
                    >
                        {words.add_step}
                    </Button>
                </li>
            </ol>
        </Drawer>
    )
}

function StepFields({ value, onChange }: { value: MacroStep; onChange: (value: MacroStep) => void }) {
    const words = useAutomationWords()
    const put = (facts: { [key in keyof MacroStep]?: MacroStep[key] | null | undefined }) =>
        onChange({ ...value, ...facts } as MacroStep)
    if (value.kind === 'set') return <TicketFields value={value} onChange={(facts) => put(facts)} />
    if (value.kind === 'act') return <Act value={value} put={put} />
    return (
        <div className="automation_facts">
            <Input.TextArea
                autoSize={{ minRows: 3, maxRows: 10 }}
                maxLength={4000}
                aria-label={words.text}
                value={value.text ?? ''}
                onChange={(event) => put({ text: event.target.value })}
            />
        </div>
    )
}

interface ActProps {
    value: MacroStep
    put: (facts: { [key in keyof MacroStep]?: MacroStep[key] | null | undefined }) => void
}

// Of a step's facts, those that can be said beforehand.
function Act({ value, put }: ActProps) {
    const words = useAutomationWords()
    const action = value.action ?? ''
    const line = (name: 'reason' | 'result', label: string) => (
        <label className="automation_named">
            <span className="quiet small">{label}</span>
            <Input maxLength={1000} value={value[name] ?? ''} onChange={(event) => put({ [name]: event.target.value })} />
        </label>
    )
    return (
        <div className="automation_facts">
            <Select
                aria-label={words.loop_action}
                placeholder={words.loop_action}
                value={value.action ?? null}
                options={Object.entries(words.loop_actions).map(([it, label]) => ({ value: it, label }))}
                onChange={(next) => put({ action: next ?? undefined, reason: undefined, result: undefined, customer_answer: undefined })}
            />
            {action === 'assign' && (
                <>
                    <OrganizationSelect
                        allowClear
                        aria-label={words.to_unit}
                        placeholder={words.to_unit}
                        value={value.organization_id ?? null}
                        onChange={(organization_id) => put({ organization_id })}
                    />
                    <PeopleSelect
                        aria-label={words.to_person}
                        max={1}
                        value={value.handler_id ? [value.handler_id] : []}
                        onChange={([handler_id]) => put({ handler_id })}
                    />
                </>
            )}
            {action === 'resolve' && line('result', words.result_text)}
            {['assign', 'wait', 'cancel', 'reject', 'reopen'].includes(action) && line('reason', words.reason)}
            {action === 'feed_back' && (
                <Select
                    aria-label={words.customer_answer}
                    placeholder={words.customer_answer}
                    value={value.customer_answer ?? null}
                    options={Object.entries(words.answers).map(([it, label]) => ({ value: it as 'satisfied', label }))}
                    onChange={(customer_answer) => put({ customer_answer })}
                />
            )}
        </div>
    )
}
