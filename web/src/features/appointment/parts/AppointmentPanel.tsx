import { CalendarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { Loaded } from '../../../shared/ui/Loaded'
import { BookDrawer } from '../booking/BookDrawer'
import { useBookingWords } from '../i18n'
import { type Appointment, useAppointmentsOf } from '../queries'
import { AppointmentSteps } from './AppointmentSteps'
import { DetailDrawer } from './DetailDrawer'
import { AppointmentStateTag, Kept, Missing, usePlaceName, useReasonText, useServiceName, When } from './marks'

const ended: readonly Schemas['TicketState'][] = ['closed', 'archived', 'cancelled', 'rejected', 'merged']

// The ticket's appointments (2.3.4), newest first.
export function AppointmentPanel({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useBookingWords()
    const can = useCan()
    const appointments = useAppointmentsOf(ticket.ticket_id)
    const [is_booking, setBooking] = useState(false)
    const may_book = can('ticket_create') && !ended.includes(ticket.state)
    return (
        <section className="panel" aria-label={words.appointments}>
            <div className="row">
                <h2>{words.appointments}</h2>
                <span className="grow" />
                {may_book && !ticket.customer_id && <span className="quiet small">{words.needs_customer}</span>}
                {may_book && ticket.customer_id && (
                    <Button size="small" icon={<CalendarOutlined />} onClick={() => setBooking(true)}>
                        {words.book}
                    </Button>
                )}
            </div>
            <Loaded query={appointments}>
                {(items) =>
                    items.length === 0 ? (
                        <div className="quiet small">{may_book ? words.none_of_ticket : words.none_of_ticket_read}</div>
                    ) : (
                        <ul className="booking_cards">
                            {items.map((it) => (
                                <Card key={it.appointment_id} appointment={it} />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
            {is_booking && <BookDrawer ticket={ticket} onClose={() => setBooking(false)} />}
        </section>
    )
}

function Card({ appointment }: { appointment: Appointment }) {
    const words = useBookingWords()
    const service_name = useServiceName()
    const place_name = usePlaceName()
    const reason = useReasonText().textOf(appointment)
    const [is_open, setOpen] = useState(false)
    return (
        <li className="booking_card">
            <div className="row">
                <AppointmentStateTag state={appointment.state} />
                <button type="button" className="booking_link" onClick={() => setOpen(true)}>
                    {service_name(appointment)}
                </button>
                <When appointment={appointment} />
                <Kept appointment={appointment} />
                <span className="grow" />
                <AppointmentSteps appointment={appointment} />
            </div>
            <div className="quiet small">
                {[
                    appointment.user_name ?? words.nobody,
                    appointment.place_id ? place_name(appointment) : appointment.district,
                    appointment.moves > 0 && words.moves(appointment.moves),
                ]
                    .filter(Boolean)
                    .join(' · ')}
            </div>
            <Missing appointment={appointment} />
            {reason && <div className="small">{reason}</div>}
            {is_open && <DetailDrawer appointment_id={appointment.appointment_id} onClose={() => setOpen(false)} />}
        </li>
    )
}
