import { FileProtectOutlined, SafetyOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { ConsentPanel } from './parts/ConsentPanel'
import { HoldPanel } from './parts/HoldPanel'
import { live, portal_live } from './queries'

export const privacy: Feature = {
    name: 'privacy',
    live,
    customer_panels: [ConsentPanel, HoldPanel],
    routes: [
        {
            path: '/privacy/requests',
            permission: 'privacy_manage',
            load: async () => (await import('./pages/RequestsPage')).RequestsPage,
            menu: { label: { zh: zh.requests, en: en.requests }, icon: <SafetyOutlined />, section: 'privacy', position: 1 },
        },
        {
            path: '/privacy/purposes',
            permission: 'privacy_manage',
            load: async () => (await import('./pages/PurposesPage')).PurposesPage,
            menu: { label: { zh: zh.purposes, en: en.purposes }, icon: <FileProtectOutlined />, section: 'privacy', position: 2 },
        },
    ],
}

export const privacy_portal: Feature = {
    name: 'privacy',
    live: portal_live,
    routes: [
        {
            path: '/portal/privacy',
            permission: 'portal',
            load: async () => (await import('./pages/MyPrivacyPage')).MyPrivacyPage,
        },
    ],
}
