import { useEffect, useRef } from 'react'
import { is_typing_in } from '../../../shared/keys'

// Single keys, never while somebody types or a dialog is open.
export function useShortcuts(actions: Record<string, () => void>) {
    const latest = useRef(actions)
    latest.current = actions
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (event.ctrlKey || event.metaKey || event.altKey || is_typing_in(event.target)) return
            if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
            const run = latest.current[event.key]
            if (!run) return
            event.preventDefault()
            run()
        }
        window.addEventListener('keydown', onKey)
        return () => window.removeEventListener('keydown', onKey)
    }, [])
}
