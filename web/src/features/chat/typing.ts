// Who types now, by chat: told by an event, believed for some seconds, over when the words are there.
import { useEffect, useRef, useSyncExternalStore } from 'react'

const believed_ms = 6000
const said_every_ms = 3000
const until = new Map<string, number>()
const listeners = new Set<() => void>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const tell = () => listeners.forEach((it) => it())

export function startTyping(chat_id: string) {
    until.set(chat_id, Date.now() + believed_ms)
    clearTimeout(timers.get(chat_id))
    timers.set(chat_id, setTimeout(() => stopTyping(chat_id), believed_ms))
    tell()
}
export function stopTyping(chat_id: string) {
    clearTimeout(timers.get(chat_id))
    timers.delete(chat_id)
    if (until.delete(chat_id)) tell()
}

function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
}
export const useIsTyping = (chat_id: string) => useSyncExternalStore(subscribe, () => until.has(chat_id))

// Says that we type, not at each key.
export function useSayTyping(text: string, say: () => Promise<unknown>, is_heard: boolean) {
    const said_at = useRef(0)
    const say_now = useRef(say)
    useEffect(() => {
        say_now.current = say
    })
    useEffect(() => {
        if (text.trim() === '' || !is_heard || Date.now() - said_at.current < said_every_ms) return
        said_at.current = Date.now()
        say_now.current().catch(() => {}) // nobody misses it
    }, [text, is_heard])
}
