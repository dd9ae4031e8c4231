import type { Schemas } from '../../../api/types'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { useTaskWords } from '../i18n'

export function Countdown({ clock, name }: { clock: Schemas['ClockSummary'] | null; name?: string }) {
    const words = useTaskWords()
    if (!clock?.due_at) return null
    return <CountdownTag due_at={clock.due_at} level={clock.level} name={name ?? words.clock[clock.clock] ?? ''} />
}
