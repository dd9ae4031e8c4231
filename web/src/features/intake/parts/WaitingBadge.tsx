import { Badge } from 'antd'
import { useArrivals } from '../queries'
import '../intake.css'

// How many wait for somebody.
export function WaitingBadge() {
    const list = useArrivals({ state: 'waiting' }, 1)
    const count = list.data?.pages[0]?.waiting ?? 0
    return count > 0 ? <Badge count={count} size="small" className="intake_badge" /> : null
}
