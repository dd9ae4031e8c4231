import { Alert } from 'antd'
import { useLocale } from '../../../shared/i18n'
import { lengthOf } from '../../../shared/format/length'
import { useNow } from '../../../shared/hooks/useNow'
import { Time } from '../../../shared/ui/Time'
import { useBookingWords } from '../i18n'
import { AppointmentSteps } from '../parts/AppointmentSteps'
import { Items } from '../parts/Items'
import { AppointmentStateTag, Missing, usePlaceName, useReasonText, useServiceName } from '../parts/marks'
import type { Appointment } from '../queries'
import { open_states } from '../states'
import { whenText } from '../slots'

// One of the customer's own, in plain words; the code stands out, because it is read out at the door.
export function OwnCard({ appointment: it }: { appointment: Appointment }) {
    const words = useBookingWords()
    const locale = useLocale()
    const service_name = useServiceName()
    const place_name = usePlaceName()
    const why = useReasonText().textOf(it)
    const is_open = open_states.includes(it.state)
    const moment = (at: string) => whenText({ starts_at: at, window_ends_at: null }, locale)
    return (
        <li className="panel visit" aria-label={service_name(it)}>
            <div className="row">
                <strong>{service_name(it)}</strong>
                <span className="grow" />
                <AppointmentStateTag state={it.state} />
            </div>
            {it.starts_at && (
                <div className="visit_time mono">{whenText({ starts_at: it.starts_at, window_ends_at: it.window_ends_at }, locale)}</div>
            )}
            <div>{words.plain[it.state]}</div>
            {it.kept_until && is_open && <Countdown until={it.kept_until} />}
            {it.place_id && (
                <div className="quiet">
                    {place_name(it)} · {it.place_address}
                </div>
            )}
            {it.state === 'waiting' && it.wish_from && it.wish_to && (
                <div className="quiet">{words.wished(moment(it.wish_from), moment(it.wish_to))}</div>
            )}
            {it.delay_told_until && is_open && (
                <Alert type="warning" showIcon title={<>{words.delay_told} <Time at={it.delay_told_until} /></>} />
            )}
            {it.confirm_code && it.place === 'site' && (
                <div className="own_code">
                    <span>{words.your_code}</span>
                    <strong>{it.confirm_code}</strong>
                    <span className="quiet small">{words.code_use}</span>
                </div>
            )}
            <Missing appointment={it} />
            {is_open && <Items appointment={it} />}
            {it.result && <div className="booking_text">{it.result}</div>}
            {it.state === 'cancelled' && why && <div className="quiet booking_text">{why}</div>}
            <AppointmentSteps appointment={it} is_big />
        </li>
    )
}

function Countdown({ until }: { until: string }) {
    const words = useBookingWords()
    const is_english = useLocale() === 'en'
    const now = useNow()
    const seconds = (Date.parse(until) - now) / 1000
    return (
        <Alert
            type="warning"
            showIcon
            title={
                <>
                    {words.kept} <Time at={until} /> · {seconds > 0 ? words.left(lengthOf(seconds, is_english)) : words.time_over}
                </>
            }
        />
    )
}
