import { ContactsOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Masked } from '../../../shared/ui/Masked'
import { StateTag } from '../../../shared/ui/StateTag'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'
import { type Ticket, useCustomerCard, useTickets } from '../queries'

// Who is asking: masked, with what they hold and what they asked before.
export function CustomerSide({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const can = useCan()
    if (!can('customer_read')) return null
    return (
        <aside className="customer_side" aria-label={words.customer}>
            {ticket.customer_id ? (
                <>
                    <Card customer_id={ticket.customer_id} held_service_id={ticket.held_service_id} />
                    <Others ticket={ticket} customer_id={ticket.customer_id} />
                </>
            ) : (
                <div className="panel">
                    <EmptyHint title={words.no_customer} hint={words.no_customer_hint} />
                </div>
            )}
        </aside>
    )
}

function Card({ customer_id, held_service_id }: { customer_id: string; held_service_id: string | null }) {
    const words = useTicketWords()
    const common = useCommon()
    const customer = useCustomerCard(customer_id)
    return (
        <section className="panel">
            <Loaded query={customer}>
                {(it) => (
                    <>
                        <div className="row">
                            <h2>
                                <Masked customer_id={it.customer_id} field="name" masked={it.name} label={words.customer_name} />
                            </h2>
                            {it.segment !== 'ordinary' && <Tag color={it.segment === 'vip' ? 'gold' : 'green'}>{common.segment[it.segment]}</Tag>}
                        </div>
                        <dl className="side_facts">
                            {it.contact_points.map((point) => (
                                <div key={point.contact_point_id}>
                                    <dt className="quiet small">{common.contact_kind[point.kind]}</dt>
                                    <dd>
                                        <Masked
                                            customer_id={it.customer_id}
                                            field="contact_point"
                                            item_id={point.contact_point_id}
                                            masked={point.value}
                                            label={common.contact_kind[point.kind]}
                                        />
                                    </dd>
                                </div>
                            ))}
                            {it.services.map((service) => (
                                <div key={service.held_service_id} className={service.held_service_id === held_service_id ? 'side_concerned' : undefined}>
                                    <dt className="quiet small">{common.service_kind[service.kind]}</dt>
                                    <dd>
                                        <Masked
                                            customer_id={it.customer_id}
                                            field="service"
                                            item_id={service.held_service_id}
                                            masked={service.number}
                                            label={common.service_kind[service.kind]}
                                        />
                                        <span className="quiet small"> {service.plan}</span>
                                    </dd>
                                </div>
                            ))}
                            <div>
                                <dt className="quiet small">{it.address.city}</dt>
                                <dd>{it.address.detail}</dd>
                            </div>
                        </dl>
                        <Link to={`/customers/${it.customer_id}`}>
                            <Button size="small" icon={<ContactsOutlined />} tabIndex={-1}>
                                {words.open_customer}
                            </Button>
                        </Link>
                    </>
                )}
            </Loaded>
        </section>
    )
}

function Others({ ticket, customer_id }: { ticket: Ticket; customer_id: string }) {
    const words = useTicketWords()
    const tickets = useTickets({ customer_id, queue: 'all', sort: 'newest' })
    return (
        <section className="panel">
            <h2>{words.other_tickets}</h2>
            <Loaded query={tickets}>
                {({ pages }) => {
                    const others = pages.flatMap((page) => page.items).filter((it) => it.ticket_id !== ticket.ticket_id)
                    if (others.length === 0) return <div className="quiet small">{words.no_other_tickets}</div>
                    return (
                        <ul className="plain_list">
                            {others.slice(0, 8).map((it) => (
                                <li key={it.ticket_id}>
                                    <Link to={`/tickets/${it.ticket_id}`}>{it.title}</Link>
                                    <div className="row quiet small">
                                        <StateTag state={it.state} />
                                        <Time at={it.opened_at} age />
                                    </div>
                                </li>
                            ))}
                        </ul>
                    )
                }}
            </Loaded>
        </section>
    )
}
