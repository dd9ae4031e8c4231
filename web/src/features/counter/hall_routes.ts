// The pages of machines and screens in a hall; apart from the staff's, so that a kiosk loads only these.
import type { Feature } from '../../shared/feature'
import { live } from './queries'

export const hall: Feature = {
    name: 'counter',
    live,
    routes: [
        { path: '/kiosk', permission: 'counter_kiosk', load: async () => (await import('./pages/KioskPage')).KioskPage },
        { path: '/counter_display', permission: 'counter_kiosk', load: async () => (await import('./pages/DisplayPage')).DisplayPage },
    ],
}
