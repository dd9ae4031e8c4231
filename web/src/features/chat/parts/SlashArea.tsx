import { Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type Canned, findCanned, putCanned, slashBefore } from '../canned'
import { useChatWords } from '../i18n'

interface Props<T extends Canned> {
    id: string
    label: string
    text: string
    canned: readonly T[]
    fill: (one: T) => string // its text with what is known in place
    seen?: (one: T) => string // the same to be looked at
    onText: (text: string) => void
    onUse: (one: T) => void
    onSend: () => void
    placeholder: string
    max: number
}

const shown_max = 8

// Words to send; "/" opens the canned replies, arrows choose, Enter puts one in. Enter alone sends, with Shift it breaks the line.
export function SlashArea<T extends Canned>({ id, label, text, canned, fill, seen = fill, onText, onUse, onSend, placeholder, max }: Props<T>) {
    const words = useChatWords()
    const area = useRef<TextAreaRef>(null)
    const list_id = useId()
    const [slash, setSlash] = useState<ReturnType<typeof slashBefore>>(null)
    const [at, setAt] = useState(0)
    const found = slash ? findCanned(canned, slash.typed).slice(0, shown_max) : []
    const chosen = found[Math.min(at, found.length - 1)]
    const input = () => area.current?.resizableTextArea?.textArea
    const look = () => {
        const it = input()
        if (it) setSlash(slashBefore(it.value, it.selectionStart))
        setAt(0)
    }
    const put = (one: T) => {
        const it = input()
        if (!it || !slash) return
        const next = putCanned(text, it.selectionStart, slash.start, fill(one))
        onText(next.text.slice(0, max))
        onUse(one)
        setSlash(null)
        requestAnimationFrame(() => {
            it.focus()
            it.setSelectionRange(next.caret, next.caret)
        })
    }
    const onKey = (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return // Enter chooses among Chinese words then
        if (chosen) {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (step !== 0) {
                event.preventDefault()
                setAt((now) => (Math.min(now, found.length - 1) + step + found.length) % found.length)
                return
            }
            if (event.key === 'Enter' || event.key === 'Tab') {
                event.preventDefault()
                put(chosen)
                return
            }
        }
        if (event.key === 'Escape' && slash) {
            event.preventDefault()
            event.stopPropagation()
            setSlash(null)
        } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
            event.preventDefault()
            onSend()
        }
    }
    return (
        <div className="chat_slash">
            {slash && (
                <ul className="chat_canned" role="listbox" id={list_id} aria-label={words.canned}>
                    {found.length === 0 && (
                        <li className="quiet small" role="presentation">
                            {canned.length === 0 ? words.no_canned_here : words.no_canned_found}
                        </li>
                    )}
                    {found.map((it, n) => (
                        <li
                            key={`${it.code}.${n}`} id={`${list_id}${n}`} role="option" aria-selected={it === chosen} className={it === chosen ? 'is_chosen' : ''}
                            onMouseDown={(event) => {
                                event.preventDefault() // the caret stays where it is
                                put(it)
                            }}
                        >
                            <b>/{it.code}</b> <span className="quiet small">{seen(it)}</span>
                        </li>
                    ))}
                </ul>
            )}
            <Input.TextArea
                id={id} ref={area} value={text} maxLength={max} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={placeholder}
                aria-label={label} aria-controls={slash ? list_id : undefined} aria-autocomplete="list"
                aria-activedescendant={chosen ? `${list_id}${found.indexOf(chosen)}` : undefined}
                onChange={(event) => {
                    onText(event.target.value)
                    look()
                }}
                onClick={look}
                onBlur={() => setSlash(null)}
                onKeyDown={onKey}
            />
        </div>
    )
}
