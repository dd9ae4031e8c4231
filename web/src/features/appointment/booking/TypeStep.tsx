import { Form, Input, Radio, Select } from 'antd'
import { useNameOf, useLocale } from '../../../shared/i18n'
import { lengthOf } from '../../../shared/format/length'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useIsPortal } from '../desk'
import { useBookingWords } from '../i18n'
import { type ServiceType, usePlaces, useServiceTypes } from '../queries'
import { VisitPosition } from './VisitPosition'

// What is booked, and where: fields of the wizard's form. What serves the ticket's category comes first.
export function TypeStep({ category_id, type }: { category_id: string | null; type: ServiceType | undefined }) {
    const words = useBookingWords()
    const is_portal = useIsPortal()
    const types = useServiceTypes()
    const fitting = useServiceTypes(category_id ?? undefined)
    return (
        <>
            <Loaded query={types}>
                {(items) => {
                    if (items.length === 0) return <EmptyHint title={words.no_types} />
                    const first = category_id ? (fitting.data ?? []).filter((it) => it.categories.length > 0) : []
                    const others = items.filter((it) => !first.some((own) => own.code === it.code))
                    return (
                        <Form.Item name="service_type" label={words.service} rules={[{ required: true, message: words.choose_type }]}>
                            <Radio.Group className="booking_types">
                                {first.length > 0 && <div className="quiet small">{words.for_category}</div>}
                                {first.map((it) => <TypeCard key={it.code} type={it} />)}
                                {first.length > 0 && others.length > 0 && <div className="quiet small">{words.other_types}</div>}
                                {others.map((it) => <TypeCard key={it.code} type={it} />)}
                            </Radio.Group>
                        </Form.Item>
                    )
                }}
            </Loaded>
            {type?.place === 'counter' && <PlaceField />}
            {type && type.place !== 'counter' && !is_portal && (
                <Form.Item name="organization_id" label={words.unit} extra={words.unit_hint}>
                    <OrganizationSelect allowClear />
                </Form.Item>
            )}
            {type?.place === 'site' && (
                <>
                    <Form.Item name="district" label={words.district} extra={words.district_hint}>
                        <Input maxLength={50} />
                    </Form.Item>
                    <VisitPosition />
                </>
            )}
        </>
    )
}

function TypeCard({ type }: { type: ServiceType }) {
    const words = useBookingWords()
    const name_of = useNameOf()
    const is_english = useLocale() === 'en'
    const said = (minutes: number) => lengthOf(minutes * 60, is_english)
    const needed = type.items.filter((it) => it.is_required).map(name_of)
    return (
        <Radio value={type.code} className="booking_type">
            <span className="booking_type_name">
                {name_of(type)} <span className="quiet small">{words.place[type.place]}</span>
            </span>
            <span className="quiet small">
                {[
                    words.length(said(type.length_minutes)),
                    type.window_minutes > 0 ? words.window(said(type.window_minutes)) : words.exact,
                    words.lead(said(type.lead_minutes)),
                ].join(' · ')}
                {needed.length > 0 && <br />}
                {needed.length > 0 && words.needs(needed.join('、'))}
            </span>
        </Radio>
    )
}

function PlaceField() {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    const places = usePlaces()
    const options = (places.data ?? []).filter((it) => it.is_active)
    return (
        <Form.Item name="place_id" label={words.which_place} rules={[{ required: true, message: words.choose_place }]}>
            <Select
                loading={places.isLoading}
                placeholder={words.choose_place}
                notFoundContent={places.isLoading ? common.loading : words.no_places}
                options={options.map((it) => ({ value: it.place_id, label: `${name_of(it)} · ${it.address}` }))}
            />
        </Form.Item>
    )
}
