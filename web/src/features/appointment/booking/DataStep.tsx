import { Form, Input } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { Masked } from '../../../shared/ui/Masked'
import { useCommon } from '../../../shared/words'
import { useIsPortal } from '../desk'
import { useBookingWords } from '../i18n'
import { type Appointment, type ServiceType, useCustomerOf } from '../queries'

type Item = ServiceType['items'][number] & Partial<Appointment['items'][number]>

interface Props {
    items: readonly Item[] // of the standard, or of an appointment with what was given already
    customer_id: string | null
}

const phone = /^[0-9+\-() ]{5,20}$/
const long = 100

// 2.5.1: what must be known before a time is offered. What was given stays where its field is left empty.
export function DataStep({ items, customer_id }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    return (
        <>
            <p className="quiet">{words.data_first}</p>
            {items.map((item) => {
                const is_phone = item.code === 'contact'
                return (
                    <Form.Item
                        key={item.code}
                        name={['data', item.code]}
                        label={item.is_required ? name_of(item) : `${name_of(item)}（${common.optional}）`}
                        extra={
                            <>
                                {item.is_given && <div>{words.given(item.masked ?? '')}</div>}
                                {item.is_personal && <div>{words.personal}</div>}
                                {is_phone && <KnownPhone customer_id={customer_id} />}
                            </>
                        }
                        rules={[
                            ...(item.is_required && !item.is_given ? [{ required: true, whitespace: true, message: common.required }] : []),
                            ...(is_phone ? [{ pattern: phone, message: words.phone_wrong }] : []),
                        ]}
                    >
                        {item.max > long ? (
                            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={item.max} />
                        ) : (
                            <Input maxLength={item.max} {...(is_phone && { inputMode: 'tel' as const })} />
                        )}
                    </Form.Item>
                )
            })}
        </>
    )
}

// The phone of the customer's record stands by its field: masked, in clear with a reason.
function KnownPhone({ customer_id }: { customer_id: string | null }) {
    const words = useBookingWords()
    const is_portal = useIsPortal()
    const { data } = useCustomerOf(is_portal ? null : customer_id)
    const phones = data?.contact_points.filter((it) => it.kind === 'mobile' || it.kind === 'phone') ?? []
    const known = phones.find((it) => it.is_primary) ?? phones[0]
    if (!data || !known) return null
    return (
        <div>
            {words.contact_of_customer}{' '}
            <Masked
                customer_id={data.customer_id}
                field="contact_point"
                item_id={known.contact_point_id}
                masked={known.value}
                label={words.contact_of_customer}
            />
        </div>
    )
}
