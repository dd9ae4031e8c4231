import { LogoutOutlined, MenuOutlined, PlusOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons'
import { App, Badge, Button, Dropdown, Input, type InputRef, Tag, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useCan, useSession } from '../api/session'
import { useSignOut } from '../shared/account'
import type { Feature } from '../shared/feature'
import { useLocale } from '../shared/i18n'
import { is_typing_in } from '../shared/keys'
import { useIsLive } from '../shared/live'
import { LanguageSwitch, ThemeSwitch } from '../shared/ui/Switches'
import { useAppWords } from './i18n'

export function TopBar({ features, onMenu }: { features: readonly Feature[]; onMenu?: () => void }) {
    const words = useAppWords()
    const can = useCan()
    const session = useSession()
    const navigate = useNavigate()
    const location = useLocation()
    return (
        <header className="top_bar">
            {onMenu && <Button type="text" icon={<MenuOutlined />} aria-label={words.menu} onClick={onMenu} />}
            {can('ticket_read') ? <SearchBox /> : <span className="grow" />}
            <span className="grow" />
            <LiveMark />
            {session.is_demo && <Tag className="demo_tag">{words.demo}</Tag>}
            {can('ticket_create') && (
                <Button
                    type="primary"
                    icon={<PlusOutlined />}
                    aria-label={words.new_ticket}
                    onClick={() => void navigate('/intake', { state: { from: location.pathname } })}
                >
                    <span className="wide_only">{words.new_ticket}</span>
                </Button>
            )}
            {can('ticket_read') && features.map(({ name, bar: Bar }) => Bar && <Bar key={name} />)}
            <span className="top_switches">
                <LanguageSwitch />
                <ThemeSwitch />
            </span>
            <AccountMenu features={features} />
        </header>
    )
}

function SearchBox() {
    const words = useAppWords()
    const navigate = useNavigate()
    const { pathname, search } = useLocation()
    const asked = pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : ''
    const [typed, setTyped] = useState(asked)
    const input = useRef<InputRef>(null)
    useEffect(() => setTyped(asked), [asked])
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || is_typing_in(event.target)) return
            event.preventDefault()
            input.current?.focus({ cursor: 'all' })
        }
        window.addEventListener('keydown', onKey)
        return () => window.removeEventListener('keydown', onKey)
    }, [])
    return (
        <form
            role="search"
            className="top_search"
            onSubmit={(event) => {
                event.preventDefault()
                if (typed.trim()) void navigate(`/search?q=${encodeURIComponent(typed.trim())}`)
            }}
        >
            <Input
                ref={input}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
                prefix={<SearchOutlined />}
                suffix={<kbd className="wide_only">/</kbd>}
                placeholder={words.search_all}
                aria-label={words.search_all}
                maxLength={200}
                enterKeyHint="search"
            />
        </form>
    )
}

// Quiet while all is well; a dot and a word when live updates are lost.
function LiveMark() {
    const words = useAppWords()
    const is_live = useIsLive()
    return (
        <Tooltip title={is_live ? words.live : words.reconnecting}>
            <span role="status" aria-label={is_live ? words.live : words.reconnecting} className="live_mark">
                <Badge status={is_live ? 'success' : 'warning'} />
                {!is_live && <span className="quiet small wide_only">{words.reconnecting}</span>}
            </span>
        </Tooltip>
    )
}

function AccountMenu({ features }: { features: readonly Feature[] }) {
    const words = useAppWords()
    const language = useLocale() === 'en' ? 'en' : 'zh'
    const { user } = useSession()
    const can = useCan()
    const navigate = useNavigate()
    const sign_out = useSignOut()
    const { modal } = App.useApp()
    const kept = features.flatMap((feature) => feature.kept_here ?? [])
    // A device that cannot forget says so, and stays signed in.
    const leave = async () => {
        await Promise.all(kept.map((it) => it.forget()))
        sign_out.mutate()
    }
    const ask = () => {
        const unsent = kept.reduce((sum, it) => sum + it.unsent(), 0)
        if (unsent === 0) void leave()
        else modal.confirm({ title: words.unsent_title, content: words.unsent_hint(unsent), okText: words.sign_out, okButtonProps: { danger: true }, onOk: leave })
    }
    const own = features
        .flatMap((feature) => feature.routes)
        .filter((route) => route.account && (!route.permission || can(route.permission)))
        .sort((a, b) => (a.account?.position ?? 0) - (b.account?.position ?? 0))
    return (
        <Dropdown
            trigger={['click']}
            menu={{
                items: [
                    {
                        key: 'who',
                        type: 'group',
                        label: `${user.display_name} · ${user.roles.map((role) => words.role[role]).join('、')}`,
                    },
                    ...own.map((route) => ({
                        key: route.path,
                        label: route.account?.label[language],
                        icon: route.account?.icon,
                    })),
                    { type: 'divider' },
                    { key: 'sign_out', label: words.sign_out, icon: <LogoutOutlined /> },
                ],
                onClick: ({ key }) => (key === 'sign_out' ? ask() : void navigate(key)),
            }}
        >
            <Button type="text" icon={<UserOutlined />} aria-label={`${words.account}: ${user.display_name}`}>
                <span className="wide_only">{user.display_name}</span>
            </Button>
        </Dropdown>
    )
}
