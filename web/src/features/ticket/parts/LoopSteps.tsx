import { Steps } from 'antd'
import { type TicketState } from '../../../shared/ui/StateTag'
import { useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'

const loop = ['submitted', 'accepted', 'assigned', 'handling', 'resolved', 'fed_back', 'evaluating', 'closed'] as const
const place: Partial<Record<TicketState, number>> = {
    submitted: 0, accepted: 1, assigned: 2, handling: 3, waiting: 3, resolved: 4, fed_back: 5, evaluating: 6, evaluated: 6,
    closed: 7, archived: 8,
}

// 1.2.3 The closed loop as a line: what is done, where it stands, what is owed.
export function LoopSteps({ state }: { state: TicketState }) {
    const words = useTicketWords()
    const common = useCommon()
    const at = place[state]
    if (at === undefined) return null
    return (
        <div className="loop_steps" aria-label={words.loop} role="group" tabIndex={0}>
            <Steps
                size="small"
                type="dot"
                responsive={false}
                current={state === 'closed' ? 8 : at}
                items={loop.map((one) => ({ title: common.state[state === 'waiting' && one === 'handling' ? 'waiting' : one] }))}
            />
        </div>
    )
}
