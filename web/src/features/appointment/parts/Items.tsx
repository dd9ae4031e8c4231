import { use } from 'react'
import { SessionContext, useCan } from '../../../api/session'
import { useNameOf } from '../../../shared/i18n'
import { MaskedValue } from '../../../shared/ui/Masked'
import { useIsPortal } from '../desk'
import { type Appointment, useReveal } from '../queries'

// What was told for the booking: personal values masked, in clear one by one with a reason (2.2.4). Whoever goes there
// has to know where that is; `clear`: what is kept on this device, for where nobody can be asked.
export function Items({ appointment, clear }: { appointment: Appointment; clear?: Record<string, string> }) {
    const name_of = useNameOf()
    const can = useCan()
    const session = use(SessionContext)
    const is_portal = useIsPortal()
    const reveal = useReveal(appointment.appointment_id)
    const items = appointment.items.filter((it) => it.is_given)
    if (items.length === 0) return null
    const may_reveal = !is_portal && (can('customer_reveal') || appointment.user_id === session?.user.user_id)
    return (
        <dl className="visit_items">
            {items.map((item) => (
                <div key={item.code}>
                    <dt>{name_of(item)}</dt>
                    <dd className="booking_text">
                        {clear ? (
                            (clear[item.code] ?? item.masked)
                        ) : item.is_personal ? (
                            <MaskedValue
                                masked={item.masked}
                                label={name_of(item)}
                                may_reveal={may_reveal}
                                onReveal={(reason) => reveal.mutateAsync({ item: item.code, reason })}
                            />
                        ) : (
                            item.masked
                        )}
                    </dd>
                </div>
            ))}
        </dl>
    )
}
