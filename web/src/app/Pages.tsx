import { Spin } from 'antd'
import { Suspense, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useIsAway } from '../api/connection'
import { ApiError, unreachable } from '../api/errors'
import { currentLocale } from '../api/locale'
import { SessionContext, useSessionQuery } from '../api/session'
import { keepOnlyFor, useKept } from '../features/appointment/offline/kept'
import { ErrorNote } from '../shared/ui/ErrorNote'
import { Brand } from './Brand'
import { lazyPage } from './lazy_page'
import { returnPath } from './return_path'

const StaffArea = lazyPage(async () => (await import('./StaffArea')).StaffArea)
const PortalArea = lazyPage(async () => (await import('./PortalArea')).PortalArea)
const HallArea = lazyPage(async () => (await import('./HallArea')).HallArea)
const SignInPage = lazyPage(async () => (await import('./pages/SignInPage')).SignInPage)
const OfflineArea = lazyPage(async () => {
    const { OfflineArea: Area } = await import('../features/appointment/offline/OfflineArea')
    return () => <Area brand={<Brand />} />
})
const ForcedPasswordPage = lazyPage(async () => (await import('./pages/ForcedPasswordPage')).ForcedPasswordPage)

const hall_paths = ['/kiosk', '/counter_display']

// Staff and customers load different halves: a customer's phone never fetches the desk's pages.
export function Pages() {
    const session = useSessionQuery()
    const location = useLocation()
    const who = session.data
    const user_id = who?.user.user_id
    useEffect(() => {
        if (user_id !== undefined) void keepOnlyFor(user_id)
    }, [user_id])
    if (who === undefined) return <Unanswered session={session} />
    const is_customer = who !== null && who.permissions.includes('portal') && !who.permissions.includes('ticket_read')
    const is_kiosk = who !== null && who.permissions.includes('counter_kiosk') && !who.permissions.includes('ticket_read')
    const home = is_customer ? '/portal' : is_kiosk ? '/kiosk' : '/workbench'
    // Machines and screens of a hall fill the window, whoever looks at them.
    const is_hall = is_kiosk || hall_paths.includes(location.pathname)
    // A boundary for each person: one that waits for the sign-in page would keep the pages of whoever has left, hidden and alive.
    return (
        <SessionContext value={who}>
            <Suspense key={user_id ?? ''} fallback={<Spin fullscreen />}>
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
        </SessionContext>
    )
}

// Nobody has said yet who is signed in. Where that is for want of a network, and a day of visits was taken along, they are
// shown until somebody can be asked.
function Unanswered({ session }: { session: ReturnType<typeof useSessionQuery> }) {
    const { day, is_read } = useKept()
    const is_away = useIsAway()
    const { error, refetch } = session
    const is_waiting = session.fetchStatus === 'paused' // the browser knows of no network
    const is_out_of_reach = error instanceof ApiError && error.is_worth_retrying
    const was_out_of_reach = session.isPending && session.errorUpdateCount > 0
    const is_unreached = error instanceof ApiError && error.status === 0
    useEffect(() => {
        if (!is_away && is_unreached) void refetch()
    }, [is_away, is_unreached, refetch])
    if (day && (is_waiting || is_out_of_reach || was_out_of_reach)) {
        return (
            <Suspense fallback={<Spin fullscreen />}>
                <OfflineArea />
            </Suspense>
        )
    }
    if (session.isError || (is_waiting && is_read)) {
        return (
            <main className="centred">
                <ErrorNote error={error ?? unreachable(currentLocale())} onRetry={() => void refetch()} />
            </main>
        )
    }
    return <Spin fullscreen />
}

function returnQuery({ pathname, search }: { pathname: string; search: string }) {
    return pathname === '/' ? '' : `?return_to=${encodeURIComponent(pathname + search)}`
}
