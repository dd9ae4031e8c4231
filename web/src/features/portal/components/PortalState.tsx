import { Tag } from 'antd'
import type { PortalItem } from '../queries'
import { usePortalWords } from '../i18n'

const colors: Record<PortalItem['state'], string> = {
    submitted: 'gold', accepted: 'blue', assigned: 'blue', handling: 'blue', waiting: 'orange', resolved: 'cyan',
    fed_back: 'cyan', evaluating: 'purple', evaluated: 'green', closed: 'green', archived: 'green', cancelled: 'default',
    rejected: 'default', merged: 'default',
}

// The state as customers would say it.
export function PortalState({ state }: { state: PortalItem['state'] }) {
    const words = usePortalWords()
    return (
        <Tag color={colors[state]} className="state_tag portal_state">
            {words.state[state]}
        </Tag>
    )
}
