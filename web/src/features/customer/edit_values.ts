// The form's values, made of a customer and turned into what the server is asked to change. Personal values come
// masked, so an empty input means "as it is", and only what was typed anew is sent.
import type { Schemas } from '../../api/types'

type Customer = Schemas['Customer']
export type ContactRow = Partial<Schemas['NewContactPoint']>
export type ServiceRow = Partial<Schemas['NewHeldService']>

export interface CustomerValues {
    name?: string
    customer_type: Customer['customer_type']
    segment: Schemas['Segment']
    preferred_channel?: string | null
    preferred_language: Customer['preferred_language']
    identity_number?: string
    clears_identity?: boolean
    contact_points: ContactRow[]
    services: ServiceRow[]
    address: Schemas['NewAddress']
    clears_address?: boolean
    notes?: string
    clears_notes?: boolean
    organization_id?: string | null
}

export const new_values: CustomerValues = {
    customer_type: 'person',
    segment: 'new',
    preferred_language: 'zh-CN',
    contact_points: [{ kind: 'mobile', is_primary: true }],
    services: [],
    address: {},
}

export function valuesOf(customer: Customer): CustomerValues {
    return {
        customer_type: customer.customer_type,
        segment: customer.segment,
        preferred_channel: customer.preferred_channel,
        preferred_language: customer.preferred_language,
        organization_id: customer.organization_id,
        contact_points: customer.contact_points.map(({ contact_point_id, kind, label, is_primary }) => ({
            contact_point_id, kind, label, is_primary,
        })),
        services: customer.services.map(({ held_service_id, kind, plan, status }) => ({
            held_service_id, kind, plan, status,
        })),
        address: {
            province: customer.address.province,
            city: customer.address.city,
            district: customer.address.district,
        },
    }
}

const text = (value: string | null | undefined) => value?.trim() ?? ''
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function contactInput({ contact_point_id, kind = 'mobile', value, label, is_primary }: ContactRow): Schemas['NewContactPoint'] {
    return {
        kind,
        label: text(label),
        is_primary: is_primary ?? false,
        ...(contact_point_id && { contact_point_id }),
        ...(text(value) && { value: text(value) }),
    }
}

function serviceInput({ held_service_id, kind = 'mobile', number, plan, status }: ServiceRow): Schemas['NewHeldService'] {
    return {
        kind,
        plan: text(plan),
        status: status ?? 'active',
        ...(held_service_id && { held_service_id }),
        ...(text(number) && { number: text(number) }),
    }
}

function addressInput({ province, city, district, detail }: Schemas['NewAddress'], clears: boolean): Schemas['NewAddress'] {
    return {
        province: text(province),
        city: text(city),
        district: text(district),
        ...(clears ? { detail: '' } : text(detail) && { detail: text(detail) }),
    }
}

export function newCustomerOf(values: CustomerValues): Schemas['NewCustomer'] {
    return {
        name: text(values.name),
        customer_type: values.customer_type,
        segment: values.segment,
        preferred_language: values.preferred_language,
        contact_points: values.contact_points.map(contactInput),
        services: values.services.map(serviceInput),
        address: addressInput(values.address, false),
        ...(text(values.notes) && { notes: text(values.notes) }),
        ...(values.preferred_channel && { preferred_channel: values.preferred_channel }),
        ...(text(values.identity_number) && { identity_number: text(values.identity_number) }),
        ...(values.organization_id && { organization_id: values.organization_id }),
    }
}

// Only what differs from the record as it was shown.
export function changeOf(values: CustomerValues, customer: Customer): Schemas['CustomerChange'] {
    const before = valuesOf(customer)
    const contact_points = values.contact_points.map(contactInput)
    const services = values.services.map(serviceInput)
    const address = addressInput(values.address, values.clears_address ?? false)
    return {
        version: customer.version,
        ...(text(values.name) && { name: text(values.name) }),
        ...(values.customer_type !== before.customer_type && { customer_type: values.customer_type }),
        ...(values.segment !== before.segment && { segment: values.segment }),
        ...((values.preferred_channel ?? null) !== before.preferred_channel && {
            preferred_channel: values.preferred_channel ?? null,
        }),
        ...(values.preferred_language !== before.preferred_language && { preferred_language: values.preferred_language }),
        ...((values.organization_id ?? null) !== before.organization_id && {
            organization_id: values.organization_id ?? null,
        }),
        ...(values.clears_notes ? { notes: '' } : text(values.notes) && { notes: text(values.notes) }),
        ...(values.clears_identity
            ? { identity_number: null }
            : text(values.identity_number) && { identity_number: text(values.identity_number) }),
        ...(!isSame(contact_points, before.contact_points.map(contactInput)) && { contact_points }),
        ...(!isSame(services, before.services.map(serviceInput)) && { services }),
        ...(!isSame(address, addressInput(before.address, false)) && { address }),
    }
}

export const isChange = (change: Schemas['CustomerChange']) => Object.keys(change).length > 1

// After a conflict: what was changed here stays, everything else follows the newest record.
export function rebase(typed: CustomerValues, base: Customer, newest: Customer): CustomerValues {
    const was = valuesOf(base)
    const now = valuesOf(newest)
    const own = <K extends keyof CustomerValues>(name: K) =>
        isSame(typed[name] ?? null, was[name] ?? null) ? now[name] : typed[name]
    return {
        ...typed,
        customer_type: own('customer_type'),
        segment: own('segment'),
        preferred_channel: own('preferred_channel'),
        preferred_language: own('preferred_language'),
        organization_id: own('organization_id'),
        address: { ...own('address') },
        contact_points: rebaseRows(typed.contact_points, was.contact_points, now.contact_points, (it) => it.contact_point_id),
        services: rebaseRows(typed.services, was.services, now.services, (it) => it.held_service_id),
    }
}

// Lists are replaced whole: rows ended elsewhere go, rows added elsewhere come, own changes stay.
function rebaseRows<Row>(typed: Row[], was: Row[], now: Row[], id_of: (row: Row) => string | undefined): Row[] {
    const find = (rows: Row[], id: string) => rows.find((row) => id_of(row) === id)
    const kept = typed.flatMap((row) => {
        const id = id_of(row)
        if (id === undefined) return [row]
        const newest = find(now, id)
        if (!newest) return []
        return [isSame(row, find(was, id)) ? newest : row]
    })
    const added = now.filter((row) => {
        const id = id_of(row)
        return id !== undefined && !find(was, id)
    })
    return [...kept, ...added]
}
