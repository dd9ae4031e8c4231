import { AuditOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { CustomerContacts, TicketContacts } from './parts/ContactPanel'
import { live } from './queries'

export const contact: Feature = {
    name: 'contact',
    live,
    customer_panels: [CustomerContacts],
    ticket_panels: [TicketContacts],
    routes: [
        {
            path: '/contacts/keeping',
            permission: 'contact_keep',
            load: async () => (await import('./pages/KeepingPage')).KeepingPage,
            menu: { label: { zh: zh.keeping, en: en.keeping }, icon: <AuditOutlined />, section: 'customers', position: 6 },
        },
    ],
}
