import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { Loaded } from '../../../shared/ui/Loaded'
import { useTaskWords } from '../i18n'
import { type TaskKind, useTasksOf } from '../queries'
import { AskDialog } from './AskDialog'
import { TaskLine } from './TaskLine'
import '../task.css'

const kinds = ['cooperation', 'expert', 'follow_up', 'todo'] as const
const ended: readonly Schemas['TicketState'][] = ['closed', 'archived', 'cancelled', 'rejected', 'merged']

// What others were asked for about this ticket (3.3.4, 3.5.3, 5.4.5). A click for the kind, a click to send.
export function TaskPanel({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useTaskWords()
    const can = useCan()
    const tasks = useTasksOf(ticket)
    const [asked, setAsked] = useState<TaskKind | null>(null)
    const may_ask = (kind: TaskKind) => !ended.includes(ticket.state) || (kind === 'follow_up' && ticket.state === 'closed')
    return (
        <section className="panel" aria-label={words.tasks}>
            <div className="row">
                <h2>{words.tasks}</h2>
                <span className="grow" />
                {can('ticket_handle') &&
                    kinds.filter(may_ask).map((kind) => (
                        <Button key={kind} size="small" onClick={() => setAsked(kind)}>
                            {words.ask[kind]}
                        </Button>
                    ))}
            </div>
            <Loaded query={tasks}>
                {({ items }) =>
                    items.length === 0 ? (
                        <div className="quiet small">
                            {can('ticket_handle') ? words.none_yet : words.none}
                        </div>
                    ) : (
                        <ul className="task_list">
                            {items.map((it) => (
                                <TaskLine key={it.task_id} task={it} />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
            {asked && <AskDialog ticket={ticket} kind={asked} onClose={() => setAsked(null)} />}
        </section>
    )
}
