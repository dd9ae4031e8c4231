import { AlertOutlined, FileProtectOutlined, HourglassOutlined, SafetyOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { en as leak_en, zh as leak_zh } from './i18n_leaks'
import { en as retention_en, zh as retention_zh } from './i18n_retention'
import { ConsentPanel } from './parts/ConsentPanel'
import { HoldPanel } from './parts/HoldPanel'
import { NewLeakNotices } from './parts/OwnLeakNotices'
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
        {
            path: '/privacy/retention',
            permission: 'privacy_manage',
            load: async () => (await import('./pages/RetentionPage')).RetentionPage,
            menu: { label: { zh: retention_zh.retention, en: retention_en.retention }, icon: <HourglassOutlined />, section: 'privacy', position: 3 },
        },
        {
            path: '/privacy/leaks',
            permission: 'privacy_manage',
            load: async () => (await import('./pages/LeaksPage')).LeaksPage,
            menu: { label: { zh: leak_zh.leaks, en: leak_en.leaks }, icon: <AlertOutlined />, section: 'privacy', position: 4 },
        },
        {
            path: '/privacy/leaks/:leak_id',
            permission: 'privacy_manage',
            load: async () => (await import('./pages/LeakPage')).LeakPage,
        },
        {
            path: '/privacy/leaks/:leak_id/print',
            permission: 'privacy_manage',
            load: async () => (await import('./pages/LeakPrintPage')).LeakPrintPage,
        },
    ],
}

export const privacy_portal: Feature = {
    name: 'privacy',
    live: portal_live,
    home_panels: [NewLeakNotices],
    routes: [
        {
            path: '/portal/privacy',
            permission: 'portal',
            load: async () => (await import('./pages/MyPrivacyPage')).MyPrivacyPage,
        },
    ],
}
