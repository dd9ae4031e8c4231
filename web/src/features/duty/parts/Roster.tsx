// A week of shifts: a grid where there is room, a list by person on a phone.
import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { App, Button, Grid, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useDutyWords } from '../i18n'
import { type Person, type Shift, useCopyWeek, usePeople, useRemoveShift, useShifts } from '../queries'
import { daysOf, hoursOf, mondayOf, shiftsOn } from '../roster'
import { ShiftDialog } from './ShiftDialog'

export function Roster({ organization_id }: { organization_id: string | null }) {
    const words = useDutyWords()
    const common = useCommon()
    const can = useCan()
    const [monday, setMonday] = useState(() => mondayOf(dayjs()))
    const [wanted, setWanted] = useState<{ person: Person; day: Dayjs } | null>(null)
    const people = usePeople(organization_id)
    const shifts = useShifts(organization_id, monday.toISOString(), monday.add(7, 'day').toISOString())
    const is_wide = Grid.useBreakpoint().md ?? true
    const may_edit = can('ticket_assign')
    return (
        <section className="panel">
            <WeekBar organization_id={organization_id} monday={monday} onMonday={setMonday} may_edit={may_edit} />
            <Loaded query={people}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.nobody} hint={words.nobody_hint} />
                    return (
                        <Loaded query={shifts}>
                            {(list) => {
                                const week = { people: items, shifts: list, days: daysOf(monday) }
                                return (
                                    <>
                                        {list.length === 0 && <EmptyHint title={words.no_shifts} {...(may_edit && { hint: words.no_shifts_hint })} />}
                                        {is_wide ? (
                                            <WeekGrid {...week} onAdd={may_edit ? setWanted : null} />
                                        ) : (
                                            <WeekList {...week} onAdd={may_edit ? setWanted : null} />
                                        )}
                                        {people.hasNextPage && (
                                            <Button size="small" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                                                {common.load_more}
                                            </Button>
                                        )}
                                    </>
                                )
                            }}
                        </Loaded>
                    )
                }}
            </Loaded>
            {wanted && <ShiftDialog {...wanted} onClose={() => setWanted(null)} />}
        </section>
    )
}

interface WeekBarProps {
    organization_id: string | null
    monday: Dayjs
    onMonday: (monday: Dayjs) => void
    may_edit: boolean
}

function WeekBar({ organization_id, monday, onMonday, may_edit }: WeekBarProps) {
    const words = useDutyWords()
    const { message } = App.useApp()
    const copy = useCopyWeek()
    const next = monday.add(7, 'day')
    const copyIt = () =>
        copy.mutate(
            { organization_id, from: monday.toISOString(), to: next.toISOString() },
            {
                onSuccess: ({ copied, skipped }) => {
                    if (copied + skipped === 0) return void message.info(words.nothing_to_copy)
                    void message.success(words.copied(copied, skipped))
                    onMonday(next)
                },
                onError: (error) => showProblem(error, message),
            },
        )
    return (
        <div className="row gap_below">
            <Button icon={<LeftOutlined />} aria-label={words.previous_week} onClick={() => onMonday(monday.subtract(7, 'day'))} />
            <b className="mono">
                {monday.format('YYYY-MM-DD')} – {monday.add(6, 'day').format('MM-DD')}
            </b>
            <Button icon={<RightOutlined />} aria-label={words.next_week} onClick={() => onMonday(next)} />
            <Button onClick={() => onMonday(mondayOf(dayjs()))}>{words.this_week}</Button>
            <span className="grow" />
            {may_edit && (
                <Button loading={copy.isPending} onClick={copyIt}>
                    {words.copy_week}
                </Button>
            )}
        </div>
    )
}

interface WeekProps {
    people: Person[]
    shifts: Shift[]
    days: Dayjs[]
    onAdd: ((wanted: { person: Person; day: Dayjs }) => void) | null
}

function WeekGrid({ people, shifts, days, onAdd }: WeekProps) {
    const words = useDutyWords()
    const today = dayjs()
    return (
        <div className="roster_scroll">
            <table className="roster">
                <thead>
                    <tr>
                        <th scope="col">{words.name}</th>
                        {days.map((day, i) => (
                            <th key={day.valueOf()} scope="col" className={day.isSame(today, 'day') ? 'roster_today' : ''}>
                                {words.weekday[i]} <span className="quiet mono">{day.format('MM-DD')}</span>
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {people.map((person) => (
                        <tr key={person.user_id}>
                            <th scope="row">{person.display_name}</th>
                            {days.map((day) => (
                                <td key={day.valueOf()} className={day.isSame(today, 'day') ? 'roster_today' : ''}>
                                    <Cell person={person} day={day} shifts={shiftsOn(shifts, person.user_id, day)} onAdd={onAdd} />
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    )
}

function WeekList({ people, shifts, days, onAdd }: WeekProps) {
    const words = useDutyWords()
    return (
        <ul className="roster_list">
            {people.map((person) => (
                <li key={person.user_id}>
                    <h3>{person.display_name}</h3>
                    <ul className="roster_list">
                        {days.map((day, i) => (
                            <li key={day.valueOf()} className="row roster_day">
                                <span className="quiet mono">
                                    {words.weekday[i]} {day.format('MM-DD')}
                                </span>
                                <Cell person={person} day={day} shifts={shiftsOn(shifts, person.user_id, day)} onAdd={onAdd} />
                            </li>
                        ))}
                    </ul>
                </li>
            ))}
        </ul>
    )
}

interface CellProps {
    person: Person
    day: Dayjs
    shifts: Shift[]
    onAdd: WeekProps['onAdd']
}

function Cell({ person, day, shifts, onAdd }: CellProps) {
    const words = useDutyWords()
    const { message } = App.useApp()
    const remove = useRemoveShift()
    const is_past = day.endOf('day').isBefore(dayjs())
    const removeIt = (shift: Shift) =>
        remove.mutate(shift.shift_id, {
            onSuccess: () => void message.success(words.removed),
            onError: (error) => showProblem(error, message),
        })
    return (
        <span className="row roster_cell">
            {shifts.map((shift) => {
                const may_remove = onAdd !== null && dayjs(shift.ends_at).isAfter(dayjs())
                const text = hoursOf(shift)
                return (
                    <Tag
                        key={shift.shift_id}
                        color="blue"
                        closable={may_remove && { 'aria-label': words.remove_shift(`${person.display_name} ${text}`) }}
                        onClose={(event) => {
                            event.preventDefault()
                            removeIt(shift)
                        }}
                    >
                        {text}
                    </Tag>
                )
            })}
            {onAdd && !is_past && (
                <Button
                    size="small"
                    type="text"
                    className="roster_add"
                    icon={<PlusOutlined />}
                    aria-label={words.add_shift_for(person.display_name, day.format('MM-DD'))}
                    onClick={() => onAdd({ person, day })}
                />
            )}
        </span>
    )
}
