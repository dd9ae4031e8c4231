import { ClockCircleOutlined, PauseCircleOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import type { Schemas } from '../../../api/types'
import { lengthOf } from '../../../shared/format/length'
import { fullTime } from '../../../shared/format/time'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { grade_colors } from '../amount'
import { useComplaintWords } from '../i18n'
import { type Flag, useComplaintTerms } from '../queries'

export function useGradeName() {
    const { data } = useComplaintTerms()
    const name_of = useNameOf()
    return (code: string) => {
        const found = data?.grades.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
}

export function GradeTag({ grade }: { grade: string }) {
    const name = useGradeName()
    return (
        <Tag color={grade_colors[grade] ?? 'default'} className="complaint_tag">
            {name(grade)}
        </Tag>
    )
}

export function FlagTags({ flags }: { flags: readonly Flag[] }) {
    const words = useComplaintWords()
    return flags.map((flag) => (
        <Tag key={flag} className="complaint_tag">
            {words.flag[flag]}
        </Tag>
    ))
}

const level_colors = ['default', 'gold', 'orange', 'red'] as const

// How long there is until `due_at`; null: the clock stands still.
export function Countdown({ due_at, level }: { due_at: string | null; level: number }) {
    const words = useComplaintWords()
    const locale = useLocale()
    const now = useNow()
    if (due_at === null) return <Tag icon={<PauseCircleOutlined />} className="complaint_tag">{words.paused}</Tag>
    const left = Math.round((new Date(due_at).getTime() - now) / 1000)
    const text = lengthOf(left, locale === 'en')
    return (
        <Tooltip title={fullTime(due_at, locale)}>
            <Tag color={level_colors[left < 0 ? 3 : level] ?? 'red'} icon={<ClockCircleOutlined />} className="complaint_tag">
                {left >= 0 ? words.left(text) : words.over(text)}
            </Tag>
        </Tooltip>
    )
}

export const ClockMark = ({ clock }: { clock: Schemas['ComplaintClock'] }) =>
    clock && <Countdown due_at={clock.due_at} level={clock.level} />
