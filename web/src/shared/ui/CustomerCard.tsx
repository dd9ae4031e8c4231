import { ContactsOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../i18n'
import { useCustomerCard } from '../lookups'
import { useCommon } from '../words'
import { Loaded } from './Loaded'
import { Masked } from './Masked'
import './customer_card.css'

const zh = { customer_name: '客户姓名', open_customer: '客户档案' }
const en: typeof zh = { customer_name: 'Customer name', open_customer: 'Customer record' }

interface Props {
    customer_id: string
    held_service_id?: string | null // the one that is concerned
}

// Who somebody is, masked: names, numbers, what they hold (2.2.4).
export function CustomerCard({ customer_id, held_service_id = null }: Props) {
    const words = useWords(zh, en)
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
