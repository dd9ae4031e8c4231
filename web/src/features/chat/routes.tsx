import { CommentOutlined, FundOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { kept_here } from './kept'
import { ChatBar } from './parts/ChatBar'
import { heard, live } from './queries'

export const chat: Feature = {
    name: 'chat',
    live,
    heard,
    kept_here,
    bar: ChatBar,
    routes: [
        {
            path: '/chats',
            permission: 'ticket_handle',
            load: async () => (await import('./pages/DeskPage')).DeskPage,
            menu: { label: { zh: zh.desk, en: en.desk }, icon: <CommentOutlined />, section: 'work', position: 5.2 },
        },
        {
            path: '/chat_board',
            permission: 'call_supervise',
            load: async () => (await import('./pages/BoardPage')).BoardPage,
            menu: { label: { zh: zh.board, en: en.board }, icon: <FundOutlined />, section: 'work', position: 5.55 },
        },
        { path: '/chat_list', permission: 'call_supervise', load: async () => (await import('./pages/ListPage')).ListPage },
        { path: '/canned_replies', permission: 'call_supervise', load: async () => (await import('./pages/CannedPage')).CannedPage },
    ],
}
