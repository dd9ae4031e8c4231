import { CheckOutlined, DownOutlined } from '@ant-design/icons'
import { App, Badge, Button, Dropdown, Tooltip } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef } from 'react'
import { useCan } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { useDutyWords } from '../i18n'
import { type Presence, useMyDuty, useSetPresence } from '../queries'
import '../duty.css'

export const presences = ['available', 'busy', 'away', 'offline'] as const
export const status_of = { available: 'success', busy: 'error', away: 'warning', offline: 'default' } as const
const still_here_every = 5 * 60_000

// The top bar's switch: nobody is given anything before they say that they are there.
export function PresenceSwitch() {
    const can = useCan()
    return can('ticket_handle') ? <Switch /> : null
}

function Switch() {
    const words = useDutyWords()
    const { message } = App.useApp()
    const { data: me } = useMyDuty(true)
    const change = useSetPresence()
    const presence = me?.presence ?? 'offline'
    useStillHere(presence)
    if (!me) return null
    const is_expected = presence === 'offline' && me.shift !== null
    const until = me.shift && dayjs(me.shift.ends_at).format('HH:mm')
    const mine = words.my_presence(words.presence[presence])
    const hint = is_expected ? words.expected(until ?? '') : ''
    const choose = (next: Presence) => change.mutate(next, { onError: (error) => showProblem(error, message) })
    return (
        <Tooltip title={hint || words.carries(me.load, me.capacity)}>
            <Dropdown
                trigger={['click']}
                menu={{
                    items: presences.map((key) => ({
                        key,
                        icon: key === presence ? <CheckOutlined /> : <span className="presence_gap" />,
                        label: (
                            <>
                                <Badge status={status_of[key]} text={words.presence[key]} />{' '}
                                <span className="quiet small">{words.presence_hint[key]}</span>
                            </>
                        ),
                    })),
                    onClick: ({ key }) => choose(key as Presence),
                }}
            >
                <Button
                    type="text"
                    className={is_expected ? 'presence_expected' : ''}
                    loading={change.isPending}
                    aria-label={[mine, hint].filter(Boolean).join(', ')}
                >
                    <Badge status={status_of[presence]} />
                    <span className="wide_only">{words.presence[presence]}</span>
                    <DownOutlined className="presence_arrow" />
                </Button>
            </Dropdown>
        </Tooltip>
    )
}

// Whoever works at the keyboard is still there; an open window alone says nothing.
function useStillHere(presence: Presence) {
    const { mutate } = useSetPresence()
    const last_input = useRef(Date.now())
    useEffect(() => {
        if (presence === 'offline') return
        const onInput = () => void (last_input.current = Date.now())
        const say = () => {
            if (Date.now() - last_input.current < still_here_every) mutate(presence)
        }
        const timer = setInterval(say, still_here_every)
        window.addEventListener('pointerdown', onInput)
        window.addEventListener('keydown', onInput)
        return () => {
            clearInterval(timer)
            window.removeEventListener('pointerdown', onInput)
            window.removeEventListener('keydown', onInput)
        }
    }, [presence, mutate])
}
