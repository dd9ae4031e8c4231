import { ThunderboltOutlined, ToolOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { MacroMenu } from './components/MacroMenu'
import { en, zh } from './i18n'
import { live } from './queries'

export const automation: Feature = {
    name: 'automation',
    live,
    ticket_actions: [MacroMenu],
    routes: [
        {
            path: '/automation',
            permission: 'automation_manage',
            load: async () => (await import('./pages/RulesPage')).RulesPage,
            menu: {
                label: { zh: zh.automation, en: en.automation }, icon: <ThunderboltOutlined />, section: 'administration', position: 7,
            },
        },
        {
            path: '/automation/rules/:rule_id',
            permission: 'automation_manage',
            load: async () => (await import('./pages/RulePage')).RulePage,
        },
        {
            path: '/automation/runs',
            permission: 'automation_manage',
            load: async () => (await import('./pages/RunsPage')).RunsPage,
        },
        {
            path: '/macros',
            permission: 'ticket_handle',
            load: async () => (await import('./pages/MacrosPage')).MacrosPage,
            menu: { label: { zh: zh.macros, en: en.macros }, icon: <ToolOutlined />, section: 'work', position: 9 },
        },
    ],
}
