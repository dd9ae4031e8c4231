import { ApiOutlined, FileTextOutlined, SendOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { CustomerPreferences } from './parts/CustomerPreferences'
import { TicketMessages } from './parts/TicketMessages'
import { live, portal_live } from './queries'

export const message: Feature = {
    name: 'message',
    live,
    ticket_panels: [TicketMessages],
    customer_panels: [CustomerPreferences],
    routes: [
        {
            path: '/messages',
            permission: 'ticket_read',
            load: async () => (await import('./pages/MessagesPage')).MessagesPage,
            menu: { label: { zh: zh.messages, en: en.messages }, icon: <SendOutlined />, section: 'customers', position: 3 },
        },
        {
            path: '/message_templates',
            permission: 'standard_edit',
            load: async () => (await import('./pages/TemplatesPage')).TemplatesPage,
            menu: { label: { zh: zh.templates, en: en.templates }, icon: <FileTextOutlined />, section: 'administration', position: 5.1 },
        },
        {
            path: '/message_channels',
            permission: 'standard_edit',
            load: async () => (await import('./pages/ChannelsPage')).ChannelsPage,
            menu: { label: { zh: zh.channels, en: en.channels }, icon: <ApiOutlined />, section: 'administration', position: 5.2 },
        },
    ],
}

export const message_portal: Feature = {
    name: 'message',
    live: portal_live,
    routes: [
        {
            path: '/portal/messages',
            permission: 'portal',
            load: async () => (await import('./pages/InboxPage')).InboxPage,
        },
    ],
}
