import {
    ApartmentOutlined, ApiOutlined, AuditOutlined, DesktopOutlined, LockOutlined, SafetyCertificateOutlined, TeamOutlined,
} from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { en as device_en, zh as device_zh } from './i18n_devices'
import { live } from './queries'

const section = 'administration'

export const identity: Feature = {
    name: 'identity',
    live,
    routes: [
        {
            path: '/administration/users',
            permission: 'user_read',
            load: async () => (await import('./pages/UsersPage')).UsersPage,
            menu: { label: { zh: zh.users, en: en.users }, icon: <TeamOutlined />, section, position: 1 },
        },
        {
            path: '/administration/organizations',
            permission: 'organization_manage',
            load: async () => (await import('./pages/OrganizationsPage')).OrganizationsPage,
            menu: { label: { zh: zh.organizations, en: en.organizations }, icon: <ApartmentOutlined />, section, position: 2 },
        },
        {
            path: '/administration/roles',
            permission: 'user_read',
            load: async () => (await import('./pages/RolesPage')).RolesPage,
            menu: { label: { zh: zh.roles, en: en.roles }, icon: <SafetyCertificateOutlined />, section, position: 3 },
        },
        {
            path: '/administration/devices',
            permission: 'user_manage',
            load: async () => (await import('./pages/DevicesPage')).DevicesPage,
            menu: { label: { zh: device_zh.devices, en: device_en.devices }, icon: <DesktopOutlined />, section, position: 4 },
        },
        {
            path: '/administration/audit',
            permission: 'audit_read',
            load: async () => (await import('./pages/AuditPage')).AuditPage,
            menu: { label: { zh: zh.audit, en: en.audit }, icon: <AuditOutlined />, section, position: 5 },
        },
        {
            path: '/account/tokens',
            load: async () => (await import('./pages/ApiTokensPage')).ApiTokensPage,
            account: { label: { zh: zh.tokens, en: en.tokens }, icon: <ApiOutlined />, position: 2 },
        },
        {
            path: '/account/password',
            load: async () => (await import('./pages/PasswordPage')).PasswordPage,
            account: { label: { zh: zh.password, en: en.password }, icon: <LockOutlined />, position: 1 },
        },
    ],
}
