import { Badge } from 'antd'
import { useWork } from '../queries'

// What has to be read, reviews that are due and proposals that wait, for whoever looks.
export function WaitingBadge() {
    const { data } = useWork(true)
    const count = (data?.due ?? 0) + (data?.proposed ?? 0) + (data?.must_read ?? 0)
    return count > 0 ? <Badge count={count} size="small" className="knowledge_badge" /> : null
}
