import { Button, Grid, Segmented, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useMessageWords } from '../i18n'
import { MessageDrawer } from '../parts/MessageDrawer'
import { MessageLines } from '../parts/MessageLines'
import { MessageStateTag, usePurposeName } from '../parts/marks'
import { type ChannelCode, type Filter, type OutgoingMessage, useChannels, useMessages } from '../queries'
import '../message.css'

const states = ['waiting', 'deferred', 'sending', 'failed', 'sent', 'delivered', 'dead', 'refused'] as const
const channels = ['sms', 'mail', 'push', 'messaging', 'portal'] as const

export function MessagesPage() {
    const words = useMessageWords()
    const common = useCommon()
    const is_wide = Grid.useBreakpoint().md ?? true
    const [filter, setFilter] = useState<Filter>({})
    const [opened, setOpened] = useState<string | null>(null)
    const list = useMessages(filter)
    const items = list.data?.pages.flatMap((page) => page.items) ?? []
    const columns = useColumns(setOpened)
    return (
        <Page title={words.messages} subtitle={words.messages_hint}>
            <Filters filter={filter} onChange={setFilter} />
            {list.isError ? (
                <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
            ) : !is_wide ? (
                <MessageLines items={items} is_loading={list.isPending} onOpen={setOpened} />
            ) : (
                <Table<OutgoingMessage>
                    size="middle"
                    rowKey="message_id"
                    columns={columns}
                    dataSource={items}
                    loading={list.isPending}
                    pagination={false}
                    scroll={{ x: 900 }}
                    locale={{ emptyText: <EmptyHint title={words.no_messages} hint={words.no_messages_hint} /> }}
                />
            )}
            {list.hasNextPage && (
                <Button block className="message_more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <MessageDrawer message_id={opened} onClose={() => setOpened(null)} />}
        </Page>
    )
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
    const words = useMessageWords()
    const name_of = useNameOf()
    const facts = useChannels()
    const dead = facts.data?.states.dead ?? 0
    const set = (part: Filter) => {
        const next = { ...filter, ...part }
        onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)))
    }
    return (
        <div className="row message_filters">
            <Segmented
                value={filter.state === 'dead' ? 'dead' : 'all'}
                options={[
                    { value: 'all', label: words.all },
                    { value: 'dead', label: dead > 0 ? `${words.dead_only} ${dead}` : words.dead_only },
                ]}
                onChange={(value) => set({ state: value === 'dead' ? 'dead' : undefined } as Filter)}
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
                aria-label={words.channel}
                placeholder={words.all_channels}
                value={filter.channel}
                options={channels.map((value: ChannelCode) => ({ value, label: words.channel_names[value] }))}
                onChange={(channel) => set({ channel })}
            />
            <Select
                allowClear
                aria-label={words.purpose}
                placeholder={words.all_purposes}
                value={filter.purpose}
                options={facts.data?.purposes.map((it) => ({ value: it.code, label: name_of(it) })) ?? []}
                onChange={(purpose) => set({ purpose })}
            />
        </div>
    )
}

function useColumns(onOpen: (message_id: string) => void): TableColumnsType<OutgoingMessage> {
    const words = useMessageWords()
    const purpose_name = usePurposeName()
    return [
        { title: words.created, key: 'at', width: 130, render: (_, it) => <Time at={it.created_at} /> },
        {
            title: words.purpose,
            key: 'purpose',
            render: (_, it) => (
                <Button type="link" className="message_link" onClick={() => onOpen(it.message_id)}>
                    {purpose_name(it.purpose)}
                </Button>
            ),
        },
        {
            title: words.customer,
            key: 'customer',
            width: 130,
            render: (_, it) => <Link to={`/customers/${it.customer_id}`}>{it.customer_name}</Link>,
        },
        {
            title: words.about,
            key: 'about',
            width: 150,
            render: (_, it) => it.subject_code && <Link to={`/tickets/${it.subject_id}`}>{it.subject_code}</Link>,
        },
        {
            title: words.channel,
            key: 'channel',
            width: 190,
            render: (_, it) => (
                <>
                    {it.channel ? words.channel_names[it.channel] : <span className="quiet">{words.not_yet}</span>}{' '}
                    {it.channel !== 'portal' && <span className="quiet small mono">{it.address}</span>}
                </>
            ),
        },
        {
            title: words.state,
            key: 'state',
            width: 210,
            render: (_, it) => (
                <>
                    <MessageStateTag message={it} />
                    {it.reason && <div className="quiet small">{words.reasons[it.reason]}</div>}
                </>
            ),
        },
        { title: words.tries, dataIndex: 'tries', width: 80, align: 'right' },
    ]
}
