import { ClockCircleOutlined, PauseCircleOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { level_colors, levelAt, secondsLeft } from '../format/countdown'
import { lengthOf } from '../format/length'
import { fullTime } from '../format/time'
import { useNow } from '../hooks/useNow'
import { useLocale } from '../i18n'
import { useCommon } from '../words'
import './countdown.css'

// How long there is until `due_at`, of what is called `name`; without a time the clock stands still.
export function CountdownTag({ due_at, level, name = '' }: { due_at: string | null; level: number; name?: string }) {
    const words = useCommon()
    const locale = useLocale()
    const now = useNow()
    if (due_at === null) {
        return (
            <Tag icon={<PauseCircleOutlined />} className="countdown_tag">
                {name} {words.paused}
            </Tag>
        )
    }
    const left = secondsLeft(due_at, now)
    const length = lengthOf(left, locale === 'en')
    return (
        <Tooltip title={`${name} ${words.due} ${fullTime(due_at, locale)}`}>
            <Tag color={level_colors[levelAt({ due_at, level }, now)] ?? 'red'} icon={<ClockCircleOutlined />} className="countdown_tag">
                {name} {left >= 0 ? words.left(length) : words.over(length)}
            </Tag>
        </Tooltip>
    )
}
