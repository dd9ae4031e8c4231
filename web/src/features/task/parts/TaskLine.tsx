import { Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOrganizationName } from '../../../shared/lookups'
import { Time } from '../../../shared/ui/Time'
import { useTaskWords } from '../i18n'
import type { Task } from '../queries'
import { Countdown } from './TaskClock'
import { TaskDrawer } from './TaskDrawer'
import { TaskSteps } from './TaskSteps'

const colors: Record<Task['state'], string> = { open: 'gold', taken: 'blue', done: 'green', declined: 'orange', cancelled: 'default' }

export function TaskState({ task }: { task: Task }) {
    const words = useTaskWords()
    return <Tag color={colors[task.state]}>{words.state[task.state]}</Tag>
}

// One task in a list: what, who asks whom, how long there is, and what may be done now.
export function TaskLine({ task, has_ticket = false }: { task: Task; has_ticket?: boolean }) {
    const words = useTaskWords()
    const organization_name = useOrganizationName()
    const [is_open, setOpen] = useState(false)
    const who = task.owner_name ?? task.user_name
    return (
        <li className="task_line">
            <div className="task_what">
                <div className="row">
                    <Tag>{words.kind[task.kind]}</Tag>
                    <button type="button" className="task_title" onClick={() => setOpen(true)}>
                        {task.title}
                    </button>
                </div>
                {has_ticket && (
                    <div className="small">
                        {task.ticket.is_visible ? (
                            <Link to={`/tickets/${task.ticket.ticket_id}`}>{task.ticket.code}</Link>
                        ) : (
                            <span className="mono">{task.ticket.code}</span>
                        )}{' '}
                        {task.ticket.title}
                    </div>
                )}
                <div className="quiet small">
                    {words.from_to(organization_name(task.from_organization_id), organization_name(task.organization_id))}
                    {who && ` · ${who}`}
                    {task.ended_at && (
                        <>
                            {' · '}
                            <Time at={task.ended_at} />
                        </>
                    )}
                </div>
                {task.state === 'done' && <div className="small">{task.result}</div>}
                {task.reason && <div className="small">{task.reason}</div>}
                {task.ended_by_step && <div className="quiet small">{words.ended_with_ticket}</div>}
            </div>
            <div className="row">
                <TaskState task={task} />
                <Countdown clock={task.clock} />
            </div>
            <div className="row task_steps">
                <TaskSteps task={task} />
            </div>
            {is_open && <TaskDrawer task_id={task.task_id} onClose={() => setOpen(false)} />}
        </li>
    )
}
