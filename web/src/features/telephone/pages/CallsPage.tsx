import { App, Button, Checkbox, Drawer, Form, Input, Select, Space, Table, Tag, Timeline } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Schemas } from '../../../api/types'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useTelephoneWords } from '../i18n'
import { clockText, secondsBetween } from '../../../shared/format/clock'
import { wide } from '../parts/wide'
import { type Call, type CallsAsked, useCall, useCalls, usePlay } from '../queries'
import '../telephone.css'

const states = ['arriving', 'queued', 'ringing', 'talking', 'held', 'ended', 'done', 'abandoned'] as const

// Every call the switch told of, and how it went (4.2.2).
export function CallsPage() {
    const words = useTelephoneWords()
    const [asked, setAsked] = useState<CallsAsked>({})
    const [open, setOpen] = useState('')
    const calls = useCalls(asked)
    return (
        <Page title={words.calls} subtitle={words.calls_hint}>
            <Filter onFind={setAsked} />
            <section className="panel">
                <Loaded query={calls}>
                    {(data) => {
                        const rows = data.pages.flatMap((page) => page.items)
                        if (rows.length === 0) return <EmptyHint title={words.no_calls} hint={words.no_calls_hint} />
                        return (
                            <>
                                <List rows={rows} onOpen={setOpen} />
                                {calls.hasNextPage && (
                                    <Button loading={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>
                                        {words.more}
                                    </Button>
                                )}
                            </>
                        )
                    }}
                </Loaded>
            </section>
            <Drawer open={open !== ''} onClose={() => setOpen('')} title={words.detail} size={480} destroyOnHidden>
                {open && <Course call_id={open} />}
            </Drawer>
        </Page>
    )
}

function Filter({ onFind }: { onFind: (asked: CallsAsked) => void }) {
    const words = useTelephoneWords()
    const go = (given: { number?: string; state?: Schemas['CallState']; flagged?: boolean }) =>
        onFind({ ...(given.number && { number: given.number }), ...(given.state && { state: given.state }), ...(given.flagged && { flagged: true }) })
    return (
        <Form layout="inline" onFinish={go} className="gap_below call_filter">
            <Form.Item name="number">
                <Input placeholder={words.search_number} aria-label={words.search_number} inputMode="tel" maxLength={30} allowClear />
            </Form.Item>
            <Form.Item name="state">
                <Select placeholder={words.all_states} aria-label={words.result_state} allowClear style={{ minWidth: 140 }} options={states.map((value) => ({ value, label: words.state[value] }))} />
            </Form.Item>
            <Form.Item name="flagged" valuePropName="checked">
                <Checkbox>{words.only_flagged}</Checkbox>
            </Form.Item>
            <Button htmlType="submit">{words.find}</Button>
        </Form>
    )
}

function List({ rows, onOpen }: { rows: Call[]; onOpen: (call_id: string) => void }) {
    const words = useTelephoneWords()
    const name_of = useNameOf()
    const wait = (it: Call) => secondsBetween(it.queued_at, it.answered_at ?? (it.state === 'abandoned' ? it.ended_at : null))
    const text = (seconds: number | null) => (seconds === null ? words.none : clockText(seconds))
    return (
        <Table
            className="call_list" size="small" rowKey="call_id" dataSource={rows} pagination={false} scroll={{ x: 'max-content' }}
            columns={[
                { title: words.at, render: (_, it) => <Time at={it.first_at} /> },
                { title: words.caller, render: (_, it) => (
                    <>
                        <span className="mono">{it.caller_masked ?? words.hidden_number}</span>
                        <div className="call_brief">
                            {it.agent_name} {it.customers.map((one) => <Link key={one.customer_id} to={`/customers/${one.customer_id}`}>{one.name_masked}</Link>)}{' '}
                            {it.ticket_id && <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code}</Link>}
                        </div>
                    </>
                ) },
                { title: words.result_state, render: (_, it) => (
                    <Space size={4} wrap>
                        <Tag color={it.state === 'abandoned' ? 'error' : it.state === 'done' ? 'success' : 'processing'}>{words.state[it.state]}</Tag>
                        {it.direction === 'outgoing' && <Tag>{words.direction.outgoing}</Tag>}
                        {it.has_flags && <Tag color="warning">{words.flagged}</Tag>}
                    </Space>
                ) },
                { responsive: wide, title: words.queue, render: (_, it) => (it.queue_name ? name_of(it.queue_name) : (it.queue ?? '')) },
                { responsive: wide, title: words.agent, render: (_, it) => it.agent_name ?? '' },
                { responsive: wide, title: words.wait, align: 'right', render: (_, it) => text(wait(it)) },
                { responsive: wide, title: words.talk, align: 'right', render: (_, it) => (it.answered_at ? clockText(it.talk_seconds + it.hold_seconds) : words.none) },
                { responsive: wide, title: words.customer, render: (_, it) => it.customers.map((one) => <Link key={one.customer_id} to={`/customers/${one.customer_id}`}>{one.name_masked}</Link>) },
                { responsive: wide, title: words.ticket, render: (_, it) => it.ticket_id && <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code}</Link> },
                { title: '', align: 'right', render: (_, it) => <Button size="small" aria-label={`${words.open} ${it.reference}`} onClick={() => onOpen(it.call_id)}>{words.open}</Button> },
            ]}
        />
    )
}

const late_after = 60 // seconds behind its moment

function Course({ call_id }: { call_id: string }) {
    const words = useTelephoneWords()
    const { message, modal } = App.useApp()
    const name_of = useNameOf()
    const detail = useCall(call_id)
    const play = usePlay(call_id)
    const listen = (event_id: string) =>
        play.mutate(event_id, {
            onSuccess: ({ value }) => void modal.info({ title: words.play, content: <><p>{words.play_hint}</p><a href={value} target="_blank" rel="noreferrer noopener">{value}</a></> }),
            onError: (error) => showProblem(error, message),
        })
    return (
        <Loaded query={detail}>
            {({ call, events }) => (
                <>
                    <p className="quiet">
                        {call.reference} · {words.clock_note}
                    </p>
                    <Timeline
                        items={events.map((it) => ({
                            key: it.event_id,
                            color: it.flag ? 'orange' : 'blue',
                            content: (
                                <>
                                    <Time at={it.at} /> {words.kind[it.kind]} {it.agent} {it.queue === call.queue && call.queue_name ? name_of(call.queue_name) : it.queue}
                                    {it.flag && <Tag color="warning">{words.flag[it.flag]}</Tag>}
                                    {(secondsBetween(it.at, it.told_at) ?? 0) > late_after && <span className="quiet small"> {words.told_late}</span>}
                                    {it.has_recording && (
                                        <Button size="small" loading={play.isPending} onClick={() => listen(it.event_id)}>
                                            {words.play}
                                        </Button>
                                    )}
                                </>
                            ),
                        }))}
                    />
                    {call.note && <p>{call.note}</p>}
                </>
            )}
        </Loaded>
    )
}
