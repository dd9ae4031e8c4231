import { Button, DatePicker, Grid, Select, Table, type TableColumnsType, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { Link } from 'react-router'
import { clockText, secondsBetween } from '../../../shared/format/clock'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { Time } from '../../../shared/ui/Time'
import { LevelTag } from '../../../shared/ui/LevelTag'
import { useChatWords } from '../i18n'
import { ChatNav } from '../parts/ChatNav'
import { LookDrawer } from '../parts/LookDrawer'
import { type Chat, type Filter, type State, useBoard, useChats } from '../queries'
import '../board.css'

const states = ['answering', 'waiting', 'talking', 'ended', 'left_message', 'abandoned'] as const
const colors: Record<State, string> = { answering: 'cyan', waiting: 'gold', talking: 'processing', ended: 'success', left_message: 'purple', abandoned: 'error' }

export function ListPage() {
    const words = useChatWords()
    const [filter, setFilter] = useState<Filter>({})
    const [looked, setLooked] = useState<Chat | null>(null)
    const list = useChats(filter)
    const is_wide = Grid.useBreakpoint().md ?? true
    const columns = useColumns(setLooked, is_wide)
    return (
        <Page title={words.list} subtitle={words.list_hint}>
            <ChatNav />
            <Filters filter={filter} onChange={setFilter} />
            {list.isError ? (
                <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
            ) : (
                <Table<Chat>
                    size="middle" rowKey="chat_id" columns={columns} dataSource={list.data?.pages.flatMap((page) => page.items) ?? []} loading={list.isPending} pagination={false}
                    {...(is_wide && { scroll: { x: 960 } })}
                    locale={{ emptyText: <EmptyHint title={words.nothing_found} hint={words.nothing_found_hint} /> }}
                />
            )}
            {list.hasNextPage && (
                <Button block type="text" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {words.load_more}
                </Button>
            )}
            {looked && <LookDrawer chat={looked} onClose={() => setLooked(null)} />}
        </Page>
    )
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
    const words = useChatWords()
    const name_of = useNameOf()
    const board = useBoard()
    const set = (part: { [Key in keyof Filter]: Filter[Key] | undefined }) => onChange(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value)))
    const setPeriod = (days: [Dayjs | null, Dayjs | null] | null) => set({ from: days?.[0]?.startOf('day').toISOString(), to: days?.[1]?.add(1, 'day').startOf('day').toISOString() })
    return (
        <div className="row gap_below">
            <Select
                allowClear aria-label={words.state_label} placeholder={words.all_states} value={filter.state} style={{ minWidth: 130 }}
                options={states.map((value) => ({ value, label: words.state[value] }))} onChange={(state) => set({ state })}
            />
            <Select
                allowClear aria-label={words.queue} placeholder={words.every_queue} value={filter.queue} style={{ minWidth: 150 }}
                options={(board.data?.queues ?? []).map(({ queue }) => ({ value: queue.code, label: name_of(queue) }))} onChange={(queue) => set({ queue })}
            />
            <div style={{ width: 200 }}>
                <StaffSelect aria-label={words.agent} placeholder={words.all_agents} value={filter.agent_id ?? null} onChange={(agent_id) => set({ agent_id: agent_id ?? undefined })} />
            </div>
            <DatePicker.RangePicker aria-label={words.period} allowEmpty={[true, true]} onChange={setPeriod} />
        </div>
    )
}

// On a phone two: who and what, and where it stands.
function useColumns(onLook: (chat: Chat) => void, is_wide: boolean): TableColumnsType<Chat> {
    const words = useChatWords()
    const name_of = useNameOf()
    const columns: TableColumnsType<Chat> = [
        { key: 'at', title: words.opened_at, width: 150, render: (_, it) => <Time at={it.opened_at} /> },
        {
            key: 'who', title: words.customer,
            render: (_, it) => (
                <>
                    {it.customer ? <Link to={`/customers/${it.customer.customer_id}`}>{it.customer.name_masked}</Link> : words.unknown_customer}
                    {it.tone !== 'calm' && <LevelTag level={it.tone} is_short />}
                    <div className="quiet small">{it.question_masked ?? words.said_nothing}</div>
                    <div className="chat_brief quiet">
                        <Time at={it.opened_at} /> {it.agent_name}
                    </div>
                </>
            ),
        },
        { key: 'queue', title: words.queue, width: 130, render: (_, it) => it.queue && name_of(it.queue) },
        { key: 'agent', title: words.agent, width: 110, render: (_, it) => it.agent_name },
        {
            key: 'answer', title: words.answer_time, width: 110, align: 'right',
            render: (_, it) => {
                const seconds = secondsBetween(it.waiting_since, it.answered_at)
                return <span className={it.is_late ? 'chat_late mono' : 'mono'}>{seconds === null || seconds < 0 ? words.none : clockText(seconds)}</span>
            },
        },
        { key: 'rating', title: words.rating, width: 80, align: 'right', render: (_, it) => it.rating ?? words.none },
        { key: 'ticket', title: words.ticket, width: 150, render: (_, it) => it.ticket_id && <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code}</Link> },
        {
            key: 'state', title: words.state_label, width: 110,
            render: (_, it) => (
                <>
                    <Tag color={colors[it.state]}>{words.state[it.state]}</Tag>
                    {!is_wide && (
                        <Button size="small" type="link" onClick={() => onLook(it)}>
                            {words.look}
                        </Button>
                    )}
                </>
            ),
        },
        {
            key: 'look', title: '', width: 90, align: 'right',
            render: (_, it) => (
                <Button size="small" aria-label={`${words.look} ${it.customer?.name_masked ?? ''}`} onClick={() => onLook(it)}>
                    {words.look}
                </Button>
            ),
        },
    ]
    return is_wide ? columns : columns.filter((it) => it.key === 'who' || it.key === 'state')
}
