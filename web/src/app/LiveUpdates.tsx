import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { api_base } from '../api/client'
import type { Feature } from '../shared/feature'
import { LiveContext } from '../shared/live'

interface Told {
    subject_id?: string
    payload?: unknown
}

// One event stream for all pages. Most events only say what is stale; the queries fetch anew what is on the screen.
// The browser reconnects by itself and names the last event it heard; `lagged` means some were lost for good. A stream
// opened anew by us names none, so what came between is asked for.
export function LiveUpdates({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
    const client = useQueryClient()
    const [is_live, setLive] = useState(true)
    useEffect(() => {
        let source: EventSource | undefined
        let again: ReturnType<typeof setTimeout> | undefined
        const connect = (is_again: boolean) => {
            source = new EventSource(`${api_base}/events`)
            let is_behind = is_again
            source.onopen = () => {
                setLive(true)
                if (is_behind) void client.invalidateQueries()
                is_behind = false
            }
            source.onerror = () => {
                setLive(false)
                // A refusal closes for good (signed out, server restarting behind a proxy): try at leisure.
                if (source?.readyState === EventSource.CLOSED) again = setTimeout(() => connect(true), 10_000)
            }
            source.addEventListener('lagged', () => void client.invalidateQueries())
            for (const feature of features) {
                for (const [topic, stale] of Object.entries(feature.live ?? {})) {
                    source.addEventListener(topic, (event: MessageEvent<string>) => {
                        const told = JSON.parse(event.data) as Told
                        for (const queryKey of stale(told.subject_id ?? '')) void client.invalidateQueries({ queryKey })
                    })
                }
                for (const [topic, hear] of Object.entries(feature.heard ?? {})) {
                    source.addEventListener(topic, (event: MessageEvent<string>) => {
                        const told = JSON.parse(event.data) as Told
                        hear({ subject_id: told.subject_id ?? '', payload: told.payload }, client)
                    })
                }
            }
        }
        connect(false)
        return () => {
            source?.close()
            clearTimeout(again)
        }
    }, [client, features])
    return <LiveContext value={is_live}>{children}</LiveContext>
}
