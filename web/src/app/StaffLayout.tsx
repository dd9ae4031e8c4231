import { CloseOutlined, MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Button, Drawer, Grid, Menu } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useCan } from '../api/session'
import type { Feature } from '../shared/feature'
import { useLocale } from '../shared/i18n'
import { Brand } from './Brand'
import { useAppWords } from './i18n'
import { currentEntry, menuOf } from './menu'
import { TopBar } from './TopBar'

const storage_key = 'bihuan.menu_collapsed'

export function StaffLayout({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
    const words = useAppWords()
    const is_wide = Grid.useBreakpoint().lg ?? true
    const [is_collapsed, setCollapsed] = useState(() => localStorage.getItem(storage_key) === 'yes')
    const [is_drawer_open, setDrawerOpen] = useState(false)
    const toggle = () => {
        localStorage.setItem(storage_key, is_collapsed ? 'no' : 'yes')
        setCollapsed(!is_collapsed)
    }
    return (
        <div className={`desk${is_collapsed ? ' desk_collapsed' : ''}`}>
            <a className="skip_link" href="#content">
                {words.skip}
            </a>
            {is_wide ? (
                <div className="desk_side">
                    <Brand is_short={is_collapsed} />
                    <SideMenu features={features} is_collapsed={is_collapsed} />
                    <Button
                        type="text"
                        className="desk_fold"
                        icon={is_collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
                        aria-label={is_collapsed ? words.expand : words.collapse}
                        onClick={toggle}
                    />
                </div>
            ) : (
                <Drawer
                    placement="left"
                    size={264}
                    open={is_drawer_open}
                    onClose={() => setDrawerOpen(false)}
                    title={<Brand />}
                    closable={{ closeIcon: <CloseOutlined />, placement: 'end' }}
                    styles={{ body: { padding: 8 } }}
                >
                    <SideMenu features={features} onChoose={() => setDrawerOpen(false)} />
                </Drawer>
            )}
            <div className="desk_main">
                <TopBar features={features} {...(!is_wide && { onMenu: () => setDrawerOpen(true) })} />
                <main id="content" tabIndex={0} className="desk_content">
                    {children}
                </main>
            </div>
        </div>
    )
}

interface SideMenuProps {
    features: readonly Feature[]
    is_collapsed?: boolean
    onChoose?: () => void
}

function SideMenu({ features, is_collapsed = false, onChoose }: SideMenuProps) {
    const words = useAppWords()
    const language = useLocale() === 'en' ? 'en' : 'zh'
    const can = useCan()
    const { pathname } = useLocation()
    const sections = menuOf(features, can)
    const current = currentEntry(
        sections.flatMap(({ routes }) => routes.map((route) => route.path)),
        pathname,
    )
    const items = sections.map(({ section, routes }) => ({
        key: section,
        type: 'group' as const,
        label: is_collapsed ? null : words.section[section],
        children: routes.map(({ path, menu }) => ({
            key: path,
            icon: menu.icon,
            title: menu.label[language],
            label: (
                <Link to={path} onClick={onChoose}>
                    {menu.label[language]}
                    {menu.badge && <menu.badge />}
                </Link>
            ),
        })),
    }))
    return (
        <nav aria-label={words.main_navigation} className="desk_menu">
            <Menu mode="inline" inlineCollapsed={is_collapsed} selectedKeys={current ? [current] : []} items={items} />
        </nav>
    )
}
