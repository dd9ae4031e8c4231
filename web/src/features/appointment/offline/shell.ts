// The page's own files, kept by the service worker (public/sw.js) so that it opens without a network.
import { is_vault_there } from './vault'

export const is_able_offline = () => is_vault_there() && 'serviceWorker' in navigator

// What this window has loaded and what the visits need of it; a list of names, for they carry a hash.
function assetsInUse(): string[] {
    const named = [...document.querySelectorAll<HTMLElement>('script[src], link[href]')].map((it) => it.getAttribute('src') ?? it.getAttribute('href') ?? '')
    const loaded = performance.getEntriesByType('resource').map((it) => it.name)
    const paths = [...named, ...loaded].map((it) => new URL(it, location.href)).filter((it) => it.origin === location.origin)
    return [...new Set(paths.map((it) => it.pathname).filter((path) => path.startsWith('/assets/')))]
}

// Answers once all is kept. Nothing but convenience hangs on it, so a browser that refuses is left alone.
export async function keepShell(): Promise<void> {
    if (!is_able_offline()) return
    try {
        await Promise.all([import('../pages/VisitsPage'), import('./OfflineArea')])
        await navigator.serviceWorker.register('/sw.js')
        const { active } = await navigator.serviceWorker.ready
        const main = document.querySelector('script[type=module][src]')?.getAttribute('src')
        if (!active || !main) return
        await new Promise<void>((resolve) => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve()
            active.postMessage({ keep: assetsInUse(), main }, [port2])
        })
    } catch {
        // Without it the page works as long as there is a network.
    }
}
