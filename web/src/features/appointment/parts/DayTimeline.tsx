import { Alert } from 'antd'
import { Fragment, useEffect, useState } from 'react'
import { useNow } from '../../../shared/hooks/useNow'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useAllPages } from '../../../shared/hooks/useAllPages'
import { useBookingWords } from '../i18n'
import { type Appointment, type AppointmentFilter, useAppointments } from '../queries'
import { useBookable } from '../resources/queries'
import { clockTime, windowText } from '../slots'
import { type Axis, axisOf, lanesOf, placeOf, shareOf, timeAt } from '../timeline'
import { type Drop, DropDialog } from './DropDialog'
import { useServiceName } from './marks'

const page_size = 200
const pages_max = 5
const lane_height = 28
const hidden = ['cancelled', 'lapsed', 'draft', 'waiting']

interface Props {
    day: string
    filter: AppointmentFilter
    organization_id: string | null
    user_id: string | null
    onOpen: (appointment_id: string) => void
}

// When somebody is with a customer; of the ended ones as it was planned is no longer known, so as it was promised.
const spanOf = (it: Appointment) => {
    const from = Date.parse(it.planned_from ?? it.starts_at ?? '')
    return { from, to: it.planned_to ? Date.parse(it.planned_to) : from + it.length_minutes * 60_000 }
}
const bandOf = (it: Appointment) => ({ from: Date.parse(it.starts_at ?? ''), to: Date.parse(it.window_ends_at ?? it.starts_at ?? '') })

// One day, a row for each person who can be booked: who is where, and who has time. A bar can be dragged to another row or time;
// who works by keyboard opens it and moves it from there.
export function DayTimeline({ day, filter, organization_id, user_id, onOpen }: Props) {
    const words = useBookingWords()
    const people = useAllPages(useBookable(organization_id))
    const appointments = useAppointments(filter, page_size)
    const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = appointments
    const pages = data?.pages.length ?? 0
    const [dragged, setDragged] = useState<Appointment | null>(null)
    const [drop, setDrop] = useState<Drop | null>(null)
    useEffect(() => {
        if (hasNextPage && !isFetchingNextPage && pages < pages_max) void fetchNextPage()
    }, [hasNextPage, isFetchingNextPage, fetchNextPage, pages])
    return (
        <Loaded query={appointments}>
            {(loaded) => (
                <Loaded query={people}>
                    {(found) => {
                        const items = loaded.pages.flatMap((it) => it.items).filter((it) => it.starts_at !== null && !hidden.includes(it.state))
                        const rows = rowsOf(items, found.pages.flatMap((it) => it.items), words.unassigned, user_id)
                        if (rows.length === 0) return <EmptyHint title={words.no_people} hint={words.no_people_hint} />
                        const axis = axisOf(day, items.map(spanOf))
                        return (
                            <>
                                {hasNextPage && pages >= pages_max && <Alert type="info" showIcon className="gap_below" title={words.more_than_shown} />}
                                <section className="panel day_scroll" aria-label={words.timeline} tabIndex={0}>
                                    <div className="day_grid">
                                        <span />
                                        <div className="day_axis small quiet" aria-hidden>
                                            {axis.hours.map((hour, n) => (
                                                <span key={hour} style={{ left: `${(n / (axis.hours.length - 1)) * 100}%` }}>
                                                    {String(hour).padStart(2, '0')}:00
                                                </span>
                                            ))}
                                        </div>
                                        {rows.map((row) => (
                                            <Row
                                                key={row.user_id}
                                                {...row}
                                                axis={axis}
                                                onOpen={onOpen}
                                                dragged={dragged}
                                                onDrag={setDragged}
                                                onDrop={(at) => {
                                                    if (dragged && row.user_id !== '') setDrop({ appointment: dragged, user_id: row.user_id, name: row.name, at })
                                                    setDragged(null)
                                                }}
                                            />
                                        ))}
                                    </div>
                                </section>
                                <p className="quiet small">{words.drag_hint}</p>
                                {drop && <DropDialog drop={drop} onClose={() => setDrop(null)} />}
                            </>
                        )
                    }}
                </Loaded>
            )}
        </Loaded>
    )
}

interface PersonRow {
    user_id: string
    name: string
    items: Appointment[]
}

// Those with work first get no better place: people stand in the order of the list, so that a row stays where it is.
function rowsOf(
    items: readonly Appointment[],
    people: readonly { user_id: string; name: string; is_active: boolean }[],
    unassigned: string,
    only: string | null,
): PersonRow[] {
    const rows = new Map<string, PersonRow>()
    for (const { user_id, name, is_active } of people) if (is_active) rows.set(user_id, { user_id, name, items: [] })
    for (const it of items) {
        const user_id = it.user_id ?? ''
        const row = rows.get(user_id) ?? { user_id, name: it.user_name ?? unassigned, items: [] }
        row.items.push(it)
        rows.set(user_id, row)
    }
    return [...rows.values()].filter((it) => only === null || it.user_id === only)
}

interface RowProps extends PersonRow {
    axis: Axis
    onOpen: (appointment_id: string) => void
    dragged: Appointment | null
    onDrag: (appointment: Appointment | null) => void
    onDrop: (at: number) => void
}

function Row({ user_id, name, items, axis, onOpen, dragged, onDrag, onDrop }: RowProps) {
    const words = useBookingWords()
    const service_name = useServiceName()
    const now = useNow()
    const { lanes, count } = lanesOf(items.map(spanOf))
    const now_at = shareOf(axis, now)
    return (
        <>
            <div className="day_name">
                {name} {items.length > 0 && <span className="quiet small">{words.on_day(items.length)}</span>}
            </div>
            <div
                className="day_track"
                style={{ height: count * lane_height + 10, ['--hours' as string]: axis.hours.length - 1 }}
                data-target={dragged !== null && user_id !== ''}
                onDragOver={(event) => {
                    if (dragged && user_id !== '') event.preventDefault()
                }}
                onDrop={(event) => {
                    event.preventDefault()
                    const track = event.currentTarget.getBoundingClientRect()
                    onDrop(timeAt(axis, (event.clientX - track.left) / track.width))
                }}
            >
                {items.map((it, n) => {
                    const span = spanOf(it)
                    const bar = placeOf(axis, span)
                    const band = placeOf(axis, bandOf(it))
                    const top = (lanes[n] ?? 0) * lane_height + 5
                    const time = windowText({ starts_at: it.starts_at ?? '', window_ends_at: it.window_ends_at })
                    const text = `${clockTime(it.planned_from ?? it.starts_at ?? '')} ${service_name(it)}`
                    const said = words.bar(text, time, words.state[it.state])
                    return (
                        <Fragment key={it.appointment_id}>
                            {band && <span className="day_band" style={{ left: `${band.left}%`, width: `${band.width}%`, top, height: lane_height - 4 }} />}
                            {bar && (
                                <button
                                    type="button"
                                    className={`day_bar day_bar_${it.state}`}
                                    style={{ left: `${bar.left}%`, width: `${bar.width}%`, top, height: lane_height - 4 }}
                                    title={said}
                                    aria-label={said}
                                    draggable={it.allowed_actions.includes('move')}
                                    onDragStart={(event) => {
                                        event.dataTransfer.effectAllowed = 'move'
                                        event.dataTransfer.setData('text/plain', it.code ?? '')
                                        onDrag(it)
                                    }}
                                    onDragEnd={() => onDrag(null)}
                                    onClick={() => onOpen(it.appointment_id)}
                                >
                                    {text}
                                </button>
                            )}
                        </Fragment>
                    )
                })}
                {now_at >= 0 && now_at <= 100 && <span className="day_now" style={{ left: `${now_at}%` }} title={words.now} />}
            </div>
        </>
    )
}
