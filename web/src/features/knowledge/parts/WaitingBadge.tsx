import { Badge } from 'antd'
import { useCan } from '../../../api/session'
import { useWork } from '../queries'

// Reviews that are due and proposals that wait, for whoever looks.
export function WaitingBadge() {
    const can = useCan()
    const { data } = useWork(can('knowledge_edit') || can('knowledge_approve'))
    const count = (data?.due ?? 0) + (data?.proposed ?? 0)
    return count > 0 ? <Badge count={count} size="small" className="knowledge_badge" /> : null
}
