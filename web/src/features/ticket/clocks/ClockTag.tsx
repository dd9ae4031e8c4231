import type { Schemas } from '../../../api/types'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { useClockWords } from './words'

// The clock that is due first: which one, and how long there is.
export function ClockTag({ clock }: { clock: Schemas['ClockSummary'] | null }) {
    const words = useClockWords()
    return clock && <CountdownTag due_at={clock.due_at} level={clock.level} name={words.clock[clock.clock]} />
}
