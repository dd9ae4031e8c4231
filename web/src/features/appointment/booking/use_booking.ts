// What the wizard sends: a new appointment, or what an existing one still lacks.
import type { Schemas } from '../../../api/types'
import { useIsPortal } from '../desk'
import { type Appointment, type NewAppointment, type ServiceType, useAct, useCreate, useUpdate } from '../queries'
import { positionOf, type PositionValues } from '../resources/PositionFields'
import type { Choice } from './SlotPicker'
import { type WishValue, wishOf } from './WishField'

export interface BookingValues extends PositionValues {
    service_type?: string
    place_id?: string
    organization_id?: string | null
    district?: string
    data?: Record<string, string | undefined>
    wish?: WishValue
}

// Only what this service asks for: a hint, or what was typed for another one, stays here.
const given = (data: BookingValues['data'] = {}, items: readonly { code: string }[]): Schemas['DataText'][] =>
    items.flatMap(({ code }) => {
        const text = data[code]?.trim()
        return text ? [{ code, text }] : []
    })

const chosen = ({ slot, user_id }: Choice) => ({
    starts_at: slot.starts_at, choice: slot.choice, ...(user_id && { user_id }),
})

export function useBooking(ticket: Schemas['Ticket'] | undefined, type: ServiceType | undefined, before: Appointment | undefined) {
    const is_portal = useIsPortal()
    const create = useCreate()
    const update = useUpdate()
    const act = useAct()
    const bodyOf = (values: BookingValues): NewAppointment => ({
        service_type: values.service_type ?? '',
        ...(!is_portal && ticket && { channel: ticket.channel }),
        ...(ticket && { ticket_id: ticket.ticket_id }),
        ...(values.place_id && { place_id: values.place_id }),
        ...(values.organization_id && { organization_id: values.organization_id }),
        ...(values.district?.trim() && { district: values.district.trim() }),
        ...(type?.place === 'site' && positionOf(values)),
        data: given(values.data, type?.items ?? []),
    })
    // The newest version stands in what the last answer gave.
    const fill = async (it: Appointment, values: BookingValues) => {
        const data = given(values.data, it.items)
        if (data.length === 0) return it
        return (await update.mutateAsync({ appointment_id: it.appointment_id, version: it.version, data })).appointment
    }
    return {
        is_pending: create.isPending || update.isPending || act.isPending,
        fill,
        keep: (values: BookingValues) => (before ? fill(before, values) : create.mutateAsync(bodyOf(values))),
        book: async (it: Appointment | undefined, values: BookingValues, choice: Choice) => {
            if (!it) return create.mutateAsync({ ...bodyOf(values), ...chosen(choice), is_confirmed: true })
            const held = (await act.mutateAsync({ appointment_id: it.appointment_id, version: it.version, action: 'hold', ...chosen(choice) })).appointment
            return act.mutateAsync({ appointment_id: it.appointment_id, version: held.version, action: 'confirm' })
        },
        wait: (it: Appointment | undefined, values: BookingValues) =>
            it
                ? act.mutateAsync({ appointment_id: it.appointment_id, version: it.version, action: 'wait', ...wishOf(values.wish) })
                : create.mutateAsync({ ...bodyOf(values), is_waiting: true, ...wishOf(values.wish) }),
    }
}
