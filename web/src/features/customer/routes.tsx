import { TeamOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { live } from './queries'

export const customer: Feature = {
    name: 'customer',
    live,
    routes: [
        {
            path: '/customers',
            permission: 'customer_read',
            load: async () => (await import('./pages/CustomersPage')).CustomersPage,
            menu: {
                label: { zh: zh.customers, en: en.customers },
                icon: <TeamOutlined />,
                section: 'customers',
                position: 1,
            },
        },
        {
            path: '/customers/new',
            permission: 'customer_write',
            load: async () => (await import('./pages/NewCustomerPage')).NewCustomerPage,
        },
        {
            path: '/customers/:customer_id',
            permission: 'customer_read',
            load: async () => (await import('./pages/CustomerPage')).CustomerPage,
        },
    ],
}
