import { App, Button, Table, type TableColumnsType, Tag } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useRetentionWords } from '../i18n_retention'
import { type Entry, type Run, useActOnRun, useRuns } from '../retention_queries'

const colors = { planned: 'default', waiting: 'gold', running: 'blue', done: 'green', declined: 'default', stopped: 'red' } as const

// Every run, and the decision that one of too much waits for.
export function RetentionRuns({ entries }: { entries: Entry[] }) {
    const words = useRetentionWords()
    const common = useCommon()
    const name_of = useNameOf()
    const runs = useRuns()
    const columns: TableColumnsType<Run> = [
        {
            title: words.entry,
            key: 'name',
            render: (_, it) => {
                const entry = entries.find((one) => one.code === it.code)
                return (
                    <>
                        {entry ? name_of(entry) : it.code}
                        <div className="quiet small">
                            {words.action[it.action]} · {words.before} <Time at={it.before} />
                        </div>
                    </>
                )
            },
        },
        { title: words.begun_at, key: 'at', width: 130, render: (_, it) => <Time at={it.begun_at} /> },
        {
            title: words.started_by,
            key: 'by',
            width: 150,
            render: (_, it) => (
                <>
                    {it.started_by ?? words.clock}
                    {it.decided_by && (
                        <div className="quiet small">
                            {words.decided_by} {it.decided_by}
                        </div>
                    )}
                </>
            ),
        },
        { title: words.state_label, key: 'state', width: 110, render: (_, it) => <Tag color={colors[it.state]}>{words.run_state[it.state]}</Tag> },
        { title: words.due, key: 'due', width: 100, align: 'right', render: (_, it) => `${it.due} / ${it.all}` },
        { title: words.disposed, dataIndex: 'disposed', width: 90, align: 'right' },
        { title: words.held, dataIndex: 'held', width: 80, align: 'right' },
        { title: words.in_work, dataIndex: 'in_work', width: 90, align: 'right' },
        { title: '', key: 'do', width: 170, render: (_, it) => <RunActions run={it} /> },
    ]
    return (
        <section className="panel" aria-label={words.runs}>
            <h2>{words.runs}</h2>
            <Loaded query={runs}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.no_runs} hint={words.no_runs_hint} />
                    return <Table<Run> size="small" rowKey="run_id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 1100 }} />
                }}
            </Loaded>
            {runs.hasNextPage && (
                <Button size="small" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </section>
    )
}

function RunActions({ run }: { run: Run }) {
    const words = useRetentionWords()
    const { message } = App.useApp()
    const act = useActOnRun()
    return (
        <div className="privacy_line">
            {run.allowed_actions.map((action) => (
                <Button
                    key={action}
                    size="small"
                    type={action === 'approve' ? 'primary' : 'default'}
                    danger={action === 'stop'}
                    loading={act.isPending && act.variables.action === action}
                    onClick={() =>
                        act.mutate(
                            { run, action },
                            { onSuccess: () => void message.success(words.done), onError: (error) => showProblem(error, message) },
                        )
                    }
                >
                    {words.run_action[action]}
                </Button>
            ))}
        </div>
    )
}
