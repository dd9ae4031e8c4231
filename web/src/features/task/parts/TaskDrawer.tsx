import { Alert, Descriptions, Drawer } from 'antd'
import { Link } from 'react-router'
import type { ReactNode } from 'react'
import { useCategoryPath, useOrganizationName } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { PriorityMark, StateTag } from '../../../shared/ui/StateTag'
import { Time } from '../../../shared/ui/Time'
import type { Schemas } from '../../../api/types'
import { useTaskWords } from '../i18n'
import { useTask } from '../queries'
import { Countdown } from './TaskClock'
import { TaskState } from './TaskLine'
import { TaskSteps } from './TaskSteps'

// 3.3.4: everything whoever is asked needs, also where the ticket itself is outside their scope.
export function TaskDrawer({ task_id, onClose }: { task_id: string; onClose: () => void }) {
    const words = useTaskWords()
    const task = useTask(task_id)
    return (
        <Drawer
            open
            size={520}
            title={task.data ? `${words.kind[task.data.task.kind]} · ${task.data.task.title}` : words.tasks}
            onClose={onClose}
        >
            <Loaded query={task}>{(detail) => <Content detail={detail} />}</Loaded>
        </Drawer>
    )
}

function Content({ detail }: { detail: Schemas['TaskDetail'] }) {
    const words = useTaskWords()
    const organization_name = useOrganizationName()
    const category_path = useCategoryPath()
    const { task, ticket_description, customer_name } = detail
    const { ticket } = task
    const line = (key: string, label: string, children: ReactNode) => ({ key, label, children })
    const text = (value: string) => <span className="task_text">{value}</span>
    return (
        <div className="task_detail">
            <div className="row">
                <TaskState task={task} />
                <Countdown clock={task.clock} />
                <span className="grow" />
                <TaskSteps task={task} />
            </div>
            <Descriptions
                size="small"
                column={1}
                bordered
                items={[
                    ...(task.description ? [line('description', words.description, text(task.description))] : []),
                    line('unit', words.unit, words.from_to(organization_name(task.from_organization_id), organization_name(task.organization_id))),
                    line('asked', words.asked_by, <>{task.asked_by_name ?? words.automation} · <Time at={task.asked_at} /></>),
                    ...(task.owner_name && task.taken_at
                        ? [line('owner', words.owner, <>{task.owner_name} · <Time at={task.taken_at} /></>)]
                        : []),
                    line('due', words.due_at, task.due_at ? <Time at={task.due_at} /> : words.no_limit),
                    ...(task.result ? [line('result', words.result, text(task.result))] : []),
                    ...(task.reason ? [line('reason', words.reason, text(task.reason))] : []),
                    ...(task.ended_by_step ? [line('ended', words.reason, words.ended_with_ticket)] : []),
                ]}
            />
            <h3>{words.ticket}</h3>
            {!ticket.is_visible && <Alert type="info" showIcon title={words.not_visible} />}
            <Descriptions
                size="small"
                column={1}
                bordered
                items={[
                    line(
                        'ticket', words.ticket,
                        <>
                            {ticket.is_visible ? <Link to={`/tickets/${ticket.ticket_id}`}>{ticket.code}</Link> : <span className="mono">{ticket.code}</span>}{' '}
                            {ticket.title}
                        </>,
                    ),
                    line('state', words.priority, <span className="row"><PriorityMark priority={ticket.priority} /><StateTag state={ticket.state} /></span>),
                    line('category', words.category, category_path(ticket.category_id)),
                    ...(customer_name ? [line('customer', words.customer, customer_name)] : []),
                    ...(ticket.clock ? [line('promise', words.promise, <Countdown clock={ticket.clock} name="" />)] : []),
                    ...(ticket_description ? [line('about', words.description, text(ticket_description))] : []),
                ]}
            />
        </div>
    )
}
