// The customers' pages of bookings; apart from the staff's, so that a phone loads only these.
import type { Feature } from '../../shared/feature'
import { live } from './queries'

export const portal_appointment: Feature = {
    name: 'appointment',
    live,
    routes: [
        {
            path: '/portal/appointments',
            permission: 'portal',
            load: async () => (await import('./pages/OwnAppointmentsPage')).OwnAppointmentsPage,
        },
    ],
}
