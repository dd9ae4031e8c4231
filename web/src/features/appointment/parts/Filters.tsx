import { DatePicker, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import { useNameOf } from '../../../shared/i18n'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useBookingWords } from '../i18n'
import { type AppointmentFilter, type AppointmentState, usePlaces, useServiceTypes } from '../queries'

export type View = 'list' | 'timeline' | 'waiting'

export interface Asked {
    view: View
    from: string // YYYY-MM-DD, local
    to: string
    state: AppointmentState | null
    service_type: string | null
    organization_id: string | null
    user_id: string | null
    place_id: string | null
    is_mine: boolean
}

const day_form = 'YYYY-MM-DD'
export const states: readonly AppointmentState[] = [
    'booked', 'en_route', 'arrived', 'started', 'completed', 'unfinished', 'no_show', 'held', 'offered', 'waiting', 'draft', 'cancelled', 'lapsed',
]

// What is asked for stands in the address, so that it can be sent to a colleague.
export function readAsked(params: URLSearchParams, now: number): Asked {
    const day = (name: string) => {
        const text = params.get(name)
        return text && dayjs(text).isValid() ? dayjs(text).format(day_form) : null
    }
    const from = day('from') ?? dayjs(now).format(day_form)
    const to = day('to') ?? from
    const view = params.get('view')
    return {
        view: view === 'timeline' || view === 'waiting' ? view : 'list',
        from,
        to: to < from ? from : to,
        state: states.find((it) => it === params.get('state')) ?? null,
        service_type: params.get('service_type'),
        organization_id: params.get('organization_id'),
        user_id: params.get('user_id'),
        place_id: params.get('place_id'),
        is_mine: params.get('mine') !== null,
    }
}

// The days end where the last one does; who waits has no time, so the days do not narrow them.
export function filterOf(asked: Asked): AppointmentFilter {
    const common = {
        ...(asked.service_type && { service_type: asked.service_type }),
        ...(asked.organization_id && { organization_id: asked.organization_id }),
        ...(asked.user_id && { user_id: asked.user_id }),
        ...(asked.place_id && { place_id: asked.place_id }),
        ...(asked.is_mine && { is_mine: true }),
    }
    if (asked.view === 'waiting') return { ...common, sort: 'newest', state: ['waiting', 'offered'] }
    return {
        ...common,
        ...(asked.view === 'list' && asked.state && { state: [asked.state] }),
        sort: 'start',
        from: dayjs(asked.from).startOf('day').toISOString(),
        to: dayjs(asked.view === 'timeline' ? asked.from : asked.to).add(1, 'day').startOf('day').toISOString(),
    }
}

interface Props {
    asked: Asked
    set: (change: Record<string, string | null>) => void
}

export function Filters({ asked, set }: Props) {
    const words = useBookingWords()
    const name_of = useNameOf()
    const types = useServiceTypes()
    const places = usePlaces()
    return (
        <div className="booking_filters gap_below">
            {asked.view === 'list' && (
                <DatePicker.RangePicker
                    aria-label={words.range}
                    allowClear={false}
                    value={[dayjs(asked.from), dayjs(asked.to)]}
                    onChange={(days) => days?.[0] && days[1] && set({ from: days[0].format(day_form), to: days[1].format(day_form) })}
                    presets={[
                        { label: words.today, value: [dayjs(), dayjs()] },
                        { label: words.later_visits, value: [dayjs(), dayjs().add(6, 'day')] },
                    ]}
                    classNames={{ popup: { root: 'booking_range' } }}
                />
            )}
            {asked.view === 'list' && (
                <Select<AppointmentState>
                    allowClear
                    aria-label={words.state_any}
                    placeholder={words.state_any}
                    value={asked.state}
                    onChange={(it: AppointmentState | undefined) => set({ state: it ?? null })}
                    options={states.filter((it) => it !== 'waiting' && it !== 'draft').map((value) => ({ value, label: words.state[value] }))}
                />
            )}
            <Select<string>
                allowClear
                aria-label={words.type_any}
                placeholder={words.type_any}
                value={asked.service_type}
                loading={types.isLoading}
                onChange={(it: string | undefined) => set({ service_type: it ?? null })}
                options={(types.data ?? []).map((it) => ({ value: it.code, label: name_of(it) }))}
            />
            <OrganizationSelect
                allowClear
                aria-label={words.unit_any}
                placeholder={words.unit_any}
                value={asked.organization_id}
                onChange={(it) => set({ organization_id: it })}
            />
            {asked.view !== 'waiting' && (
                <StaffSelect
                    aria-label={words.person_any}
                    placeholder={words.person_any}
                    value={asked.user_id}
                    onChange={(it) => set({ user_id: it })}
                />
            )}
            <Select<string>
                allowClear
                aria-label={words.place_any}
                placeholder={words.place_any}
                value={asked.place_id}
                loading={places.isLoading}
                onChange={(it: string | undefined) => set({ place_id: it ?? null })}
                options={(places.data ?? []).map((it) => ({ value: it.place_id, label: name_of(it) }))}
            />
            {asked.view !== 'waiting' && (
                <label className="row">
                    <Switch size="small" checked={asked.is_mine} onChange={(it) => set({ mine: it ? '1' : null })} /> {words.mine}
                </label>
            )}
        </div>
    )
}
