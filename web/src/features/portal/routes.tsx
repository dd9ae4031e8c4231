import type { Feature } from '../../shared/feature'
import { live } from './queries'

export const portal: Feature = {
    name: 'portal',
    live,
    routes: [
        { path: '/portal', permission: 'portal', load: async () => (await import('./pages/HomePage')).HomePage },
        { path: '/portal/new', permission: 'portal', load: async () => (await import('./pages/NewRequestPage')).NewRequestPage },
        {
            path: '/portal/requests',
            permission: 'portal',
            load: async () => (await import('./pages/RequestsPage')).RequestsPage,
        },
        {
            path: '/portal/requests/:ticket_id',
            permission: 'portal',
            load: async () => (await import('./pages/RequestPage')).RequestPage,
        },
    ],
}
