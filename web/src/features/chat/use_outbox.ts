import { useCallback, useEffect, useRef, useState } from 'react'
import { useIsAway } from '../../api/connection'
import { ApiError } from '../../api/errors'
import { marked, type Outgoing, queued, restored, without } from './outbox'

const key_of = (place: string) => `bihuan.chat_outbox.${place}`

// Not randomUUID: browsers offer that over https alone.
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (it) => it.toString(16).padStart(2, '0')).join('')

function keep(place: string, all: Outgoing[]) {
    try {
        if (all.length > 0) sessionStorage.setItem(key_of(place), JSON.stringify(all))
        else sessionStorage.removeItem(key_of(place))
    } catch {
        // Private windows may refuse storage; the words then last for this page.
    }
}
function kept(place: string) {
    try {
        return restored(sessionStorage.getItem(key_of(place)))
    } catch {
        return []
    }
}

// Sends one after another, so that words arrive in the order they were said; what did not reach the server goes again when
// it is within reach.
export function useOutbox(place: string, say: (one: Outgoing) => Promise<unknown>) {
    const [all, setAll] = useState<Outgoing[]>(() => kept(place))
    const latest = useRef(all)
    const chain = useRef<Promise<unknown>>(Promise.resolve())
    const say_now = useRef(say)
    const is_away = useIsAway()
    useEffect(() => {
        say_now.current = say
    })
    const set = useCallback(
        (next: Outgoing[]) => {
            latest.current = next
            keep(place, next)
            setAll(next)
        },
        [place],
    )
    const deliver = useCallback(
        (one: Outgoing) => {
            chain.current = chain.current.then(async () => {
                try {
                    await say_now.current(one)
                    set(without(latest.current, one.client_key))
                } catch (error) {
                    const is_unreached = error instanceof ApiError && error.is_worth_retrying
                    const why = error instanceof ApiError ? error.sentence : String(error)
                    set(marked(latest.current, one.client_key, { state: 'failed', why, code: error instanceof ApiError ? error.code : '', is_unreached }))
                }
            })
        },
        [set],
    )
    const send = useCallback(
        (text: string, extra: Outgoing['extra'] = {}) => {
            const one = queued(text, newKey(), extra)
            set([...latest.current, one])
            deliver(one)
        },
        [deliver, set],
    )
    const again = useCallback(
        (client_key: string) => {
            const one = latest.current.find((it) => it.client_key === client_key)
            if (!one || one.state === 'sending') return
            set(marked(latest.current, client_key, { state: 'sending', why: '' }))
            deliver(one)
        },
        [deliver, set],
    )
    const drop = useCallback((client_key: string) => set(without(latest.current, client_key)), [set])
    useEffect(() => {
        if (is_away) return
        for (const it of latest.current) if (it.state === 'failed' && it.is_unreached) again(it.client_key)
    }, [is_away, again])
    return { all, send, again, drop }
}

export type Outbox = ReturnType<typeof useOutbox>
