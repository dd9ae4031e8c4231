import { ImportOutlined, MailOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { TicketArrivals } from './parts/TicketArrivals'
import { WaitingBadge } from './parts/WaitingBadge'
import { live } from './queries'

export const intake: Feature = {
    name: 'intake',
    live,
    ticket_panels: [TicketArrivals],
    routes: [
        {
            path: '/arrivals',
            permission: 'ticket_create',
            load: async () => (await import('./pages/ArrivalsPage')).ArrivalsPage,
            menu: { label: { zh: zh.arrivals, en: en.arrivals }, icon: <MailOutlined />, section: 'work', position: 2.5, badge: WaitingBadge },
        },
        {
            path: '/intake_sources',
            permission: 'automation_manage',
            load: async () => (await import('./pages/SourcesPage')).SourcesPage,
            menu: { label: { zh: zh.sources, en: en.sources }, icon: <ImportOutlined />, section: 'administration', position: 5.3 },
        },
    ],
}
