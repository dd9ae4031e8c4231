import { AuditOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { ComplaintPanel } from './parts/ComplaintPanel'
import { live } from './queries'

export const complaint: Feature = {
    name: 'complaint',
    live,
    ticket_panels: [ComplaintPanel],
    routes: [
        {
            path: '/complaints',
            permission: 'ticket_read',
            load: async () => (await import('./pages/ComplaintsPage')).ComplaintsPage,
            menu: { label: { zh: zh.board, en: en.board }, icon: <AuditOutlined />, section: 'work', position: 4 },
        },
    ],
}
