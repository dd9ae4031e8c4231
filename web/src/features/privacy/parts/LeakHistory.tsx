import { Time } from '../../../shared/ui/Time'
import { useLeakWords } from '../i18n_leaks'
import type { LeakDetail } from '../leak_queries'

export function LeakHistory({ detail }: { detail: LeakDetail }) {
    const words = useLeakWords()
    // What stands there as a code of ours is said in words.
    const named: Record<string, string> = { ...words.task, ...words.audience }
    const coded = ['drafted', 'edited', 'overdue', 'task_given', 'task_done']
    const limits = ['warned', 'escalated'] // which task's, and how much of it is used
    const said = ({ action, text }: LeakDetail['entries'][number]) => {
        if (coded.includes(action)) return named[text] ?? text
        const [code = '', ...used] = text.split(' ')
        return limits.includes(action) && named[code] ? `${named[code]} ${used.join(' ')}` : text
    }
    return (
        <section className="panel" aria-label={words.history}>
            <h2>{words.history}</h2>
            <ul className="privacy_lines">
                {detail.entries.map((it) => (
                    <li key={it.entry_id}>
                        <div>
                            {words.entry[it.action]}{' '}
                            <span className="quiet small">
                                <Time at={it.at} /> · {it.by_name ?? words.system}
                            </span>
                        </div>
                        {it.text && <p className="privacy_text">{said(it)}</p>}
                    </li>
                ))}
            </ul>
        </section>
    )
}
