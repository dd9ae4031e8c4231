import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { api_base } from '../api/client'
import type { Feature } from '../shared/feature'

const Connected = createContext(true)
export const useIsLive = () => useContext(Connected)

interface Told {
    subject_id?: string
}

// One event stream for all pages. An event only says what is stale; the queries fetch anew what is on the screen.
// The browser reconnects by itself and names the last event it heard; `lagged` means some were lost for good.
export function LiveUpdates({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
    const client = useQueryClient()
    const [is_live, setLive] = useState(true)
    useEffect(() => {
        let source: EventSource | undefined
        let again: ReturnType<typeof setTimeout> | undefined
        const connect = () => {
            source = new EventSource(`${api_base}/events`)
            source.onopen = () => setLive(true)
            source.onerror = () => {
                setLive(false)
                // A refusal closes for good (signed out, server restarting behind a proxy): try at leisure.
                if (source?.readyState === EventSource.CLOSED) again = setTimeout(connect, 10_000)
            }
            source.addEventListener('lagged', () => void client.invalidateQueries())
            for (const feature of features) {
                for (const [topic, stale] of Object.entries(feature.live ?? {})) {
                    source.addEventListener(topic, (event: MessageEvent<string>) => {
                        const told = JSON.parse(event.data) as Told
                        for (const queryKey of stale(told.subject_id ?? '')) void client.invalidateQueries({ queryKey })
                    })
                }
            }
        }
        connect()
        return () => {
            source?.close()
            clearTimeout(again)
        }
    }, [client, features])
    return <Connected value={is_live}>{children}</Connected>
}
