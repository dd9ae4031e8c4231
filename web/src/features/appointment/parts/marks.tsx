import { Tag } from 'antd'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { useBookingWords } from '../i18n'
import type { Appointment, AppointmentState } from '../queries'
import { whenText } from '../slots'
import '../appointment.css'

export const state_colors: Record<AppointmentState, string> = {
    draft: 'default', waiting: 'orange', offered: 'gold', held: 'gold', booked: 'blue', en_route: 'geekblue', arrived: 'geekblue',
    started: 'cyan', completed: 'green', unfinished: 'orange', no_show: 'red', cancelled: 'default', lapsed: 'default',
}

export function AppointmentStateTag({ state }: { state: AppointmentState }) {
    const words = useBookingWords()
    return (
        <Tag color={state_colors[state]} className="state_tag">
            {words.state[state]}
        </Tag>
    )
}

export function useServiceName() {
    const name_of = useNameOf()
    return (it: Appointment) => name_of({ name_zh: it.service_name_zh, name_en: it.service_name_en })
}

export function usePlaceName() {
    const name_of = useNameOf()
    return (it: Appointment) => name_of({ name_zh: it.place_name_zh ?? '', name_en: it.place_name_en ?? '' })
}

// "11-28 Sat 09:00–11:00", or that there is no time yet.
export function When({ appointment: { starts_at, window_ends_at } }: { appointment: Appointment }) {
    const words = useBookingWords()
    const locale = useLocale()
    if (starts_at === null) return <span className="quiet">{words.no_time}</span>
    return (
        <time dateTime={starts_at} className="mono">
            {whenText({ starts_at, window_ends_at }, locale)}
        </time>
    )
}

// How long a time is kept for whoever has to confirm it.
export function Kept({ appointment: { kept_until } }: { appointment: Appointment }) {
    const words = useBookingWords()
    return kept_until && <CountdownTag due_at={kept_until} level={1} name={words.kept_short} />
}

// What is missing, by its name (2.5.1).
export function Missing({ appointment: { missing, items } }: { appointment: Appointment }) {
    const words = useBookingWords()
    const name_of = useNameOf()
    if (missing.length === 0) return null
    const names = items.filter((it) => missing.includes(it.code)).map(name_of)
    return <Tag color="red">{words.missing(names.join('、'))}</Tag>
}
