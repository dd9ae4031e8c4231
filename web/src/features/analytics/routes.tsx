import { DashboardOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'

export const analytics: Feature = {
    name: 'analytics',
    routes: [
        {
            path: '/compliance',
            permission: 'ticket_read',
            load: async () => (await import('./CompliancePage')).CompliancePage,
            menu: { label: { zh: zh.compliance, en: en.compliance }, icon: <DashboardOutlined />, section: 'work', position: 8 },
        },
    ],
}
