import { CalculatorOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useRetentionWords } from '../i18n_retention'
import { RetentionRuns } from '../parts/RetentionRuns'
import { type Entry, type PreviewLine, usePreview, useRetention, useStartRun, useSwitch } from '../retention_queries'
import '../privacy.css'

const state_colors = { off: 'default', proposed: 'gold', on: 'green' } as const

// 4.3.4: how long what is kept, who put it to work, and what each night did.
export function RetentionPage() {
    const words = useRetentionWords()
    const name_of = useNameOf()
    const [is_counting, setCounting] = useState(false)
    const schedule = useRetention()
    const preview = usePreview(is_counting)
    const count = (
        <Button
            icon={<CalculatorOutlined />}
            loading={preview.isFetching}
            onClick={() => (is_counting ? void preview.refetch() : setCounting(true))}
        >
            {words.preview}
        </Button>
    )
    return (
        <Page title={words.retention} subtitle={words.hint} actions={count}>
            <Loaded query={schedule}>
                {(data) => (
                    <div className="privacy_stack">
                        {is_counting && (
                            <section className="panel" aria-label={words.preview}>
                                <h2>{words.preview}</h2>
                                <p className="quiet small">{words.preview_hint}</p>
                                <Loaded query={preview}>
                                    {(lines) => (
                                        <PreviewTable
                                            lines={lines}
                                            name={(code) => {
                                                const entry = data.items.find((it) => it.code === code)
                                                return entry ? name_of(entry) : code
                                            }}
                                        />
                                    )}
                                </Loaded>
                            </section>
                        )}
                        {data.items.length === 0 ? (
                            <section className="panel">
                                <EmptyHint title={words.no_entries} hint={words.no_entries_hint} />
                            </section>
                        ) : (
                            <section className="panel" aria-label={words.retention}>
                                <div className="quiet small gap_below">
                                    {words.next_at} <Time at={data.next_at} /> · {words.share(data.share_percent, data.share_from)}
                                </div>
                                <ScheduleTable entries={data.items} />
                            </section>
                        )}
                        <RetentionRuns entries={data.items} />
                    </div>
                )}
            </Loaded>
        </Page>
    )
}

function ScheduleTable({ entries }: { entries: Entry[] }) {
    const words = useRetentionWords()
    const name_of = useNameOf()
    const columns: TableColumnsType<Entry> = [
        {
            title: words.entry,
            key: 'name',
            render: (_, it) => (
                <>
                    {name_of(it)}
                    <div className="quiet small mono">
                        {it.code} · {it.clause}
                    </div>
                </>
            ),
        },
        { title: words.action_label, key: 'action', width: 100, render: (_, it) => words.action[it.action] },
        { title: words.period, key: 'period', width: 100, render: (_, it) => words.days(it.days) },
        {
            title: words.state_label,
            key: 'state',
            width: 220,
            render: (_, it) => (
                <>
                    <Tag color={state_colors[it.state]}>{words.state[it.state]}</Tag>
                    {it.state !== 'off' && it.proposed_by && <div className="quiet small">{words.by(it.proposed_by, it.decided_by)}</div>}
                </>
            ),
        },
        {
            title: words.last_run,
            key: 'run',
            width: 190,
            render: (_, it) =>
                it.last_run ? (
                    <>
                        <Time at={it.last_run.begun_at} />
                        <div className="quiet small">
                            {words.run_state[it.last_run.state]} · {words.disposed} {it.last_run.disposed}
                        </div>
                    </>
                ) : (
                    <span className="quiet">{words.nothing}</span>
                ),
        },
        { title: '', key: 'do', width: 190, render: (_, it) => <EntryActions entry={it} /> },
    ]
    return <Table<Entry> size="small" rowKey="code" columns={columns} dataSource={entries} pagination={false} scroll={{ x: 900 }} />
}

function EntryActions({ entry }: { entry: Entry }) {
    const words = useRetentionWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const turn = useSwitch()
    const start = useStartRun()
    const onError = (error: unknown) => showProblem(error, message)
    return (
        <div className="privacy_line">
            {entry.allowed_actions.map((action) => (
                <Button
                    key={action}
                    size="small"
                    type={action === 'approve' ? 'primary' : 'default'}
                    loading={turn.isPending && turn.variables.action === action}
                    aria-label={`${words.switch_action[action]}: ${name_of(entry)}`}
                    onClick={() => turn.mutate({ entry, action }, { onSuccess: () => void message.success(words.done), onError })}
                >
                    {words.switch_action[action]}
                </Button>
            ))}
            {entry.state === 'on' && (
                <Popconfirm
                    title={words.run_sure}
                    okText={words.run_now}
                    cancelText={common.cancel}
                    onConfirm={() => start.mutate(entry.code, { onSuccess: () => void message.success(words.done), onError })}
                >
                    <Button size="small" loading={start.isPending} aria-label={`${words.run_now}: ${name_of(entry)}`}>
                        {words.run_now}
                    </Button>
                </Popconfirm>
            )}
        </div>
    )
}

function PreviewTable({ lines, name }: { lines: PreviewLine[]; name: (code: string) => string }) {
    const words = useRetentionWords()
    const number = (title: string, key: 'all' | 'held' | 'in_work'): TableColumnsType<PreviewLine>[number] => ({
        title,
        dataIndex: key,
        width: 110,
        align: 'right',
    })
    const columns: TableColumnsType<PreviewLine> = [
        {
            title: words.entry,
            key: 'name',
            render: (_, it) => (
                <>
                    {name(it.code)}
                    <div className="quiet small">
                        {words.before} <Time at={it.before} />
                        {it.looked < it.due && ` · ${words.partly(it.looked)}`}
                    </div>
                </>
            ),
        },
        number(words.all, 'all'),
        {
            title: words.due,
            key: 'due',
            width: 150,
            align: 'right',
            render: (_, it) => (
                <>
                    {it.due} {it.waits && <Tag color="gold">{words.waits}</Tag>}
                </>
            ),
        },
        { title: words.oldest, key: 'oldest', width: 150, render: (_, it) => it.oldest && <Time at={it.oldest} /> },
        number(words.held, 'held'),
        number(words.in_work, 'in_work'),
    ]
    return <Table<PreviewLine> size="small" rowKey="code" columns={columns} dataSource={lines} pagination={false} scroll={{ x: 820 }} />
}
