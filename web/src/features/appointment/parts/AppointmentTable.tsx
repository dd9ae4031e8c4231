import { Table } from 'antd'
import { Link } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { Time } from '../../../shared/ui/Time'
import { useBookingWords } from '../i18n'
import type { Appointment } from '../queries'
import { whenText } from '../slots'
import { AppointmentSteps } from './AppointmentSteps'
import { AppointmentStateTag, Kept, Missing, usePlaceName, useServiceName, When } from './marks'

interface Props {
    items: readonly Appointment[]
    is_waiting: boolean // with the wish instead of a time
    onOpen: (appointment_id: string) => void
}

export function AppointmentTable({ items, is_waiting, onOpen }: Props) {
    const words = useBookingWords()
    const locale = useLocale()
    const service_name = useServiceName()
    const place_name = usePlaceName()
    const moment = (at: string) => whenText({ starts_at: at, window_ends_at: null }, locale)
    return (
        <Table<Appointment>
            rowKey="appointment_id"
            size="small"
            pagination={false}
            scroll={{ x: 960 }}
            dataSource={items}
            columns={[
                is_waiting
                    ? {
                          title: words.since, key: 'since', width: 250,
                          render: (_, it) => (
                              <>
                                  {it.waiting_since && <Time at={it.waiting_since} age />}
                                  {it.wish_from && it.wish_to && <div className="quiet small">{words.wished(moment(it.wish_from), moment(it.wish_to))}</div>}
                              </>
                          ),
                      }
                    : { title: words.when, key: 'when', width: 190, render: (_, it) => <When appointment={it} /> },
                {
                    title: words.service, key: 'service',
                    render: (_, it) => (
                        <>
                            <button type="button" className="booking_link" onClick={() => onOpen(it.appointment_id)}>
                                {service_name(it)}
                            </button>
                            {it.ticket_id && (
                                <div className="small mono">
                                    <Link to={`/tickets/${it.ticket_id}`}>{it.code ?? it.ticket_code}</Link>
                                </div>
                            )}
                        </>
                    ),
                },
                { title: words.customer, dataIndex: 'customer_name', width: 110 },
                {
                    title: words.who, key: 'who', width: 170,
                    render: (_, it) => (
                        <>
                            {it.user_name ?? <span className="quiet">{words.nobody}</span>}
                            <div className="quiet small">{it.place_id ? place_name(it) : it.district}</div>
                        </>
                    ),
                },
                {
                    title: words.status, key: 'state', width: 190,
                    render: (_, it) => (
                        <span className="row">
                            <AppointmentStateTag state={it.state} />
                            <Kept appointment={it} />
                            <Missing appointment={it} />
                        </span>
                    ),
                },
                { title: words.steps, key: 'steps', width: 170, render: (_, it) => <AppointmentSteps appointment={it} /> },
            ]}
        />
    )
}
