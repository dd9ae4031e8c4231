import { ArrowRightOutlined } from '@ant-design/icons'
import { useAutomationWords } from '../i18n'
import type { Change } from '../queries'

// "Priority: normal → high"
export function Changes({ list, name }: { list: readonly Change[]; name: (field: string, value: string) => string }) {
    const words = useAutomationWords()
    return (
        <>
            {list.map((it) => (
                <span key={it.field} className="automation_change">
                    <span className="quiet">{words.change_field[it.field] ?? it.field}</span> {name(it.field, it.from)}{' '}
                    <ArrowRightOutlined className="quiet" /> <strong>{name(it.field, it.to)}</strong>
                </span>
            ))}
        </>
    )
}

export const peopleOf = (changes: readonly Change[]) => [
    ...new Set(changes.filter((it) => it.field === 'handler_id').flatMap((it) => [it.from, it.to]).filter(Boolean)),
]
