// Who is signed in. The answer lives in the query cache under ['session']; null: nobody.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { call, setCsrfToken } from './client'
import { ApiError } from './errors'
import { setLocale } from './locale'
import type { Permission, Schemas } from './types'

export type Session = Schemas['Session']
export const session_key = ['session'] as const

// Whether this browser has signed in at all; without it nobody is asked, and no refusal stands in the console.
const hint = 'bihuan.signed_in'
function remember(is_signed_in: boolean) {
    try {
        if (is_signed_in) localStorage.setItem(hint, 'yes')
        else localStorage.removeItem(hint)
    } catch {
        // Private windows may refuse storage: then the server is asked each time.
    }
}
function may_be_signed_in() {
    try {
        return localStorage.getItem(hint) !== null
    } catch {
        return true
    }
}

// Forgets all data of whoever used this browser, but not the question who it is: pages are listening for its answer.
export function forgetData(client: QueryClient) {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session_key[0] })
}

export function keepSession(client: QueryClient, session: Session | null) {
    remember(session !== null)
    setCsrfToken(session?.csrf_token ?? '')
    if (session) setLocale(session.user.locale)
    client.setQueryData(session_key, session)
}

async function fetchSession(signal: AbortSignal): Promise<Session | null> {
    if (!may_be_signed_in()) return null
    try {
        const session = await call('get', '/session', { signal })
        setCsrfToken(session.csrf_token)
        setLocale(session.user.locale)
        return session
    } catch (error) {
        if (error instanceof ApiError && error.status === 401) {
            remember(false)
            return null
        }
        throw error
    }
}

export function useSessionQuery() {
    return useQuery({
        queryKey: session_key,
        queryFn: ({ signal }) => fetchSession(signal),
        staleTime: 5 * 60_000,
    })
}

// Whom the pages below belong to. They are told by the guard of the router, not by the cache: between a sign-out and the guard's
// next look at it, a page may still draw itself, for the person it was made for.
export const SessionContext = createContext<Session | null>(null)

// Within signed-in pages only.
export function useSession(): Session {
    const session = use(SessionContext)
    if (!session) throw new Error('useSession outside the signed-in pages')
    return session
}

export function useCan() {
    const session = use(SessionContext)
    return (permission: Permission) => session?.permissions.includes(permission) ?? false
}
