import { MedicineBoxOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { outage_live } from './queries'

export const outage: Feature = {
    name: 'outage',
    live: outage_live,
    routes: [
        {
            path: '/outage',
            permission: 'ticket_create',
            load: async () => (await import('./pages/OutagePage')).OutagePage,
            menu: { label: { zh: zh.outage, en: en.outage }, icon: <MedicineBoxOutlined />, section: 'work', position: 5.8 },
        },
        {
            path: '/outage/import',
            permission: 'ticket_create',
            load: async () => (await import('./pages/ImportPage')).ImportPage,
        },
    ],
}
