import { useEffect, useState } from 'react'

const key_of = (place: string) => `bihuan.chat_draft.${place}`
const read = (place: string) => {
    try {
        return sessionStorage.getItem(key_of(place)) ?? ''
    } catch {
        return ''
    }
}

// What is being typed, kept for this tab: a reload or another chat in between loses nothing.
export function useDraft(place: string) {
    const [text, setText] = useState(() => read(place))
    useEffect(() => setText(read(place)), [place])
    const write = (next: string) => {
        setText(next)
        try {
            if (next) sessionStorage.setItem(key_of(place), next)
            else sessionStorage.removeItem(key_of(place))
        } catch {
            // Private windows may refuse storage; the text then lasts for this page.
        }
    }
    return [text, write] as const
}

export type Draft = ReturnType<typeof useDraft>
