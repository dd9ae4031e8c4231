import { BulbOutlined, DesktopOutlined, GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useSessionQuery } from '../../api/session'
import { useChooseLocale } from '../account'
import { useLocale, useWords } from '../i18n'
import { setThemeMode, type ThemeMode, useThemeMode } from '../theme'

const zh = { language: '语言', theme: '外观', system: '跟随系统', light: '浅色', dark: '深色' }
const en: typeof zh = { language: 'Language', theme: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' }

export function LanguageSwitch() {
    const words = useWords(zh, en)
    const locale = useLocale()
    const choose = useChooseLocale()
    const { data: session } = useSessionQuery()
    return (
        <Dropdown
            trigger={['click']}
            menu={{
                selectable: true,
                selectedKeys: [locale],
                items: [
                    { key: 'zh-CN', label: '简体中文' },
                    { key: 'en', label: 'English' },
                ],
                onClick: ({ key }) => choose(key === 'en' ? 'en' : 'zh-CN', Boolean(session)),
            }}
        >
            <Button type="text" icon={<GlobalOutlined />} aria-label={words.language} />
        </Dropdown>
    )
}

const icons: Record<ThemeMode, React.ReactNode> = {
    system: <DesktopOutlined />,
    light: <SunOutlined />,
    dark: <MoonOutlined />,
}

export function ThemeSwitch() {
    const words = useWords(zh, en)
    const mode = useThemeMode()
    return (
        <Dropdown
            trigger={['click']}
            menu={{
                selectable: true,
                selectedKeys: [mode],
                items: (['system', 'light', 'dark'] as const).map((key) => ({ key, label: words[key], icon: icons[key] })),
                onClick: ({ key }) => setThemeMode(key as ThemeMode),
            }}
        >
            <Button type="text" icon={<BulbOutlined />} aria-label={words.theme} />
        </Dropdown>
    )
}
