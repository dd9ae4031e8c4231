import { QuestionCircleOutlined } from '@ant-design/icons'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Badge, Button, Checkbox, Select, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { useLevelWords } from '../../../shared/ui/LevelTag'
import { useCommon } from '../../../shared/words'
import { priorities, type QueueName, queues, sorts, tones, withFilter } from '../filters'
import { useTicketWords } from '../i18n'
import { type Item, useCounts } from '../queries'
import { BulkBar } from './BulkBar'
import { QueueLine } from './QueueLine'
import { ViewsMenu } from './ViewsMenu'

interface Props {
    queue: QueueName
    tickets: UseInfiniteQueryResult<unknown>
    items: Item[]
    selected: string | null
    onChoose: (ticket_id: string) => void
    onHelp: () => void
}

export function QueuePane({ queue, tickets, items, selected, onChoose, onHelp }: Props) {
    const words = useTicketWords()
    const level_words = useLevelWords()
    const common = useCommon()
    const can = useCan()
    const [params, setParams] = useSearchParams()
    const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
    const { data: counts } = useCounts()
    useEffect(() => setMarked(new Set()), [queue])
    const change = (what: Record<string, string | string[] | null>) => setParams((now) => withFilter(now, what), { replace: true })
    const mark = (ticket_id: string, is_marked: boolean) =>
        setMarked((now) => {
            const next = new Set(now)
            if (is_marked) next.add(ticket_id)
            else next.delete(ticket_id)
            return next
        })
    const listed = items.map((it) => it.ticket_id)
    const chosen = items.filter((it) => marked.has(it.ticket_id))
    const countOf = (name: QueueName) => {
        const n = counts?.[name]
        return n === undefined ? '' : n >= (counts?.count_max ?? 1000) ? `${n - 1}+` : String(n)
    }
    return (
        <section className="queue_pane" aria-label={words.queues}>
            <nav className="queue_tabs" aria-label={words.queues}>
                {queues.map((name) => (
                    <button
                        key={name}
                        type="button"
                        className={name === queue ? 'queue_tab queue_tab_on' : 'queue_tab'}
                        aria-pressed={name === queue}
                        onClick={() => change({ queue: name, state: null })}
                    >
                        {words.queue[name]} <span className="mono">{countOf(name)}</span>
                    </button>
                ))}
            </nav>
            <div className="queue_tools row">
                {can('ticket_bulk') && (
                    <Checkbox
                        aria-label={words.select_all}
                        checked={items.length > 0 && chosen.length === items.length}
                        indeterminate={chosen.length > 0 && chosen.length < items.length}
                        onChange={(event) => setMarked(new Set(event.target.checked ? items.slice(0, 100).map((it) => it.ticket_id) : []))}
                    />
                )}
                <Select
                    size="small"
                    variant="borderless"
                    aria-label={words.sort_label}
                    value={params.get('sort') ?? (queue === 'watching' ? 'newest' : 'priority')}
                    onChange={(sort: string) => change({ sort })}
                    options={sorts.map((value) => ({ value, label: words.sort[value] }))}
                    popupMatchSelectWidth={false}
                />
                <Select
                    size="small"
                    variant="borderless"
                    mode="multiple"
                    maxTagCount={0}
                    maxTagPlaceholder={(all) => `${words.priority} ${all.length}`}
                    aria-label={words.priority}
                    placeholder={words.priority}
                    value={params.getAll('priority')}
                    onChange={(priority: string[]) => change({ priority })}
                    options={priorities.map((value) => ({ value, label: common.priority[value] }))}
                    popupMatchSelectWidth={false}
                    className="queue_priority"
                />
                <Select
                    size="small"
                    variant="borderless"
                    mode="multiple"
                    maxTagCount={0}
                    maxTagPlaceholder={(all) => `${level_words.mood} ${all.length}`}
                    aria-label={level_words.mood}
                    placeholder={level_words.mood}
                    value={params.getAll('tone')}
                    onChange={(tone: string[]) => change({ tone })}
                    options={tones.map((value) => ({ value, label: level_words.level[value] }))}
                    popupMatchSelectWidth={false}
                    className="queue_priority"
                />
                <span className="grow" />
                <ViewsMenu />
                <Button size="small" type="text" icon={<QuestionCircleOutlined />} aria-label={words.help} onClick={onHelp} />
            </div>
            {chosen.length > 0 && <BulkBar chosen={chosen} onDone={() => setMarked(new Set())} />}
            <div className="queue_list" aria-busy={tickets.isFetching}>
                {tickets.isError && <ErrorNote error={tickets.error} onRetry={() => void tickets.refetch()} />}
                {tickets.isPending && <Skeleton active paragraph={{ rows: 10 }} className="queue_skeleton" />}
                {!tickets.isPending && items.length === 0 && !tickets.isError && (
                    <EmptyHint
                        title={queue === 'mine' ? words.empty.mine : words.empty.other}
                        hint={queue === 'mine' ? words.empty.mine_hint : words.empty.other_hint}
                    />
                )}
                <ul className="queue_lines">
                    {items.map((it) => (
                        <QueueLine
                            key={it.ticket_id}
                            item={it}
                            listed={listed}
                            is_selected={it.ticket_id === selected}
                            is_marked={marked.has(it.ticket_id)}
                            {...(can('ticket_bulk') && { onMark: (is_marked: boolean) => mark(it.ticket_id, is_marked) })}
                            onChoose={() => onChoose(it.ticket_id)}
                        />
                    ))}
                </ul>
                {tickets.hasNextPage && <More onSeen={() => void (!tickets.isFetchingNextPage && tickets.fetchNextPage())} />}
                {tickets.isFetchingNextPage && <Badge status="processing" text={common.loading} />}
            </div>
        </section>
    )
}

// Fetches the next page when its button comes into sight; the button works without sight, too.
function More({ onSeen }: { onSeen: () => void }) {
    const common = useCommon()
    const mark = useRef<HTMLDivElement>(null)
    const latest = useRef(onSeen)
    latest.current = onSeen
    useEffect(() => {
        const watcher = new IntersectionObserver((entries) => entries.some((it) => it.isIntersecting) && latest.current())
        if (mark.current) watcher.observe(mark.current)
        return () => watcher.disconnect()
    }, [])
    return (
        <div ref={mark} className="queue_more">
            <Button size="small" onClick={onSeen}>
                {common.load_more}
            </Button>
        </div>
    )
}
