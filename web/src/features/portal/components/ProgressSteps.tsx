import { CheckOutlined } from '@ant-design/icons'
import { usePortalWords } from '../i18n'
import type { PortalTicket } from '../queries'

type State = PortalTicket['state']

// Where a request stands, as one of five steps; those that ended another way have none.
const step_of: Record<State, number | null> = {
    submitted: 0, accepted: 1, assigned: 1, handling: 2, waiting: 2, resolved: 2, fed_back: 3, evaluating: 3,
    evaluated: 4, closed: 4, archived: 4, cancelled: null, rejected: null, merged: null,
}

export function ProgressSteps({ state }: { state: State }) {
    const words = usePortalWords()
    const now = step_of[state]
    return (
        <>
            {now !== null && (
                <ol className="portal_steps" aria-label={words.progress}>
                    {words.steps.map((label, at) => {
                        const is_done = at < now || (at === now && now === words.steps.length - 1)
                        return (
                            <li
                                key={label}
                                className={is_done ? 'is_done' : at === now ? 'is_now' : undefined}
                                aria-current={at === now ? 'step' : undefined}
                            >
                                <span className="portal_dot" aria-hidden>
                                    {is_done ? <CheckOutlined /> : at + 1}
                                </span>
                                {label}
                            </li>
                        )
                    })}
                </ol>
            )}
            <div className="quiet">{words.state_hint[state]}</div>
        </>
    )
}
