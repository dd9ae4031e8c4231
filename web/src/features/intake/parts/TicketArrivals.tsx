import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useIntakeWords } from '../i18n'
import { titleOf, useArrivals } from '../queries'
import { ArrivalDrawer } from './ArrivalDrawer'
import { useSourceName } from './marks'
import '../intake.css'

export function TicketArrivals({ ticket }: { ticket: Schemas['Ticket'] }) {
    const can = useCan()
    return can('ticket_create') ? <Panel ticket_id={ticket.ticket_id} /> : null
}

// What came in about this ticket by itself, with its files, latest first; nothing where nothing did.
function Panel({ ticket_id }: { ticket_id: string }) {
    const words = useIntakeWords()
    const common = useCommon()
    const source_name = useSourceName()
    const list = useArrivals({ ticket_id }, 20)
    const [opened, setOpened] = useState<string | null>(null)
    const items = list.data?.pages.flatMap((page) => page.items) ?? []
    if (list.isSuccess && items.length === 0) return null
    return (
        <section className="panel" aria-label={words.panel}>
            <h2>{words.panel}</h2>
            {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
            <ul className="intake_list">
                {items.map((it) => (
                    <li key={it.arrival_id}>
                        <Button type="link" className="intake_link" onClick={() => setOpened(it.arrival_id)}>
                            {titleOf(it) || words.no_subject}
                        </Button>
                        <div className="quiet small">
                            {source_name(it)} · <Time at={it.arrived_at} />
                            {it.file_count > 0 && ` · ${words.files} ${it.file_count}`}
                        </div>
                    </li>
                ))}
            </ul>
            {list.hasNextPage && (
                <Button size="small" type="text" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <ArrivalDrawer arrival_id={opened} onClose={() => setOpened(null)} />}
        </section>
    )
}
