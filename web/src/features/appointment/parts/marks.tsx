import { Tag } from 'antd'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { useBookingWords } from '../i18n'
import { type Appointment, type AppointmentState, other_reason, useBookingReasons } from '../queries'
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

// Why it was cancelled or left: the standard's reason, and what was said to it.
export function useReasonText() {
    const words = useBookingWords()
    const name_of = useNameOf()
    const reasons = useBookingReasons()
    const nameOf = (code: string) => {
        const found = reasons.find((it) => it.code === code)
        if (found) return name_of(found)
        return code === other_reason ? words.reason_other : code || words.reason_none
    }
    const textOf = ({ reason_code, reason }: Appointment) => {
        const is_named = reason_code !== '' && reason_code !== other_reason
        return [is_named && nameOf(reason_code), reason].filter(Boolean).join(words.reason_and)
    }
    return { nameOf, textOf }
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
