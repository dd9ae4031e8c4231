import { App, Alert, Button, Input, Popconfirm, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ApiError } from '../../../api/errors'
import { useLeaveGuard } from '../../../shared/hooks/useLeaveGuard'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import '../automation.css'
import { ActionList } from '../components/ActionList'
import { Conditions } from '../components/Conditions'
import { DryRunPanel } from '../components/DryRunPanel'
import { Problems } from '../components/inputs'
import { When } from '../components/When'
import { draftOf, emptyDraft, problemsAt, tidied } from '../draft'
import { useAutomationWords } from '../i18n'
import { type Rule, type RuleDraft, useDeleteRule, useRule, useSaveRule, useVocabulary, type Vocabulary } from '../queries'

export function RulePage() {
    const { rule_id = 'new' } = useParams()
    const words = useAutomationWords()
    const id = rule_id === 'new' ? null : rule_id
    const rule = useRule(id)
    const vocabulary = useVocabulary()
    return (
        <Loaded query={vocabulary}>
            {(known) =>
                id === null ? (
                    <Editor key="new" rule={null} known={known} title={words.new_rule} />
                ) : (
                    <Loaded query={rule}>{(it) => <Editor key={id} rule={it} known={known} title={it.name} reload={rule.refetch} />}</Loaded>
                )
            }
        </Loaded>
    )
}

interface Props {
    rule: Rule | null
    known: Vocabulary
    title: string
    reload?: () => Promise<{ data?: Rule | undefined }>
}

function Editor({ rule, known, title, reload }: Props) {
    const words = useAutomationWords()
    const common = useCommon()
    const { message, modal } = App.useApp()
    const navigate = useNavigate()
    const save = useSaveRule()
    const remove = useDeleteRule()
    const [base, setBase] = useState(rule)
    const [draft, setDraft] = useState<RuleDraft>(() => (rule ? draftOf(rule) : emptyDraft(null)))
    const [is_dirty, setDirty] = useState(false)
    const [error, setError] = useState<unknown>(null)
    const put = (facts: Partial<RuleDraft>) => {
        setDraft((before) => ({ ...before, ...facts }))
        setDirty(true)
    }
    useLeaveGuard(is_dirty, (leave) =>
        void modal.confirm({
            title: words.unsaved, content: words.unsaved_hint, okText: words.leave, cancelText: words.stay, onOk: leave,
        }),
    )
    const submit = () =>
        save.mutate({ ...tidied(draft), rule_id: base?.rule_id ?? null, version: base?.version ?? 0 }, {
            onSuccess: (saved) => {
                setError(null)
                setDirty(false)
                setBase(saved)
                setDraft(draftOf(saved))
                void message.success(words.saved(saved.name))
                // Once the guard has gone with the changes.
                if (base === null) setTimeout(() => navigate(`/automation/rules/${saved.rule_id}`, { replace: true }))
            },
            onError: setError,
        })
    const take_newest = async () => {
        const newest = (await reload?.())?.data
        if (!newest) return
        setBase(newest)
        setDraft(draftOf(newest))
        setError(null)
        setDirty(false)
    }
    const actions = (
        <>
            {base && (
                <Popconfirm
                    title={words.delete_rule}
                    description={words.delete_sure}
                    okText={common.delete}
                    cancelText={common.cancel}
                    onConfirm={() =>
                        remove.mutate(base.rule_id, {
                            onSuccess: () => {
                                setDirty(false)
                                setTimeout(() => navigate('/automation'))
                            },
                            onError: setError,
                        })
                    }
                >
                    <Button>{common.delete}</Button>
                </Popconfirm>
            )}
            <Button type="primary" loading={save.isPending} onClick={submit}>
                {common.save}
            </Button>
        </>
    )
    const is_conflict = error instanceof ApiError && error.is_conflict
    const is_shown_below = error instanceof ApiError && error.fields.length > 0
    return (
        <Page title={title} subtitle={words.automation_hint} actions={actions}>
            {is_conflict && (
                <Alert
                    type="warning"
                    showIcon
                    className="gap_below"
                    title={words.conflict}
                    description={words.conflict_hint}
                    action={<Button onClick={() => void take_newest()}>{common.reload}</Button>}
                />
            )}
            {error !== null && !is_conflict && (is_shown_below ? <Alert type="error" showIcon className="gap_below" title={String(error instanceof ApiError ? error.title : error)} /> : <ErrorNote error={error} />)}
            <div className="automation_editor">
                <div>
                    <section className="panel" aria-label={words.name}>
                        <Labelled label={words.name} problems={problemsAt(error, 'name')}>
                            <Input maxLength={80} value={draft.name} onChange={(event) => put({ name: event.target.value })} />
                        </Labelled>
                        <Labelled label={words.description} problems={problemsAt(error, 'description')}>
                            <Input maxLength={500} value={draft.description ?? ''} onChange={(event) => put({ description: event.target.value })} />
                        </Labelled>
                        <Labelled label={words.unit} hint={words.unit_hint} problems={problemsAt(error, 'organization_id')}>
                            <OrganizationSelect
                                allowClear
                                aria-label={words.unit}
                                placeholder={words.own_unit}
                                value={draft.organization_id ?? null}
                                onChange={(organization_id) => put({ organization_id })}
                            />
                        </Labelled>
                        <label className="row">
                            <Switch checked={draft.is_active ?? false} aria-label={words.active} onChange={(is_active) => put({ is_active })} />
                            <span>{draft.is_active ? words.is_on : words.is_off}</span>
                        </label>
                    </section>
                    <section className="panel" aria-label={words.when}>
                        <h2>{words.when}</h2>
                        <When value={draft.definition} events={known.events} error={error} onChange={(definition) => put({ definition })} />
                    </section>
                    <section className="panel" aria-label={words.conditions}>
                        <h2>{words.conditions}</h2>
                        <Conditions
                            value={draft.definition.conditions}
                            fields={known.fields.filter((it) => it.field !== 'by' || draft.definition.kind === 'trigger')}
                            error={error}
                            onChange={(conditions) => put({ definition: { ...draft.definition, conditions } })}
                        />
                    </section>
                    <section className="panel" aria-label={words.actions}>
                        <h2>{words.actions}</h2>
                        <ActionList
                            value={draft.definition.actions}
                            roles={known.roles}
                            error={error}
                            onChange={(next) => put({ definition: { ...draft.definition, actions: next } })}
                        />
                    </section>
                </div>
                <DryRunPanel draft={draft} onError={setError} />
            </div>
        </Page>
    )
}

function Labelled({ label, hint, problems, children }: { label: string; hint?: string; problems: string[]; children: ReactNode }) {
    return (
        <label className="automation_named">
            <span>{label}</span>
            {children}
            {hint && <span className="quiet small">{hint}</span>}
            <Problems list={problems} />
        </label>
    )
}
