import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { indented, lineCount, lineSpan } from '../code_text'

export interface CodeHandle {
    jump: (line: number) => void
}

interface Props {
    value: string
    onChange: (text: string) => void
    is_read_only: boolean
    marked: readonly number[] // lines with problems
    label: string
    described_by: string
    handle: Ref<CodeHandle>
}

const line_height = 20 // as in versions.css
const padding = 8

// A plain text field with line numbers: the browser's own undo, search, spelling off and screen reader keep working.
export function CodeArea({ value, onChange, is_read_only, marked, label, described_by, handle }: Props) {
    const area = useRef<HTMLTextAreaElement>(null)
    const gutter = useRef<HTMLDivElement>(null)
    const may_leave = useRef(false) // after Esc, Tab is the browser's again
    const [current, setCurrent] = useState(0)
    const count = lineCount(value)
    const numbers = useMemo(() => Array.from({ length: count }, (_, at) => at + 1).join('\n'), [count])

    useImperativeHandle(handle, () => ({
        jump: (line) => {
            const field = area.current
            if (!field) return
            const { start, end } = lineSpan(field.value, line)
            field.focus({ preventScroll: true })
            field.setSelectionRange(start, end)
            field.scrollTop = Math.max(0, (line - 1) * line_height - field.clientHeight / 3)
            field.scrollLeft = 0
            field.scrollIntoView({ block: 'nearest' })
            setCurrent(line)
        },
    }))

    const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (event.key === 'Escape') {
            may_leave.current = true
            return
        }
        const is_tab = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
        if (is_tab && !is_read_only && !may_leave.current && !event.nativeEvent.isComposing) {
            event.preventDefault()
            insertIndent(event.currentTarget)
        } else if (event.key !== 'Shift') may_leave.current = false
    }
    return (
        <div className="code_area">
            <div className="code_gutter" ref={gutter} aria-hidden>
                <div className="code_numbers">
                    {marked.map((line) => (
                        <span key={line} className="code_mark" style={{ top: padding + (line - 1) * line_height }} />
                    ))}
                    {current > 0 && (
                        <span className="code_current" style={{ top: padding + (current - 1) * line_height }} />
                    )}
                    <pre>{numbers}</pre>
                </div>
            </div>
            <textarea
                ref={area}
                className="code_field"
                value={value}
                readOnly={is_read_only}
                wrap="off"
                spellCheck={false}
                autoCapitalize="none"
                autoCorrect="off"
                autoComplete="off"
                aria-label={label}
                aria-describedby={described_by}
                onChange={(event) => onChange(event.target.value)}
                onKeyDown={onKeyDown}
                onSelect={({ currentTarget: { value: text, selectionStart } }) =>
                    setCurrent(lineCount(text.slice(0, selectionStart)))
                }
                onBlur={() => {
                    may_leave.current = false
                    setCurrent(0)
                }}
                onScroll={({ currentTarget: { scrollTop } }) => {
                    if (gutter.current) gutter.current.scrollTop = scrollTop
                }}
            />
        </div>
    )
}

function insertIndent(field: HTMLTextAreaElement) {
    const { start, end, words, is_block } = indented(field.value, field.selectionStart, field.selectionEnd)
    field.setSelectionRange(start, end)
    // Deprecated, yet the one way to write into a field that Ctrl+Z undoes.
    if (!document.execCommand('insertText', false, words)) {
        field.setRangeText(words, start, end, 'end')
        field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if (is_block) field.setSelectionRange(start, start + words.length)
}
