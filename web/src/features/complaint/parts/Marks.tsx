import { Tag } from 'antd'
import type { Schemas } from '../../../api/types'
import { useNameOf } from '../../../shared/i18n'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
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

export const ClockMark = ({ clock }: { clock: Schemas['ComplaintClock'] }) =>
    clock && <CountdownTag due_at={clock.due_at} level={clock.level} />
