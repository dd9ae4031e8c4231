import type { Schemas } from '../../../api/types'
import { Time } from '../../../shared/ui/Time'
import { useClockWords } from './words'

type Kind = 'clock' | 'promise' | 'pause_confirmed' | 'clock_corrected' | 'follow_up'

// A line of the timeline about a clock.
export function ClockEntry({ kind, details }: { kind: Kind; details: Record<string, unknown> }) {
    const words = useClockWords()
    const clock = words.clock[details.clock as Schemas['ClockKind']] ?? ''
    if (kind === 'clock') {
        const milestone = details.milestone as keyof typeof words.milestone
        const told = Array.isArray(details.told) ? details.told.join('、') : ''
        return (
            <span>
                {words.milestone[milestone]?.(clock, Number(details.percent))}
                {told && <span className="quiet"> · {words.told(told)}</span>}
            </span>
        )
    }
    if (kind === 'follow_up') {
        return (
            <span>
                {words.said.follow_up} <span className="quiet">· {words.contact[String(details.result)]}</span>
            </span>
        )
    }
    return (
        <span>
            {words.said[kind]} {clock}
            {kind === 'promise' && typeof details.promised_at === 'string' && (
                <span className="quiet">
                    {' '}
                    · {words.new_promise} <Time at={details.promised_at} />
                </span>
            )}
        </span>
    )
}
