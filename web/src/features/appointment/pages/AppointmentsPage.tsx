import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, DatePicker, Segmented, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { AppointmentTable } from '../parts/AppointmentTable'
import { DayTimeline } from '../parts/DayTimeline'
import { DetailDrawer } from '../parts/DetailDrawer'
import { type Asked, filterOf, Filters, readAsked, states, type View } from '../parts/Filters'
import { state_colors } from '../parts/marks'
import { PlanDialog } from '../parts/PlanDialog'
import { type Appointment, useAppointments } from '../queries'
import '../appointment.css'

const day_form = 'YYYY-MM-DD'

export function AppointmentsPage() {
    const words = useBookingWords()
    const [params, setParams] = useSearchParams()
    const [now] = useState(() => Date.now())
    const can = useCan()
    const [opened, setOpened] = useState<string | null>(null)
    const [is_planning, setPlanning] = useState(false)
    const asked = readAsked(params, now)
    const set = (change: Record<string, string | null>) =>
        setParams((before) => {
            const next = new URLSearchParams(before)
            for (const [name, value] of Object.entries(change)) {
                if (value === null) next.delete(name)
                else next.set(name, value)
            }
            return next
        }, { replace: true })
    return (
        <Page title={words.appointments} subtitle={words.appointments_hint}>
            <div className="row gap_below">
                <Segmented<View>
                    value={asked.view}
                    aria-label={words.view_label}
                    onChange={(it) => set({ view: it === 'list' ? null : it })}
                    options={(['list', 'timeline', 'waiting'] as const).map((value) => ({ value, label: words.view[value] }))}
                />
                {asked.view === 'timeline' && can('ticket_assign') && <Button onClick={() => setPlanning(true)}>{words.plan_day}</Button>}
                {asked.view === 'timeline' && <DayTurn day={asked.from} onTurn={(from) => set({ from, to: null })} />}
            </div>
            <Filters asked={asked} set={set} />
            {asked.view === 'timeline' ? (
                <DayTimeline
                    day={asked.from}
                    filter={filterOf(asked)}
                    organization_id={asked.organization_id}
                    user_id={asked.user_id}
                    onOpen={setOpened}
                />
            ) : (
                <List asked={asked} onOpen={setOpened} onState={(state) => set({ state })} />
            )}
            {is_planning && <PlanDialog day={asked.from} organization_id={asked.organization_id} onClose={() => setPlanning(false)} />}
            {opened && <DetailDrawer appointment_id={opened} onClose={() => setOpened(null)} />}
        </Page>
    )
}

function DayTurn({ day, onTurn }: { day: string; onTurn: (day: string) => void }) {
    const words = useBookingWords()
    const turn = (days: number) => onTurn(dayjs(day).add(days, 'day').format(day_form))
    return (
        <>
            <Button icon={<LeftOutlined />} aria-label={words.previous_day} onClick={() => turn(-1)} />
            <DatePicker aria-label={words.day} allowClear={false} value={dayjs(day)} onChange={(it) => it && onTurn(it.format(day_form))} />
            <Button icon={<RightOutlined />} aria-label={words.next_day} onClick={() => turn(1)} />
            <Button onClick={() => onTurn(dayjs().format(day_form))}>{words.today}</Button>
        </>
    )
}

interface ListProps {
    asked: Asked
    onOpen: (appointment_id: string) => void
    onState: (state: string | null) => void
}

function List({ asked, onOpen, onState }: ListProps) {
    const words = useBookingWords()
    const common = useCommon()
    const is_waiting = asked.view === 'waiting'
    const appointments = useAppointments(filterOf(asked))
    return (
        <Loaded query={appointments}>
            {({ pages }) => {
                const items = pages.flatMap((page) => page.items)
                if (items.length === 0) {
                    return is_waiting ? (
                        <EmptyHint title={words.none_waiting} hint={words.none_waiting_hint} />
                    ) : (
                        <EmptyHint title={words.none_found} hint={words.none_found_hint} />
                    )
                }
                return (
                    <section className="panel" aria-label={words.appointments}>
                        <Counters items={items} is_partial={appointments.hasNextPage} chosen={asked.state} onState={onState} />
                        <AppointmentTable items={items} is_waiting={is_waiting} onOpen={onOpen} />
                        {appointments.hasNextPage && (
                            <Button size="small" loading={appointments.isFetchingNextPage} onClick={() => void appointments.fetchNextPage()}>
                                {common.load_more}
                            </Button>
                        )}
                    </section>
                )
            }}
        </Loaded>
    )
}

interface CounterProps {
    items: readonly Appointment[]
    is_partial: boolean
    chosen: string | null
    onState: (state: string | null) => void
}

// How many of the shown stand where; a click narrows the list, another widens it again.
function Counters({ items, is_partial, chosen, onState }: CounterProps) {
    const words = useBookingWords()
    const counts = new Map<string, number>()
    for (const { state } of items) counts.set(state, (counts.get(state) ?? 0) + 1)
    return (
        <div className="row gap_below" role="group" aria-label={words.counts}>
            {states
                .filter((it) => counts.has(it))
                .map((it) => (
                    <button
                        key={it}
                        type="button"
                        className="booking_count"
                        aria-pressed={chosen === it}
                        disabled={it === 'waiting' || it === 'offered'}
                        onClick={() => onState(chosen === it ? null : it)}
                    >
                        <Tag color={state_colors[it]} className="state_tag">
                            {words.state[it]} {counts.get(it)}
                        </Tag>
                    </button>
                ))}
            {is_partial && <span className="quiet small">{words.counted_of(items.length)}</span>}
        </div>
    )
}
