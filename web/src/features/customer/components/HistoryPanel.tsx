import { Button, Timeline } from 'antd'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import { useCustomerEvents } from '../queries'

// Who made, changed, looked at or merged the record.
export function HistoryPanel({ customer_id }: { customer_id: string }) {
    const words = useCustomerWords()
    const common = useCommon()
    const events = useCustomerEvents(customer_id)
    return (
        <section className="panel">
            <h2>{words.history}</h2>
            <Loaded query={events}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <div className="quiet">{words.no_history}</div>
                    return (
                        <Timeline
                            className="customer_history"
                            items={items.map((it) => ({
                                key: it.customer_event_id,
                                color: it.kind === 'revealed' ? 'orange' : it.kind === 'merged' ? 'red' : 'blue',
                                content: (
                                    <>
                                        <div>
                                            {words.event[it.kind]} · {it.actor_name}
                                        </div>
                                        {it.summary && <div className="customer_text">{it.summary}</div>}
                                        {it.fields.length > 0 && (
                                            <div className="quiet small">
                                                {words.fields(it.fields.map((field) => words.field[field] ?? field))}
                                            </div>
                                        )}
                                        <div className="quiet small">
                                            <Time at={it.at} />
                                        </div>
                                    </>
                                ),
                            }))}
                        />
                    )
                }}
            </Loaded>
            {events.hasNextPage && (
                <Button size="small" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </section>
    )
}
