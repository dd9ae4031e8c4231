// Who may stop the browser's back and forward. Listeners at the window hear of it in the order they came, and the router
// shows the other page at once; so app/main.tsx lets this one come first.
type Guard = (event: PopStateEvent) => void

let guard: Guard | null = null

export const setPopGuard = (next: Guard | null) => void (guard = next)

export function listenBeforeRouter() {
    window.addEventListener('popstate', (event) => guard?.(event))
}
