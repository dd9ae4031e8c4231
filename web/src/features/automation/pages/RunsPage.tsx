import { App, Button, Select, Table, type TableColumnsType, Tabs, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import '../automation.css'
import { useAutomationWords } from '../i18n'
import { type Delivery, type Run, type RunFilter, useDeliveries, useRules, useRuns, useSendAgain } from '../queries'

const outcomes = ['done', 'refused', 'loop_stopped'] as const
const outcome_colors: Record<Run['outcome'], string> = { done: 'green', refused: 'gold', loop_stopped: 'red' }
const states = ['pending', 'sent', 'dead'] as const
const state_colors: Record<Delivery['state'], string> = { pending: 'blue', sent: 'green', dead: 'red' }

export function RunsPage() {
    const words = useAutomationWords()
    const [query, setQuery] = useSearchParams()
    const actions = (
        <Link to="/automation">
            <Button>{words.automation}</Button>
        </Link>
    )
    return (
        <Page title={words.runs} subtitle={words.runs_hint} actions={actions}>
            <Tabs
                activeKey={query.get('tab') === 'deliveries' ? 'deliveries' : 'runs'}
                onChange={(tab) => setQuery(tab === 'runs' ? {} : { tab }, { replace: true })}
                items={[
                    { key: 'runs', label: words.runs, children: <Runs /> },
                    { key: 'deliveries', label: words.deliveries, children: <Deliveries /> },
                ]}
            />
        </Page>
    )
}

function Runs() {
    const words = useAutomationWords()
    const [query, setQuery] = useSearchParams()
    const { data: rules } = useRules()
    const rule_id = query.get('rule_id')
    const outcome = outcomes.find((it) => it === query.get('outcome'))
    const filter: RunFilter = { ...(rule_id && { rule_id }), ...(outcome && { outcome }) }
    const runs = useRuns(filter)
    const set = (name: string, value: string | undefined) => {
        const next = new URLSearchParams(query)
        if (value) next.set(name, value)
        else next.delete(name)
        setQuery(next, { replace: true })
    }
    const columns: TableColumnsType<Run> = [
        { title: words.at, key: 'at', width: 130, render: (_, run) => <Time at={run.at} /> },
        {
            title: words.rule,
            key: 'rule',
            render: (_, run) =>
                run.rule_name === null ? (
                    <span className="quiet">{words.rule_gone}</span>
                ) : (
                    <Link to={`/automation/rules/${run.rule_id}`}>{run.rule_name}</Link>
                ),
        },
        { title: words.ticket, key: 'ticket', width: 160, render: (_, run) => <Link to={`/tickets/${run.ticket_id}`}>{run.ticket_code}</Link> },
        { title: words.when, key: 'event', width: 130, render: (_, run) => words.event[run.event] ?? run.event },
        {
            title: words.result,
            key: 'outcome',
            width: 160,
            render: (_, run) => <Tag color={outcome_colors[run.outcome]}>{words.outcome[run.outcome]}</Tag>,
        },
        {
            title: words.actions,
            key: 'steps',
            render: (_, run) =>
                run.steps.map((step, n) => (
                    <Tag key={n} color={step.code === null ? 'default' : 'gold'}>
                        {words.action[step.kind as keyof typeof words.action] ?? step.kind}
                        {step.code !== null && ` · ${step.code}`}
                    </Tag>
                )),
        },
    ]
    return (
        <>
            <div className="automation_filters" role="search">
                <Select
                    allowClear
                    value={rule_id}
                    placeholder={words.every_rule}
                    aria-label={words.rule}
                    options={(rules ?? []).map((it) => ({ value: it.rule_id, label: it.name }))}
                    onChange={(value?: string | null) => set('rule_id', value ?? undefined)}
                />
                <Select
                    allowClear
                    value={outcome}
                    placeholder={words.every_outcome}
                    aria-label={words.result}
                    options={outcomes.map((it) => ({ value: it, label: words.outcome[it] }))}
                    onChange={(value?: string) => set('outcome', value)}
                />
            </div>
            <List query={runs} row_key="run_id" columns={columns} empty={<EmptyHint title={words.no_runs} hint={words.no_runs_hint} />} />
        </>
    )
}

function Deliveries() {
    const words = useAutomationWords()
    const { message } = App.useApp()
    const [query, setQuery] = useSearchParams()
    const state = states.find((it) => it === query.get('state'))
    const deliveries = useDeliveries(state)
    const again = useSendAgain()
    const send = (delivery_id: string) =>
        again.mutate(delivery_id, {
            onSuccess: () => void message.success(words.queued_again),
            onError: (error) => showProblem(error, message),
        })
    const columns: TableColumnsType<Delivery> = [
        { title: words.at, key: 'at', width: 130, render: (_, it) => <Time at={it.created_at} /> },
        { title: words.url, key: 'url', render: (_, it) => <span className="automation_url">{it.url}</span> },
        {
            title: words.result,
            key: 'state',
            width: 170,
            render: (_, it) => (
                <>
                    <Tag color={state_colors[it.state]}>{words.delivery_state[it.state]}</Tag>
                    {it.next_at && it.attempts > 0 && (
                        <div className="quiet small">
                            {words.next_try} <Time at={it.next_at} />
                        </div>
                    )}
                </>
            ),
        },
        { title: words.attempts, key: 'attempts', width: 80, render: (_, it) => it.attempts },
        { title: words.answer, key: 'answer', width: 200, render: (_, it) => it.last_error ?? it.last_status ?? '' },
        {
            title: '',
            key: 'again',
            width: 120,
            render: (_, it) =>
                it.state === 'dead' && (
                    <Button size="small" loading={again.isPending && again.variables === it.delivery_id} onClick={() => send(it.delivery_id)}>
                        {words.send_again}
                    </Button>
                ),
        },
    ]
    return (
        <>
            <div className="automation_filters" role="search">
                <Select
                    allowClear
                    value={state}
                    placeholder={words.every_state}
                    aria-label={words.result}
                    options={states.map((it) => ({ value: it, label: words.delivery_state[it] }))}
                    onChange={(value?: string) => setQuery({ tab: 'deliveries', ...(value && { state: value }) }, { replace: true })}
                />
            </div>
            <List
                query={deliveries}
                row_key="delivery_id"
                columns={columns}
                empty={<EmptyHint title={words.no_deliveries} hint={words.no_deliveries_hint} />}
            />
        </>
    )
}

interface ListProps<T> {
    query: {
        data: { pages: { items: T[] }[] } | undefined
        isPending: boolean
        isPlaceholderData: boolean
        isError: boolean
        error: unknown
        hasNextPage: boolean
        isFetchingNextPage: boolean
        refetch: () => unknown
        fetchNextPage: () => unknown
    }
    row_key: string
    columns: TableColumnsType<T>
    empty: React.ReactNode
}

function List<T extends object>({ query, row_key, columns, empty }: ListProps<T>) {
    const common = useCommon()
    const items = query.data?.pages.flatMap((page) => page.items) ?? []
    if (query.data && items.length === 0) return <section className="panel">{empty}</section>
    if (query.isError && !query.data) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
    return (
        <>
            <Table<T>
                className="automation_table"
                size="middle"
                rowKey={row_key}
                columns={columns}
                dataSource={items}
                loading={query.isPending || query.isPlaceholderData}
                pagination={false}
                scroll={{ x: 860 }}
                locale={{ emptyText: ' ' }}
            />
            {query.hasNextPage && (
                <div className="automation_more">
                    <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                </div>
            )}
        </>
    )
}
