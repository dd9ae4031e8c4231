import { CalendarOutlined, HomeOutlined, LogoutOutlined, PlusCircleOutlined, QuestionCircleOutlined, SafetyOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { useSession } from '../../api/session'
import { useSignOut } from '../../shared/account'
import { useFeatures } from '../../shared/features'
import { LanguageSwitch, ThemeSwitch } from '../../shared/ui/Switches'
import { useCommon } from '../../shared/words'
import { dropDraft } from './draft'
import { usePortalWords } from './i18n'
import './portal.css'

// The frame of the customers' pages: links at the top on wide screens, a tab bar within thumb's reach on phones.
export function PortalLayout({ mark, children }: { mark: ReactNode; children: ReactNode }) {
    const words = usePortalWords()
    const { product } = useCommon()
    const { user, is_demo } = useSession()
    const sign_out = useSignOut()
    const kept = useFeatures().flatMap((it) => it.kept_here ?? [])
    const tabs = [
        { to: '/portal', icon: <HomeOutlined />, label: words.home },
        { to: '/portal/new', icon: <PlusCircleOutlined />, label: words.new_short },
        { to: '/portal/requests', icon: <UnorderedListOutlined />, label: words.requests },
        { to: '/portal/help', icon: <QuestionCircleOutlined />, label: words.help },
        { to: '/portal/appointments', icon: <CalendarOutlined />, label: words.appointments },
        { to: '/portal/privacy', icon: <SafetyOutlined />, label: words.privacy },
    ]
    return (
        <div className="portal">
            <a href="#content" className="skip_link">
                {words.skip}
            </a>
            <header className="portal_head">
                <div className="portal_head_inner">
                    <Link to="/portal" className="brand portal_brand">
                        <img src="/favicon.svg" alt="" width={24} height={24} />
                        <span>{product}</span>
                    </Link>
                    {is_demo && <Tag className="demo_tag">{words.demo}</Tag>}
                    <nav className="portal_nav" aria-label={words.navigation}>
                        {tabs.map((tab) => (
                            <NavLink key={tab.to} to={tab.to} end={tab.to === '/portal'} className="portal_tab">
                                {tab.icon}
                                <span>{tab.label}</span>
                            </NavLink>
                        ))}
                    </nav>
                    <span className="grow" />
                    <span className="portal_switches">
                        {mark}
                        <LanguageSwitch />
                        <ThemeSwitch />
                        <Button
                            type="text"
                            icon={<LogoutOutlined />}
                            aria-label={words.sign_out}
                            title={words.sign_out}
                            loading={sign_out.isPending}
                            onClick={() => {
                                dropDraft(user.user_id)
                                kept.forEach((it) => void it.forget())
                                sign_out.mutate()
                            }}
                        />
                    </span>
                </div>
            </header>
            <main id="content" tabIndex={-1} className="portal_content">
                {children}
            </main>
        </div>
    )
}
