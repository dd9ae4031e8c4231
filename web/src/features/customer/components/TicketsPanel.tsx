import { Button, Grid, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { Schemas } from '../../../api/types'
import { useCategoryPath } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { PriorityMark, StateTag } from '../../../shared/ui/StateTag'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import { useTicketsOf } from '../queries'

type Item = Schemas['TicketItem']
const pathOf = (it: Item) => `/tickets/${it.ticket_id}`

export function TicketsPanel({ customer_id }: { customer_id: string }) {
    const words = useCustomerWords()
    const common = useCommon()
    const is_wide = Grid.useBreakpoint().md ?? false
    const tickets = useTicketsOf(customer_id)
    return (
        <section className="panel">
            <h2>{words.tickets}</h2>
            <Loaded query={tickets}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0 && !tickets.hasNextPage) {
                        return <EmptyHint title={words.no_tickets} hint={words.no_tickets_hint} />
                    }
                    return is_wide ? <Wide items={items} /> : <Narrow items={items} />
                }}
            </Loaded>
            {tickets.hasNextPage && (
                <div className="customer_more">
                    <Button loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                </div>
            )}
        </section>
    )
}

function Wide({ items }: { items: Item[] }) {
    const words = useCustomerWords()
    const category_path = useCategoryPath()
    const columns: TableColumnsType<Item> = [
        {
            title: words.ticket,
            key: 'ticket',
            render: (_, it) => (
                <>
                    <Link to={pathOf(it)}>{it.title}</Link>
                    <div className="quiet small mono">
                        {it.code} · {category_path(it.category_id)}
                    </div>
                </>
            ),
        },
        { title: words.state, key: 'state', width: 96, render: (_, it) => <StateTag state={it.state} /> },
        { title: words.priority, key: 'priority', width: 80, render: (_, it) => <PriorityMark priority={it.priority} /> },
        { title: words.handler, key: 'handler', width: 96, render: (_, it) => it.handler_name ?? words.nobody },
        { title: words.updated_at, key: 'updated', width: 110, render: (_, it) => <Time at={it.updated_at} age /> },
    ]
    return (
        <Table size="small" rowKey="ticket_id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 640 }} />
    )
}

function Narrow({ items }: { items: Item[] }) {
    return (
        <ul className="customer_lines">
            {items.map((it) => (
                <li key={it.ticket_id}>
                    <Link to={pathOf(it)} className="customer_line">
                        <span className="customer_line_top">
                            <b>{it.title}</b>
                            <StateTag state={it.state} />
                        </span>
                        <span className="row quiet small mono">
                            {it.code} <PriorityMark priority={it.priority} /> <Time at={it.updated_at} age />
                        </span>
                    </Link>
                </li>
            ))}
        </ul>
    )
}
