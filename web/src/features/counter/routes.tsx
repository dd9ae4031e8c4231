import { AimOutlined, FundProjectionScreenOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { live } from './queries'

export const counter: Feature = {
    name: 'counter',
    live,
    routes: [
        {
            path: '/counter',
            permission: 'counter_kiosk',
            load: async () => (await import('./pages/CounterPage')).CounterPage,
            menu: { label: { zh: zh.counter, en: en.counter }, icon: <AimOutlined />, section: 'work', position: 5.3 },
        },
        {
            path: '/counter_overview',
            permission: 'ticket_assign',
            load: async () => (await import('./pages/OverviewPage')).OverviewPage,
            menu: { label: { zh: zh.overview, en: en.overview }, icon: <FundProjectionScreenOutlined />, section: 'work', position: 5.7 },
        },
    ],
}
