import { useKnowledgeWords } from '../i18n'
import type { Content } from '../queries'
import { asLines, diffLines } from '../text'

// What differs between two versions, line by line.
export function Difference({ before, after }: { before: Content | null; after: Content }) {
    const words = useKnowledgeWords()
    const lines = diffLines(before ? asLines(before) : '', asLines(after))
    if (lines.every((it) => it.kind === 'same')) return <div className="quiet">{words.no_difference}</div>
    return (
        <div className="knowledge_diff mono">
            {lines.map((it, n) => {
                const text = it.text || ' '
                if (it.kind === 'added') return <ins key={n}>+ {text}</ins>
                if (it.kind === 'removed') return <del key={n}>− {text}</del>
                return <span key={n}>{text}</span>
            })}
        </div>
    )
}
