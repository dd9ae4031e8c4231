import { MoreOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { useFeatures } from '../../../shared/features'
import { showProblem } from '../../../shared/ui/problems'
import { useTicketWords } from '../i18n'
import { type Action, type Ticket, useAct } from '../queries'
import { ActDialog, needs_dialog } from './ActDialog'
import { ClaimButton } from './ClaimButton'
import { MergeDialog } from './MergeDialog'
import { useShortcuts } from './useShortcuts'

// The way forward stands first; what ends or turns back a ticket is kept behind "more".
const aside: readonly Action[] = ['cancel', 'reject', 'reopen', 'merge', 'archive']

export function Actions({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const can = useCan()
    const { message } = App.useApp()
    const [open, setOpen] = useState<Action | null>(null)
    const act = useAct(ticket)
    const allowed = [...new Set(ticket.allowed_actions)]
    const forward = allowed.filter((it) => !aside.includes(it))
    const others = allowed.filter((it) => aside.includes(it) && (it !== 'merge' || can('ticket_bulk')))
    const choose = (action: Action) => {
        if (!allowed.includes(action)) return
        if (needs_dialog(action)) return setOpen(action)
        act.mutate({ action }, {
            onSuccess: () => void message.success(words.done(words.action[action])),
            onError: (error) => showProblem(error, message),
        })
    }
    useShortcuts({ a: () => choose('assign'), s: () => choose('start'), e: () => choose('resolve') })
    const features = useFeatures()
    const more = features.flatMap((it) => (it.ticket_actions ?? []).map((More, n) => <More key={`${it.name}${n}`} ticket={ticket} />))
    if (allowed.length === 0 && more.length === 0 && !ticket.can_claim) return null
    const primary = forward.find((it) => it !== 'assign' && it !== 'wait') ?? forward[0]
    return (
        <div className="row ticket_actions">
            {forward.map((action) => (
                <Button
                    key={action}
                    type={action === primary ? 'primary' : 'default'}
                    loading={act.isPending && act.variables.action === action}
                    onClick={() => choose(action)}
                >
                    {words.action[action]}
                </Button>
            ))}
            {ticket.can_claim && <ClaimButton ticket={ticket} />}
            {more}
            {others.length > 0 && (
                <Dropdown
                    trigger={['click']}
                    menu={{
                        items: others.map((action) => ({
                            key: action, label: words.action[action], danger: action === 'cancel' || action === 'reject',
                        })),
                        onClick: ({ key }) => choose(key as Action),
                    }}
                >
                    <Button icon={<MoreOutlined />}>{words.more_actions}</Button>
                </Dropdown>
            )}
            {open && open !== 'merge' && <ActDialog ticket={ticket} action={open} onClose={() => setOpen(null)} />}
            {open === 'merge' && <MergeDialog ticket={ticket} onClose={() => setOpen(null)} />}
        </div>
    )
}
