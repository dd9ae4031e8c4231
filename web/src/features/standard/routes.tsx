import { FileDoneOutlined, HistoryOutlined, ReadOutlined, TagsOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { live } from './queries'

export const standard: Feature = {
    name: 'standard',
    live,
    routes: [
        {
            path: '/administration/categories',
            permission: 'category_manage',
            load: async () => (await import('./pages/CategoriesPage')).CategoriesPage,
            menu: {
                label: { zh: zh.categories, en: en.categories }, icon: <TagsOutlined />, section: 'administration', position: 4,
            },
        },
        {
            path: '/standard',
            permission: 'ticket_read',
            load: async () => (await import('./pages/StandardPage')).StandardPage,
            menu: {
                label: { zh: zh.standard, en: en.standard }, icon: <ReadOutlined />, section: 'administration', position: 5,
            },
        },
        {
            path: '/standard/versions',
            permission: 'ticket_read',
            load: async () => (await import('./pages/VersionsPage')).VersionsPage,
            menu: {
                label: { zh: zh.versions, en: en.versions }, icon: <HistoryOutlined />, section: 'administration',
                position: 5.5,
            },
        },
        {
            path: '/standard/versions/:version_id',
            permission: 'ticket_read',
            load: async () => (await import('./pages/VersionPage')).VersionPage,
        },
        {
            path: '/standard/coverage',
            permission: 'ticket_read',
            load: async () => (await import('./pages/CoveragePage')).CoveragePage,
            menu: {
                label: { zh: zh.coverage, en: en.coverage }, icon: <FileDoneOutlined />, section: 'administration', position: 6,
            },
        },
    ],
}
