import { CustomerServiceOutlined, PhoneOutlined, RetweetOutlined, UnorderedListOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { Softphone } from './parts/Softphone'
import { live } from './queries'

export const telephone: Feature = {
    name: 'telephone',
    live,
    bar: Softphone,
    routes: [
        {
            path: '/call_backs',
            permission: 'ticket_handle',
            load: async () => (await import('./pages/CallBacksPage')).CallBacksPage,
            menu: { label: { zh: zh.call_backs, en: en.call_backs }, icon: <RetweetOutlined />, section: 'work', position: 5.4 },
        },
        {
            path: '/call_board',
            permission: 'call_supervise',
            load: async () => (await import('./pages/BoardPage')).BoardPage,
            menu: { label: { zh: zh.board, en: en.board }, icon: <CustomerServiceOutlined />, section: 'work', position: 5.5 },
        },
        {
            path: '/calls',
            permission: 'call_supervise',
            load: async () => (await import('./pages/CallsPage')).CallsPage,
            menu: { label: { zh: zh.calls, en: en.calls }, icon: <UnorderedListOutlined />, section: 'work', position: 5.6 },
        },
        {
            path: '/call_lines',
            permission: 'call_supervise',
            load: async () => (await import('./pages/LinesPage')).LinesPage,
            menu: { label: { zh: zh.lines, en: en.lines }, icon: <PhoneOutlined />, section: 'work', position: 5.65 },
        },
    ],
}
