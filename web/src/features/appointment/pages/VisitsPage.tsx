import { Button } from 'antd'
import dayjs from 'dayjs'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useNow } from '../../../shared/hooks/useNow'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { work_states } from '../parts/marks'
import { type Appointment, useAppointments } from '../queries'
import { dayKey } from '../slots'
import { VisitCard } from '../visit/VisitCard'
import '../appointment.css'

const days_shown = 7

// The day of whoever goes out, for a phone: what is open today in order, then the next days, then what is done.
export function VisitsPage() {
    const words = useBookingWords()
    const common = useCommon()
    const today = dayjs(useNow()).startOf('day')
    const visits = useAppointments({
        is_mine: true, sort: 'start', from: today.toISOString(), to: today.add(days_shown, 'day').toISOString(),
    })
    return (
        <Page title={words.visits} subtitle={words.visits_hint} is_narrow>
            <Loaded query={visits}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    const is_today = (it: Appointment) => it.starts_at !== null && dayKey(it.starts_at) === today.format('YYYY-MM-DD')
                    const is_open = (it: Appointment) => work_states.includes(it.state)
                    const open = items.filter((it) => is_open(it) && is_today(it))
                    const later = items.filter((it) => is_open(it) && !is_today(it))
                    const ended = items.filter((it) => ['completed', 'unfinished', 'no_show'].includes(it.state) && is_today(it))
                    return (
                        <div className="booking_detail">
                            {open.length === 0 ? (
                                <section className="panel">
                                    <EmptyHint title={words.no_visits} hint={words.no_visits_hint} />
                                </section>
                            ) : (
                                <List name={words.today} items={open} has_next />
                            )}
                            {later.length > 0 && <List name={words.later_visits} items={later} has_day />}
                            {ended.length > 0 && <List name={words.ended_visits} items={ended} />}
                            {visits.hasNextPage && (
                                <Button loading={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
                                    {common.load_more}
                                </Button>
                            )}
                        </div>
                    )
                }}
            </Loaded>
        </Page>
    )
}

interface ListProps {
    name: string
    items: readonly Appointment[]
    has_day?: boolean
    has_next?: boolean
}

function List({ name, items, has_day = false, has_next = false }: ListProps) {
    return (
        <section aria-label={name}>
            <h2>{name}</h2>
            <ul className="booking_cards">
                {items.map((it, n) => (
                    <VisitCard key={it.appointment_id} visit={it} has_day={has_day} is_next={has_next && n === 0} />
                ))}
            </ul>
        </section>
    )
}
