import { type ComponentType, lazy } from 'react'

const key = 'reloaded_at'
const pause = 10_000

// A page of its own file. Where the server was renewed while the window was open, that file has another name now: the
// window is loaded anew, at the address the user was on the way to. Not twice in a row; then the fault is another.
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
    return lazy(async () => {
        try {
            return { default: await load() }
        } catch (error) {
            if (Date.now() - Number(sessionStorage.getItem(key)) < pause) throw error
            sessionStorage.setItem(key, String(Date.now()))
            window.location.reload()
            return new Promise<never>(() => undefined) // nothing is shown until then
        }
    })
}
