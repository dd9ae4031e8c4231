import { ApartmentOutlined, FieldTimeOutlined, InboxOutlined, NodeIndexOutlined, SearchOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { Notices } from './clocks/Notices'
import { clock_en, clock_zh } from './clocks/words'
import { en, zh } from './i18n'
import { process_en, process_zh } from './process/words'
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
            path: '/process',
            permission: 'ticket_read',
            load: async () => (await import('./process/ProcessPage')).ProcessPage,
            menu: { label: { zh: process_zh.process, en: process_en.process }, icon: <NodeIndexOutlined />, section: 'work', position: 7 },
        },
        {
            path: '/duty_matrix',
            permission: 'ticket_read',
            load: async () => (await import('./process/DutyPage')).DutyPage,
            menu: {
                label: { zh: process_zh.duty, en: process_en.duty }, icon: <ApartmentOutlined />, section: 'administration', position: 7,
            },
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
