import { TeamOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { ProcessPanel } from './parts/ProcessPanel'
import { TaskPanel } from './parts/TaskPanel'
import { live } from './queries'

export const task: Feature = {
    name: 'task',
    live,
    ticket_panels: [TaskPanel, ProcessPanel],
    routes: [
        {
            path: '/tasks',
            permission: 'ticket_read',
            load: async () => (await import('./pages/TasksPage')).TasksPage,
            menu: { label: { zh: zh.tasks, en: en.tasks }, icon: <TeamOutlined />, section: 'work', position: 5 },
        },
    ],
}
