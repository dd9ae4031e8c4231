import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Grid, Segmented, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useIntakeWords } from '../i18n'
import { ArrivalDrawer } from '../parts/ArrivalDrawer'
import { ArrivalTag, useSourceName } from '../parts/marks'
import { type Arrival, type Filter, titleOf, useArrivals } from '../queries'
import '../intake.css'

const states = ['waiting', 'filed', 'kept', 'dismissed'] as const

export function ArrivalsPage() {
    const words = useIntakeWords()
    const common = useCommon()
    const [filter, setFilter] = useState<Filter>({})
    const [opened, setOpened] = useState<string | null>(null)
    const list = useArrivals(filter)
    const items = list.data?.pages.flatMap((page) => page.items) ?? []
    const is_wide = Grid.useBreakpoint().md ?? false
    const columns = useColumns(setOpened, is_wide)
    // Ours, and those that have sent something; which ones are set up is for administrators to see.
    const sources = [...new Set(['mail', 'sms', 'kannel', ...(filter.source ? [filter.source] : []), ...items.map((it) => it.source)])]
    const is_waiting = filter.state === 'waiting'
    return (
        <Page title={words.arrivals} subtitle={words.arrivals_hint}>
            <Filters filter={filter} waiting={list.data?.pages[0]?.waiting ?? 0} sources={sources} onChange={setFilter} />
            {list.isError ? (
                <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
            ) : (
                <Table<Arrival>
                    size="middle"
                    rowKey="arrival_id"
                    columns={columns}
                    dataSource={items}
                    loading={list.isPending}
                    pagination={false}
                    {...(is_wide && { scroll: { x: 900 } })}
                    locale={{
                        emptyText: (
                            <EmptyHint
                                title={is_waiting ? words.none_waiting : words.none}
                                hint={is_waiting ? words.none_waiting_hint : words.none_hint}
                            />
                        ),
                    }}
                />
            )}
            {list.hasNextPage && (
                <Button block className="intake_more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <ArrivalDrawer arrival_id={opened} onClose={() => setOpened(null)} />}
        </Page>
    )
}

function Filters({ filter, waiting, sources, onChange }: { filter: Filter; waiting: number; sources: string[]; onChange: (filter: Filter) => void }) {
    const words = useIntakeWords()
    const set = (part: { [Key in keyof Filter]: Filter[Key] | undefined }) =>
        onChange(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value)))
    return (
        <div className="row intake_filters">
            <Segmented
                value={filter.state === 'waiting' ? 'waiting' : 'all'}
                options={[
                    { value: 'all', label: words.all },
                    { value: 'waiting', label: waiting > 0 ? `${words.waiting_only} ${waiting}` : words.waiting_only },
                ]}
                onChange={(value) => set({ state: value === 'waiting' ? 'waiting' : undefined })}
            />
            <Select
                allowClear
                aria-label={words.state}
                placeholder={words.all_states}
                value={filter.state}
                options={states.map((value) => ({ value, label: words.states[value] }))}
                onChange={(state) => set({ state })}
            />
            <Select
                allowClear
                aria-label={words.source}
                placeholder={words.all_sources}
                value={filter.source}
                options={sources.map((value) => ({ value, label: words.source_names[value] ?? `${words.kinds.webhook} ${value}` }))}
                onChange={(source) => set({ source })}
            />
        </div>
    )
}

// On a phone two: what and from whom, and where it went.
function useColumns(onOpen: (arrival_id: string) => void, is_wide: boolean): TableColumnsType<Arrival> {
    const words = useIntakeWords()
    const source_name = useSourceName()
    const columns: TableColumnsType<Arrival> = [
        { title: words.arrived, key: 'at', width: 130, render: (_, it) => <Time at={it.arrived_at} /> },
        {
            title: words.what,
            key: 'what',
            render: (_, it) => (
                <>
                    <Button type="link" className="intake_link" onClick={() => onOpen(it.arrival_id)}>
                        {titleOf(it) || words.no_subject}
                    </Button>{' '}
                    {it.file_count > 0 && <PaperClipOutlined aria-label={`${words.files} ${it.file_count}`} />}
                    {it.subject && <div className="quiet small intake_preview">{it.text}</div>}
                    {!is_wide && (
                        <div className="quiet small">
                            {it.customer_id ? it.customer_name : it.sender} · {source_name(it)} · <Time at={it.arrived_at} />
                        </div>
                    )}
                </>
            ),
        },
        {
            title: words.sender,
            key: 'sender',
            width: 210,
            render: (_, it) => (
                <>
                    {it.customer_id ? <Link to={`/customers/${it.customer_id}`}>{it.customer_name}</Link> : <span className="mono">{it.sender}</span>}
                    <div className="quiet small">{source_name(it)}</div>
                </>
            ),
        },
        {
            title: words.about,
            key: 'about',
            width: 150,
            render: (_, it) =>
                it.ticket_id ? <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code}</Link> : it.named_code && <span className="quiet">{it.named_code}</span>,
        },
        {
            title: words.state,
            key: 'state',
            ...(is_wide && { width: 220 }),
            render: (_, it) => (
                <>
                    <ArrivalTag arrival={it} />
                    {!is_wide && it.ticket_id && (
                        <div className="small">
                            <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code}</Link>
                        </div>
                    )}
                    {it.reason && <div className="quiet small">{words.reasons[it.reason]}</div>}
                </>
            ),
        },
    ]
    return is_wide ? columns : columns.filter((it) => it.key === 'what' || it.key === 'state')
}
