// Asks before a page with unsaved work is left: by a link, by the browser's back, by closing the window.
// The router's own useBlocker wants a data router, which these pages do without; so the guard stands at the history.
import { useContext, useEffect, useRef } from 'react'
import { UNSAFE_NavigationContext } from 'react-router'
import { setPopGuard } from '../leaving'

// `ask` shows the question and calls `leave` when the answer is yes.
export function useLeaveGuard(is_dirty: boolean, ask: (leave: () => void) => void) {
    const { navigator } = useContext(UNSAFE_NavigationContext)
    const asked = useRef(ask)
    useEffect(() => {
        asked.current = ask
    })
    useEffect(() => {
        if (!is_dirty) return undefined
        const { push, replace } = navigator
        let is_guarded = true
        const release = () => {
            is_guarded = false
        }
        navigator.push = (...given) => {
            if (is_guarded) asked.current(() => (release(), push.apply(navigator, given)))
            else push.apply(navigator, given)
        }
        navigator.replace = (...given) => {
            if (is_guarded) asked.current(() => (release(), replace.apply(navigator, given)))
            else replace.apply(navigator, given)
        }
        const placeOf = (state: unknown) => (state as { idx?: number } | null)?.idx ?? 0
        const here = placeOf(window.history.state)
        let is_returning = false
        // Called before the router hears of it: the address goes back to where it was.
        const onPop = (event: PopStateEvent) => {
            if (!is_guarded) return
            event.stopImmediatePropagation()
            if (is_returning) {
                is_returning = false
                return
            }
            const distance = placeOf(event.state) - here
            if (distance === 0) return
            is_returning = true
            window.history.go(-distance)
            asked.current(() => {
                release()
                window.history.go(distance)
            })
        }
        const onUnload = (event: BeforeUnloadEvent) => {
            if (is_guarded) event.preventDefault()
        }
        setPopGuard(onPop)
        window.addEventListener('beforeunload', onUnload)
        return () => {
            navigator.push = push
            navigator.replace = replace
            setPopGuard(null)
            window.removeEventListener('beforeunload', onUnload)
        }
    }, [is_dirty, navigator])
}
