import { PhoneOutlined } from '@ant-design/icons'
import { Badge, Button, Drawer, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { useTelephoneWords } from '../i18n'
import { type Desk, useDesk } from '../queries'
import { CallerPop } from './CallerPop'
import { clockText } from '../../../shared/format/clock'
import { useSecond } from '../../../shared/hooks/useSecond'
import '../telephone.css'

const status_of = { away: 'warning', ready: 'success', ringing: 'processing', talking: 'error', wrap_up: 'default' } as const

// In the top bar of whoever has an extension: their state, the call, and who calls, at once (4.2.2).
export function Softphone() {
    const can = useCan()
    const { data } = useDesk(can('ticket_handle'))
    return data?.line ? <Phone desk={data} extension={data.line.extension} /> : null
}

function Phone({ desk, extension }: { desk: Desk; extension: string }) {
    const words = useTelephoneWords()
    const [is_open, setOpen] = useState(false)
    const shown = useRef('')
    const ringing = desk.state === 'ringing' ? (desk.call?.call_id ?? '') : ''
    useEffect(() => {
        if (ringing && shown.current !== ringing) {
            shown.current = ringing
            setOpen(true)
        }
    }, [ringing])
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (!event.altKey || event.code !== 'KeyC') return
            event.preventDefault()
            setOpen((was) => !was)
        }
        window.addEventListener('keydown', onKey)
        return () => window.removeEventListener('keydown', onKey)
    }, [])
    const state = words.agent_state[desk.state]
    return (
        <>
            <Tooltip title={`${words.phone_of(extension, state)} · ${words.shortcut}`}>
                <Button type="text" className={ringing ? 'softphone_ringing' : ''} onClick={() => setOpen(true)}>
                    <span className="visually_hidden">{words.phone_of(extension, state)}</span>
                    <Badge status={status_of[desk.state]} />
                    <PhoneOutlined />
                    <span className="wide_only" aria-hidden>
                        {state} <Timer desk={desk} />
                    </span>
                </Button>
            </Tooltip>
            <Drawer open={is_open} onClose={() => setOpen(false)} title={`${words.phone} ${extension} · ${state}`} size={440}>
                {desk.call ? <CallerPop desk={desk} call={desk.call} key={desk.call.call_id} /> : <EmptyHint title={words.no_call} hint={words.no_call_hint} />}
            </Drawer>
        </>
    )
}

// Counts up while there is a call, and down while it is wrapped up.
export function Timer({ desk }: { desk: Desk }) {
    const now = useSecond(desk.call !== null)
    if (desk.state === 'wrap_up' && desk.line?.wrap_until) return <span className="mono">{clockText((Date.parse(desk.line.wrap_until) - now) / 1000)}</span>
    if (!desk.call?.since || (desk.state !== 'ringing' && desk.state !== 'talking')) return null
    const from = desk.call.state === 'talking' ? (desk.call.answered_at ?? desk.call.since) : desk.call.since
    return <span className="mono">{clockText((now - Date.parse(from)) / 1000)}</span>
}
