import { ScheduleOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { PresenceSwitch } from './parts/PresenceSwitch'
import { live } from './queries'

export const duty: Feature = {
    name: 'duty',
    live,
    bar: PresenceSwitch,
    routes: [
        {
            path: '/duty',
            permission: 'user_read',
            load: async () => (await import('./pages/DutyPage')).DutyPage,
            menu: { label: { zh: zh.duty, en: en.duty }, icon: <ScheduleOutlined />, section: 'work', position: 6 },
        },
    ],
}
