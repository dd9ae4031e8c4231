import { KeyOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { live } from './queries'

export const keys: Feature = {
    name: 'keys',
    live,
    routes: [
        {
            path: '/administration/keys',
            permission: 'user_manage',
            load: async () => (await import('./pages/KeysPage')).KeysPage,
            menu: {
                label: { zh: zh.keys, en: en.keys },
                icon: <KeyOutlined />,
                section: 'administration',
                position: 6,
            },
        },
    ],
}
