import { Spin } from 'antd'
import { Suspense } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useSessionQuery } from '../api/session'
import { ErrorNote } from '../shared/ui/ErrorNote'
import { lazyPage } from './lazy_page'
import { returnPath } from './return_path'

const StaffArea = lazyPage(async () => (await import('./StaffArea')).StaffArea)
const PortalArea = lazyPage(async () => (await import('./PortalArea')).PortalArea)
const HallArea = lazyPage(async () => (await import('./HallArea')).HallArea)
const SignInPage = lazyPage(async () => (await import('./pages/SignInPage')).SignInPage)
const ForcedPasswordPage = lazyPage(async () => (await import('./pages/ForcedPasswordPage')).ForcedPasswordPage)

const hall_paths = ['/kiosk', '/counter_display']

// Staff and customers load different halves: a customer's phone never fetches the desk's pages.
export function Pages() {
    const session = useSessionQuery()
    const location = useLocation()
    if (session.isPending) return <Spin fullscreen />
    if (session.isError) {
        return (
            <main className="centred">
                <ErrorNote error={session.error} onRetry={() => void session.refetch()} />
            </main>
        )
    }
    const who = session.data
    const is_customer = who !== null && who.permissions.includes('portal') && !who.permissions.includes('ticket_read')
    const is_kiosk = who !== null && who.permissions.includes('counter_kiosk') && !who.permissions.includes('ticket_read')
    const home = is_customer ? '/portal' : is_kiosk ? '/kiosk' : '/workbench'
    // Machines and screens of a hall fill the window, whoever looks at them.
    const is_hall = is_kiosk || hall_paths.includes(location.pathname)
    return (
        <Suspense fallback={<Spin fullscreen />}>
            {who === null ? (
                <Routes>
                    <Route path="/sign-in" element={<SignInPage />} />
                    <Route path="*" element={<Navigate replace to={`/sign-in${returnQuery(location)}`} />} />
                </Routes>
            ) : who.must_change_password ? (
                <ForcedPasswordPage />
            ) : (
                <Routes>
                    <Route path="/" element={<Navigate replace to={home} />} />
                    <Route path="/sign-in" element={<Navigate replace to={returnPath(location.search, home)} />} />
                    {is_customer ? (
                        <>
                            <Route path="/portal/*" element={<PortalArea />} />
                            <Route path="*" element={<Navigate replace to="/portal" />} />
                        </>
                    ) : (
                        <>
                            <Route path="/portal/*" element={<Navigate replace to={home} />} />
                            <Route path="*" element={is_hall ? <HallArea /> : <StaffArea />} />
                        </>
                    )}
                </Routes>
            )}
        </Suspense>
    )
}

function returnQuery({ pathname, search }: { pathname: string; search: string }) {
    return pathname === '/' ? '' : `?return_to=${encodeURIComponent(pathname + search)}`
}
