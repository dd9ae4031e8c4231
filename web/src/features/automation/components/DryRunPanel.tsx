import { ExperimentOutlined } from '@ant-design/icons'
import { Button, Select, Statistic, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { StateTag } from '../../../shared/ui/StateTag'
import { tidied } from '../draft'
import { useAutomationWords } from '../i18n'
import { type DryRun, type RuleAction, type RuleDraft, useDryRun } from '../queries'
import { useValueName } from '../value_words'
import { Changes, peopleOf } from './Changes'

interface Props {
    draft: RuleDraft
    onError: (error: unknown) => void
}

// Beside the editor: the rule as it stands there, on tickets as they are.
export function DryRunPanel({ draft, onError }: Props) {
    const words = useAutomationWords()
    const [limit, setLimit] = useState(500)
    const run = useDryRun()
    const go = () => {
        const { name, ...rest } = tidied(draft)
        run.mutate({ ...rest, name: name.trim() || words.dry_run, limit }, { onSuccess: () => onError(null), onError })
    }
    return (
        <section className="panel automation_dry" aria-label={words.dry_run}>
            <h2>{words.dry_run}</h2>
            <p className="quiet small">{words.dry_run_hint}</p>
            <div className="row">
                <Select
                    value={limit}
                    aria-label={words.dry_run_size}
                    onChange={setLimit}
                    options={[200, 500, 2000].map((n) => ({ value: n, label: words.newest(n) }))}
                />
                <Button icon={<ExperimentOutlined />} loading={run.isPending} onClick={go}>
                    {words.dry_run_go}
                </Button>
            </div>
            <div aria-live="polite">
                {run.isError && <ErrorNote error={run.error} />}
                {run.data && <Outcome run={run.data} />}
            </div>
        </section>
    )
}

function Outcome({ run }: { run: DryRun }) {
    const words = useAutomationWords()
    const name = useValueName(peopleOf(run.items.flatMap((it) => it.changes)))
    const acted = run.matched - run.unchanged
    return (
        <>
            <div className="automation_numbers">
                <Statistic title={words.looked_at} value={run.looked_at} />
                <Statistic title={words.matched} value={run.matched} />
                <Statistic title={words.already} value={run.unchanged} />
                <Statistic title={words.would_act} value={acted} />
            </div>
            {run.items.length === 0 ? (
                <EmptyHint title={words.nothing_matches} hint={words.nothing_matches_hint} />
            ) : (
                <>
                    <h3>{words.first_items(run.items.length)}</h3>
                    <ul className="automation_items">
                        {run.items.map((it) => (
                            <li key={it.ticket_id}>
                                <div>
                                    <Link to={`/tickets/${it.ticket_id}`} target="_blank">
                                        {it.code}
                                    </Link>{' '}
                                    {it.title} <StateTag state={it.state} />
                                </div>
                                <div className="small">
                                    <Changes list={it.changes} name={name} />
                                    {it.others.map((kind, n) => (
                                        <Tag key={n}>{words.action[kind as RuleAction['kind']]}</Tag>
                                    ))}
                                </div>
                            </li>
                        ))}
                    </ul>
                </>
            )}
        </>
    )
}
