import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

// Filters live in the address, so that a filtered list can be sent to a colleague and survives a reload.
export function useFilters() {
    const [params, setParams] = useSearchParams()
    const set = useCallback(
        (changed: Record<string, string | null | undefined>) =>
            setParams(
                (now) => {
                    const next = new URLSearchParams(now)
                    for (const [name, value] of Object.entries(changed)) {
                        if (value) next.set(name, value)
                        else next.delete(name)
                    }
                    return next
                },
                { replace: true },
            ),
        [setParams],
    )
    return { get: (name: string) => params.get(name) ?? undefined, set, is_any: params.size > 0 }
}
