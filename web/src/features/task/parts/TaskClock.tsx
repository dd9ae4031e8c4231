import { ClockCircleOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import type { Schemas } from '../../../api/types'
import { lengthOf } from '../../../shared/format/length'
import { fullTime } from '../../../shared/format/time'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale } from '../../../shared/i18n'
import { useTaskWords } from '../i18n'

const colors = ['default', 'gold', 'orange', 'red'] as const

// How long there is. Passing the due time needs no look of the server, so it turns red by itself.
export function Countdown({ clock, name }: { clock: Schemas['ClockSummary'] | null; name?: string }) {
    const words = useTaskWords()
    const locale = useLocale()
    const now = useNow()
    if (!clock?.due_at) return null
    const left = Math.round((new Date(clock.due_at).getTime() - now) / 1000)
    const length = lengthOf(left, locale === 'en')
    const label = name ?? words.clock[clock.clock] ?? ''
    return (
        <Tooltip title={`${label} ${words.due} ${fullTime(clock.due_at, locale)}`}>
            <Tag color={left < 0 ? 'red' : colors[Math.min(2, clock.level)]} icon={<ClockCircleOutlined />} className="task_clock">
                {label} {left < 0 ? words.over(length) : words.left(length)}
            </Tag>
        </Tooltip>
    )
}
