import { ClockCircleOutlined, PauseCircleOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale } from '../../../shared/i18n'
import { fullTime } from '../../../shared/format/time'
import { type ClockSummary, lengthOf, level_colors, levelAt, secondsLeft } from './countdown'
import { useClockWords } from './words'

// The clock that is due first: which one, and how long there is.
export function ClockTag({ clock }: { clock: ClockSummary | null }) {
    const words = useClockWords()
    const locale = useLocale()
    const now = useNow()
    if (!clock) return null
    const is_english = locale === 'en'
    const name = words.clock[clock.clock]
    if (!clock.due_at) {
        return (
            <Tag icon={<PauseCircleOutlined />} className="clock_tag">
                {name} {words.paused}
            </Tag>
        )
    }
    const left = secondsLeft(clock.due_at, now)
    const text = left >= 0 ? words.left(lengthOf(left, is_english)) : words.over(lengthOf(left, is_english))
    return (
        <Tooltip title={`${name} ${words.due} ${fullTime(clock.due_at, locale)}`}>
            <Tag color={level_colors[levelAt(clock, now)] ?? 'red'} icon={<ClockCircleOutlined />} className="clock_tag">
                {name} {text}
            </Tag>
        </Tooltip>
    )
}
