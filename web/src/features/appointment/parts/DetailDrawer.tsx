import { Descriptions, Drawer, Timeline } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useIsPortal } from '../desk'
import { useLocale } from '../../../shared/i18n'
import { useChannelName, useOrganizationName } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useBookingWords } from '../i18n'
import { type Appointment, type AppointmentDetail, useAppointment, useServiceTypes } from '../queries'
import { useNameOf } from '../../../shared/i18n'
import { clockTime, whenText } from '../slots'
import { AppointmentSteps } from './AppointmentSteps'
import { Items } from './Items'
import { AppointmentStateTag, Kept, Missing, usePlaceName, useReasonText, useServiceName, When } from './marks'

export function DetailDrawer({ appointment_id, onClose }: { appointment_id: string; onClose: () => void }) {
    const words = useBookingWords()
    const detail = useAppointment(appointment_id)
    return (
        <Drawer open size={560} title={detail.data?.appointment.code ?? words.detail} onClose={onClose}>
            <Loaded query={detail}>{(it) => <Content detail={it} />}</Loaded>
        </Drawer>
    )
}

function Content({ detail: { appointment, history } }: { detail: AppointmentDetail }) {
    const words = useBookingWords()
    const name_of = useNameOf()
    const locale = useLocale()
    // What was shown in clear is kept as "code: reason".
    const textOf = ({ action, text }: (typeof history)[number]) => {
        const item = action === 'revealed' && appointment.items.find((it) => text.startsWith(`${it.code}: `))
        return item ? `${name_of(item)} · ${text.slice(item.code.length + 2)}` : text
    }
    return (
        <div className="booking_detail">
            <div className="row">
                <AppointmentStateTag state={appointment.state} />
                <Kept appointment={appointment} />
                <Missing appointment={appointment} />
            </div>
            <AppointmentSteps appointment={appointment} />
            <Facts appointment={appointment} />
            <Items appointment={appointment} />
            <h3>{words.history}</h3>
            <Timeline
                items={history.map((it, n) => ({
                    key: n,
                    content: (
                        <>
                            <div>
                                <strong>{words.happened[it.action] ?? it.action}</strong>
                                {it.actor_name && ` · ${it.actor_name}`}
                            </div>
                            {it.text && <div className="booking_text">{textOf(it)}</div>}
                            <div className="quiet small">
                                <Time at={it.at} />
                                {it.starts_at && ` · ${words.when} ${whenText({ starts_at: it.starts_at, window_ends_at: null }, locale)}`}
                            </div>
                        </>
                    ),
                }))}
            />
        </div>
    )
}

function Facts({ appointment: it }: { appointment: Appointment }) {
    const words = useBookingWords()
    const is_portal = useIsPortal()
    const name_of = useNameOf()
    const service_name = useServiceName()
    const place_name = usePlaceName()
    const organization_name = useOrganizationName()
    const channel_name = useChannelName()
    const locale = useLocale()
    const types = useServiceTypes()
    const why = useReasonText().textOf(it)
    const booked = types.data?.find((type) => type.code === it.booked_service_type)
    const facts: [string, ReactNode][] = [
        [words.service, `${service_name(it)} · ${words.place[it.place]}`],
        [words.when, <When appointment={it} />],
        [words.planned, !is_portal && it.planned_from && it.planned_to && `${clockTime(it.planned_from)}–${clockTime(it.planned_to)}`],
        [words.customer, it.customer_name],
        [words.ticket, it.ticket_id && <Link to={`/tickets/${it.ticket_id}`}>{it.ticket_code ?? words.ticket}</Link>],
        [words.who, it.user_name && (it.is_user_promised ? `${it.user_name}（${words.promised}）` : it.user_name)],
        [words.organization, organization_name(it.organization_id)],
        [words.at_place, it.place_id ? `${place_name(it)} · ${it.place_address ?? ''}` : it.district],
        [words.channel, channel_name(it.channel)],
        [words.wish, it.wish_from && it.wish_to && it.waiting_since && words.wished(
            whenText({ starts_at: it.wish_from, window_ends_at: null }, locale),
            whenText({ starts_at: it.wish_to, window_ends_at: null }, locale),
        )],
        [words.since, it.waiting_since && <Time at={it.waiting_since} />],
        [words.delay_told, it.delay_told_until && <Time at={it.delay_told_until} />],
        [words.result, it.result && <span className="booking_text">{it.result}</span>],
        [words.proof, it.is_signed && words.signed],
        [words.reason, why && <span className="booking_text">{why}</span>],
        [words.action.move, it.moves > 0 && words.moves(it.moves)],
        [words.change_service, it.booked_service_type && words.was_booked_as(booked ? name_of(booked) : it.booked_service_type)],
    ]
    return (
        <Descriptions
            size="small"
            column={1}
            bordered
            items={facts.filter(([, children]) => children).map(([label, children]) => ({ key: label, label, children }))}
        />
    )
}
