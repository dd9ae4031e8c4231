import { Tag } from 'antd'
import type { Schemas } from '../../api/types'
import { useCommon } from '../words'

export type TicketState = Schemas['TicketState']
export type Priority = Schemas['Priority']

const colors: Record<TicketState, string> = {
    submitted: 'gold', accepted: 'geekblue', assigned: 'geekblue', handling: 'blue', waiting: 'orange',
    resolved: 'cyan', fed_back: 'cyan', evaluating: 'purple', evaluated: 'green', closed: 'green', archived: 'default',
    cancelled: 'default', rejected: 'default', merged: 'default',
}

export function StateTag({ state }: { state: TicketState }) {
    const words = useCommon()
    return (
        <Tag color={colors[state]} className="state_tag">
            {words.state[state]}
        </Tag>
    )
}

// A letterless mark would say nothing to a screen reader, so the word is always there; only its weight changes.
export function PriorityMark({ priority }: { priority: Priority }) {
    const words = useCommon()
    return <span className={`priority priority_${priority}`}>{words.priority[priority]}</span>
}
