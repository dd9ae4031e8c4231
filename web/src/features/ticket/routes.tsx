import { FieldTimeOutlined, InboxOutlined, SearchOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { Notices } from './clocks/Notices'
import { clock_en, clock_zh } from './clocks/words'
import { en, zh } from './i18n'
import { live } from './queries'

export const ticket: Feature = {
    name: 'ticket',
    live,
    bar: Notices,
    routes: [
        {
            path: '/workbench',
            permission: 'ticket_read',
            load: async () => (await import('./pages/WorkbenchPage')).WorkbenchPage,
            menu: { label: { zh: zh.workbench, en: en.workbench }, icon: <InboxOutlined />, section: 'work', position: 1 },
        },
        {
            path: '/search',
            permission: 'ticket_read',
            load: async () => (await import('./pages/SearchPage')).SearchPage,
            menu: { label: { zh: zh.search, en: en.search }, icon: <SearchOutlined />, section: 'work', position: 2 },
        },
        {
            path: '/clocks',
            permission: 'ticket_read',
            load: async () => (await import('./clocks/BoardPage')).BoardPage,
            menu: { label: { zh: clock_zh.board, en: clock_en.board }, icon: <FieldTimeOutlined />, section: 'work', position: 3 },
        },
        {
            path: '/tickets/:ticket_id',
            permission: 'ticket_read',
            load: async () => (await import('./pages/TicketPage')).TicketPage,
        },
        {
            path: '/intake',
            permission: 'ticket_create',
            load: async () => (await import('./pages/IntakePage')).IntakePage,
        },
    ],
}
