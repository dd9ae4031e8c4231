import { Button } from 'antd'
import { useState } from 'react'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type LeakDetail, useEarlierEntries } from '../leak_queries'

export function LeakHistory({ detail }: { detail: LeakDetail }) {
    const words = useLeakWords()
    const common = useCommon()
    const [is_wanted, setWanted] = useState(false)
    const earlier = useEarlierEntries(detail.leak.leak_id, detail.next_entry, is_wanted)
    const entries = [...detail.entries, ...(earlier.data?.pages ?? []).flatMap((page) => page.items)]
    const is_more = earlier.data ? earlier.hasNextPage : detail.next_entry !== null
    const more = () => (is_wanted ? void earlier.fetchNextPage() : setWanted(true))
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
                {entries.map((it) => (
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
            {is_more && (
                <Button size="small" loading={earlier.isFetching} onClick={more}>
                    {common.load_more}
                </Button>
            )}
        </section>
    )
}
