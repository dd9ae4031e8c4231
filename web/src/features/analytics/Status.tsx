import { Tag } from 'antd'
import { useAnalyticsWords } from './i18n'
import type { IndicatorValue } from './queries'

export function Status({ indicator }: { indicator: IndicatorValue }) {
    const words = useAnalyticsWords()
    if (!indicator.is_measured) return <Tag>{words.unmeasured}</Tag>
    if (indicator.is_on_target === null) return <Tag>{words.empty}</Tag>
    return indicator.is_on_target ? <Tag color="green">{words.on_target}</Tag> : <Tag color="red">{words.below}</Tag>
}
