import { Button } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useIsAway } from '../../../api/connection'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useNow } from '../../../shared/hooks/useNow'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { changeDay, useKept } from '../offline/kept'
import { newestOf, ofToday, refresh, shownVisit, stepsOf } from '../offline/model'
import { TakeAlongBar } from '../offline/TakeAlongBar'
import { useOfflineWords } from '../offline/words'
import { type Appointment, useAppointments } from '../queries'
import { dayKey } from '../slots'
import { work_states } from '../states'
import { VisitCard } from '../visit/VisitCard'
import '../appointment.css'

const days_shown = 7

// The day of whoever goes out, for a phone: what is open today in order, then the next days, then what is done. Without a
// connection it is the day that was taken along.
export function VisitsPage() {
    const words = useBookingWords()
    const is_away = useIsAway()
    const { day } = useKept()
    return (
        <Page title={words.visits} subtitle={words.visits_hint} is_narrow>
            {is_away && day ? (
                <>
                    <TakeAlongBar not_taken={0} />
                    <VisitLists items={day.visits} />
                </>
            ) : (
                <FetchedVisits />
            )}
        </Page>
    )
}

function FetchedVisits() {
    const common = useCommon()
    const now = useNow()
    const today = dayjs(now).startOf('day')
    const { day } = useKept()
    const visits = useAppointments({
        is_mine: true, sort: 'start', from: today.toISOString(), to: today.add(days_shown, 'day').toISOString(),
    })
    const { data, dataUpdatedAt } = visits
    const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
    // What is kept follows the list; where the browser does not let it, it says how old it is.
    useEffect(() => {
        if (dataUpdatedAt > 0) changeDay((it) => refresh(it, items, dataUpdatedAt)).catch(() => undefined)
    }, [items, dataUpdatedAt])
    const taken = (it: Appointment) => day?.clear[it.appointment_id] !== undefined
    return (
        <>
            <TakeAlongBar not_taken={ofToday(items, now).filter((it) => !taken(it)).length} />
            <Loaded query={visits}>
                {() => (
                    <VisitLists items={items}>
                        {visits.hasNextPage && (
                            <Button loading={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
                                {common.load_more}
                            </Button>
                        )}
                    </VisitLists>
                )}
            </Loaded>
        </>
    )
}

function VisitLists({ items, children }: { items: readonly Appointment[]; children?: ReactNode }) {
    const words = useBookingWords()
    const offline = useOfflineWords()
    const is_away = useIsAway()
    const { day } = useKept()
    const today = dayjs(useNow()).format('YYYY-MM-DD')
    const stateOf = (it: Appointment) => shownVisit(newestOf(it, day), stepsOf(day, it.appointment_id), is_away).state
    const is_today = (it: Appointment) => it.starts_at !== null && dayKey(it.starts_at) === today
    const is_open = (it: Appointment) => work_states.includes(stateOf(it))
    const open = items.filter((it) => is_open(it) && is_today(it))
    const later = items.filter((it) => is_open(it) && !is_today(it))
    const ended = items.filter((it) => ['completed', 'unfinished', 'no_show'].includes(stateOf(it)) && is_today(it))
    // Given to somebody else or moved meanwhile: what was noted there is still to be decided.
    const shown = new Set([...open, ...later, ...ended].map((it) => it.appointment_id))
    const elsewhere = day?.visits.filter((it) => !shown.has(it.appointment_id) && stepsOf(day, it.appointment_id).length > 0) ?? []
    return (
        <div className="booking_detail">
            {open.length === 0 ? (
                <section className="panel">
                    <EmptyHint title={words.no_visits} hint={words.no_visits_hint} />
                </section>
            ) : (
                <List name={words.today} items={open} has_next />
            )}
            {elsewhere.length > 0 && <List name={offline.elsewhere} items={elsewhere} has_day />}
            {later.length > 0 && <List name={words.later_visits} items={later} has_day />}
            {ended.length > 0 && <List name={words.ended_visits} items={ended} />}
            {children}
        </div>
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
