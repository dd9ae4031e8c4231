import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useChannelName, useOrganizationName } from '../../../shared/lookups'
import { Masked } from '../../../shared/ui/Masked'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import type { Customer } from '../queries'
import { SegmentTag } from './CustomerList'

function Fact({ label, is_wide = false, children }: { label: string; is_wide?: boolean; children: ReactNode }) {
    return (
        <div className={is_wide ? 'is_wide' : undefined}>
            <dt>{label}</dt>
            <dd>{children}</dd>
        </div>
    )
}

export function RecordPanel({ customer }: { customer: Customer }) {
    const words = useCustomerWords()
    const common = useCommon()
    const channel_name = useChannelName()
    const organization_name = useOrganizationName()
    const { customer_id, address } = customer
    const none = <span className="quiet">{common.none}</span>
    const area = [address.province, address.city, address.district].filter(Boolean).join(' ')
    return (
        <section className="panel">
            <h2>{words.profile}</h2>
            <dl className="customer_facts">
                <Fact label={words.name_short}>
                    <Masked customer_id={customer_id} field="name" masked={customer.name} label={words.name} />
                </Fact>
                <Fact label={words.identity_number}>
                    {customer.identity_number ? (
                        <Masked
                            customer_id={customer_id}
                            field="identity_number"
                            masked={customer.identity_number}
                            label={words.identity_number}
                        />
                    ) : (
                        none
                    )}
                </Fact>
                <Fact label={words.type}>{common.customer_type[customer.customer_type]}</Fact>
                <Fact label={words.segment}>
                    <SegmentTag segment={customer.segment} />
                </Fact>
                <Fact label={words.preferred_channel}>
                    {customer.preferred_channel ? channel_name(customer.preferred_channel) : none}
                </Fact>
                <Fact label={words.preferred_language}>{words.language[customer.preferred_language]}</Fact>
                <Fact label={words.address} is_wide>
                    {area}{' '}
                    {address.detail ? (
                        <Masked customer_id={customer_id} field="address" masked={address.detail} label={words.address} />
                    ) : (
                        !area && none
                    )}
                </Fact>
                <Fact label={words.organization}>
                    {customer.organization_id ? organization_name(customer.organization_id) : none}
                </Fact>
                <Fact label={words.updated}>
                    <Time at={customer.updated_at} />
                </Fact>
                <Fact label={words.notes} is_wide>
                    {customer.notes ? <Masked customer_id={customer_id} field="notes" masked={customer.notes} label={words.notes} /> : none}
                </Fact>
            </dl>
        </section>
    )
}

export function ContactsPanel({ customer }: { customer: Customer }) {
    const words = useCustomerWords()
    const common = useCommon()
    return (
        <section className="panel">
            <h2>{words.contact_points}</h2>
            {customer.contact_points.length === 0 && (
                <div className="quiet">
                    {words.no_contacts} {words.add_hint}
                </div>
            )}
            {customer.contact_points.map((it) => (
                <div key={it.contact_point_id} className="customer_item">
                    <span className="customer_item_kind">{common.contact_kind[it.kind]}</span>
                    <Masked
                        customer_id={customer.customer_id}
                        field="contact_point"
                        item_id={it.contact_point_id}
                        masked={it.value}
                        label={common.contact_kind[it.kind]}
                    />
                    {it.label && <span className="quiet">{it.label}</span>}
                    {it.is_primary && <Tag className="state_tag">{words.primary}</Tag>}
                </div>
            ))}
        </section>
    )
}

const status_colors = { active: 'green', suspended: 'orange', ended: 'default' } as const

export function ServicesPanel({ customer }: { customer: Customer }) {
    const words = useCustomerWords()
    const common = useCommon()
    return (
        <section className="panel">
            <h2>{words.services}</h2>
            {customer.services.length === 0 && (
                <div className="quiet">
                    {words.no_services} {words.add_hint}
                </div>
            )}
            {customer.services.map((it) => (
                <div key={it.held_service_id} className="customer_item">
                    <span className="customer_item_kind">{common.service_kind[it.kind]}</span>
                    {it.number && (
                        <Masked
                            customer_id={customer.customer_id}
                            field="service"
                            item_id={it.held_service_id}
                            masked={it.number}
                            label={`${common.service_kind[it.kind]} ${words.number}`}
                        />
                    )}
                    {it.plan && <span className="quiet">{it.plan}</span>}
                    <Tag color={status_colors[it.status]} className="state_tag customer_tag">
                        {common.service_status[it.status]}
                    </Tag>
                </div>
            ))}
        </section>
    )
}
