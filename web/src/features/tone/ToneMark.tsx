import { LevelTag } from '../../shared/ui/LevelTag'
import { useTones } from './queries'

// In a list of tickets: who of their customers is not calm.
export function ToneMark({ ticket_id, listed }: { ticket_id: string; listed: readonly string[] }) {
    const level = useTones(ticket_id, listed)
    return level && <LevelTag level={level} is_short />
}
