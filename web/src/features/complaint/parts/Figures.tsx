import type { Schemas } from '../../../api/types'
import { useComplaintWords } from '../i18n'
import { useComplaintTerms } from '../queries'
import { useGradeName } from './Marks'

interface Props {
    counts: Schemas['ComplaintCounts'] | undefined
    onChoose: (key: string, value: string) => void
}

// The line of figures: how many of each grade, what is due, what waits for me. Those with a list behind them are buttons.
export function Figures({ counts, onChoose }: Props) {
    const words = useComplaintWords()
    const grade_name = useGradeName()
    const { data: terms } = useComplaintTerms()
    const states = counts?.states ?? []
    const of_grade = (grade: string) => states.filter((it) => it.grade === grade).reduce((sum, it) => sum + it.count, 0)
    return (
        <div className="complaint_figures">
            <Figure label={words.open_total} value={states.reduce((sum, it) => sum + it.count, 0)} />
            {(terms?.grades ?? []).map((it) => (
                <Figure key={it.code} label={grade_name(it.code)} value={of_grade(it.code)} kind={it.code} onClick={() => onChoose('grade', it.code)} />
            ))}
            <Figure label={words.due_soon} value={counts?.due_soon ?? 0} kind={counts?.due_soon ? 'warn' : ''} />
            <Figure label={words.overdue} value={counts?.overdue ?? 0} kind={counts?.overdue ? 'late' : ''} />
            <Figure label={words.to_approve} value={counts?.to_approve ?? 0} onClick={() => onChoose('to_approve', '1')} />
            <Figure label={words.in_my_hands} value={counts?.mine ?? 0} onClick={() => onChoose('mine', '1')} />
        </div>
    )
}

function Figure({ label, value, kind = '', onClick }: { label: string; value: number; kind?: string; onClick?: () => void }) {
    const content = (
        <>
            <span className="complaint_number">{value}</span>
            <span className="small">{label}</span>
        </>
    )
    const name = `complaint_figure complaint_figure_${kind}`
    return onClick ? (
        <button type="button" className={name} onClick={onClick}>
            {content}
        </button>
    ) : (
        <div className={name}>{content}</div>
    )
}
