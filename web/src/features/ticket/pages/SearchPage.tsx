import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, DatePicker, Dropdown, Grid, Select, Table, type TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { Link, useSearchParams } from 'react-router'
import { api_base, queryText } from '../../../api/client'
import { useCan } from '../../../api/session'
import { useNameOf } from '../../../shared/i18n'
import { useCategoryPath, useChannels } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { useLevelWords } from '../../../shared/ui/LevelTag'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { PriorityMark, StateTag } from '../../../shared/ui/StateTag'
import { TicketMarks } from '../../../shared/ui/TicketMarks'
import { Time } from '../../../shared/ui/Time'
import { CategorySelect, OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { filterOf, priorities, states, tones, withFilter } from '../filters'
import { useTicketWords } from '../i18n'
import { type Item, useTickets } from '../queries'
import '../ticket.css'

// Words come from the box in the bar above; everything else is set here, and all of it stands in the address.
export function SearchPage() {
    const words = useTicketWords()
    const common = useCommon()
    const can = useCan()
    const [params, setParams] = useSearchParams()
    const filter = filterOf(params, { queue: 'all' })
    const tickets = useTickets(filter)
    const is_partial = tickets.data?.pages.at(-1)?.is_partial ?? false
    const change = (what: Record<string, string | string[] | null>) => setParams((now) => withFilter(now, what), { replace: true })
    const { sort: _, ...exported } = filter
    const exportAs = (format: 'csv' | 'xlsx') =>
        window.location.assign(`${api_base}/tickets/export${queryText({ ...exported, format })}`)
    return (
        <Page
            title={words.search}
            actions={
                can('ticket_export') && (
                    <Dropdown
                        trigger={['click']}
                        menu={{
                            items: [
                                { key: 'csv', label: words.export_csv },
                                { key: 'xlsx', label: words.export_xlsx },
                            ],
                            onClick: ({ key }) => exportAs(key as 'csv' | 'xlsx'),
                        }}
                    >
                        <Button icon={<DownloadOutlined />}>{words.export}</Button>
                    </Dropdown>
                )
            }
        >
            <Filters params={params} onChange={change} onClear={() => setParams(params.get('q') ? { q: params.get('q') ?? '' } : {})} />
            {is_partial && <Alert type="info" showIcon className="gap_below" title={words.partial} />}
            <Loaded query={tickets}>
                {({ pages }) => <Results items={pages.flatMap((page) => page.items)} />}
            </Loaded>
            {tickets.hasNextPage && (
                <div className="queue_more">
                    <Button loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                </div>
            )}
        </Page>
    )
}

interface FiltersProps {
    params: URLSearchParams
    onChange: (what: Record<string, string | string[] | null>) => void
    onClear: () => void
}

function Filters({ params, onChange, onClear }: FiltersProps) {
    const words = useTicketWords()
    const common = useCommon()
    const level_words = useLevelWords()
    const name_of = useNameOf()
    const { data: channels } = useChannels()
    const from = params.get('opened_from')
    const to = params.get('opened_to')
    return (
        <div className="search_filters">
            <Select
                mode="multiple"
                allowClear
                maxTagCount="responsive"
                aria-label={words.state}
                placeholder={words.state}
                value={params.getAll('state')}
                onChange={(state: string[]) => onChange({ state })}
                options={states.map((value) => ({ value, label: common.state[value] }))}
            />
            <Select
                mode="multiple"
                allowClear
                maxTagCount="responsive"
                aria-label={words.priority}
                placeholder={words.priority}
                value={params.getAll('priority')}
                onChange={(priority: string[]) => onChange({ priority })}
                options={priorities.map((value) => ({ value, label: common.priority[value] }))}
            />
            <Select
                mode="multiple"
                allowClear
                maxTagCount="responsive"
                aria-label={level_words.mood}
                placeholder={level_words.mood}
                value={params.getAll('tone')}
                onChange={(tone: string[]) => onChange({ tone })}
                options={tones.map((value) => ({ value, label: level_words.level[value] }))}
            />
            <Select
                allowClear
                aria-label={words.type}
                placeholder={words.type}
                value={params.get('type')}
                onChange={(type: string | undefined) => onChange({ type: type ?? null })}
                options={(['fault', 'complaint', 'consultation', 'change'] as const).map((value) => ({ value, label: common.ticket_type[value] }))}
            />
            <CategorySelect
                allowClear
                aria-label={words.category}
                placeholder={words.category}
                value={params.get('category_id')}
                onChange={(category_id) => onChange({ category_id })}
            />
            <OrganizationSelect
                allowClear
                aria-label={words.unit}
                placeholder={words.unit}
                value={params.get('organization_id')}
                onChange={(organization_id) => onChange({ organization_id })}
            />
            <Select
                allowClear
                aria-label={words.channel}
                placeholder={words.channel}
                value={params.get('channel')}
                onChange={(channel: string | undefined) => onChange({ channel: channel ?? null })}
                options={(channels ?? []).map((it) => ({ value: it.code, label: name_of(it) }))}
            />
            <DatePicker.RangePicker
                aria-label={words.opened_between}
                value={[from ? dayjs(from) : null, to ? dayjs(to).subtract(1, 'day') : null]}
                allowEmpty={[true, true]}
                onChange={(range) =>
                    onChange({
                        opened_from: range?.[0]?.startOf('day').toISOString() ?? null,
                        opened_to: range?.[1]?.add(1, 'day').startOf('day').toISOString() ?? null,
                    })
                }
            />
            <Button onClick={onClear}>{words.clear}</Button>
        </div>
    )
}

function Results({ items }: { items: Item[] }) {
    const words = useTicketWords()
    const category_path = useCategoryPath()
    const is_wide = Grid.useBreakpoint().md ?? true
    if (items.length === 0) return <EmptyHint title={words.no_results} hint={words.no_results_hint} />
    const name = (text: string | null) => text ?? <span className="quiet">{words.nobody}</span>
    const listed = items.map((it) => it.ticket_id)
    const columns: TableColumnsType<Item> = [
        {
            title: words.ticket,
            key: 'ticket',
            render: (_, it) => (
                <>
                    <Link to={`/tickets/${it.ticket_id}`}>{it.title}</Link> <TicketMarks ticket_id={it.ticket_id} listed={listed} />
                    <div className="quiet small mono">
                        {it.code} · {category_path(it.category_id)}
                    </div>
                </>
            ),
        },
        { title: words.state, key: 'state', width: 110, render: (_, it) => <StateTag state={it.state} /> },
        ...(is_wide
            ? ([
                  { title: words.priority, key: 'priority', width: 90, render: (_, it) => <PriorityMark priority={it.priority} /> },
                  { title: words.customer, key: 'customer', width: 110, render: (_, it) => it.customer_name },
                  { title: words.owner, key: 'owner', width: 110, render: (_, it) => name(it.owner_name) },
                  { title: words.handler, key: 'handler', width: 110, render: (_, it) => name(it.handler_name) },
                  { title: words.opened_at, key: 'opened', width: 130, render: (_, it) => <Time at={it.opened_at} /> },
              ] as TableColumnsType<Item>)
            : []),
    ]
    return <Table size="small" rowKey="ticket_id" columns={columns} dataSource={items} pagination={false} />
}
