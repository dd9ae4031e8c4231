import { Tag, Tooltip } from 'antd'
import { useIntakeWords } from '../i18n'
import type { Arrival } from '../queries'

const colors: Record<Arrival['state'], string> = { waiting: 'orange', filed: 'green', kept: 'default', dismissed: 'default' }

export function ArrivalTag({ arrival }: { arrival: Arrival }) {
    const words = useIntakeWords()
    const tag = <Tag color={colors[arrival.state]}>{words.states[arrival.state]}</Tag>
    return arrival.reason ? <Tooltip title={words.reasons[arrival.reason]}>{tag}</Tooltip> : tag
}

export function useSourceName() {
    const words = useIntakeWords()
    return (arrival: { source: string; kind: Arrival['kind'] }) => words.source_names[arrival.source] ?? `${words.kinds[arrival.kind]} ${arrival.source}`
}
