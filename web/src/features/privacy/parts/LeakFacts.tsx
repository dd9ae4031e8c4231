import { Descriptions } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { Time } from '../../../shared/ui/Time'
import { useLeakWords } from '../i18n_leaks'
import { type LeakFacts, useLeakTerms } from '../leak_queries'

export function Facts({ facts }: { facts: LeakFacts }) {
    const words = useLeakWords()
    const name_of = useNameOf()
    const { data: terms } = useLeakTerms()
    const kind_name = (code: string) => {
        const found = terms?.kinds.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
    const unknown = <span className="quiet">{words.unknown}</span>
    const long = ['how_found', 'cause', 'systems', 'harm', 'measures', 'advice', 'contact', 'exempt_reason'] as const
    const items = [
        { key: 'found_at', label: words.fact.found_at, children: <Time at={facts.found_at} /> },
        { key: 'people', label: words.fact.people_count, children: facts.people_count > 0 ? facts.people_count : unknown },
        { key: 'kinds', label: words.fact.kinds, span: 2, children: facts.kinds.length > 0 ? facts.kinds.map(kind_name).join(' · ') : unknown },
        ...long
            .filter((name) => name !== 'exempt_reason' || facts.exempt_reason)
            .map((name) => ({
                key: name,
                label: words.fact[name],
                span: 2,
                children: facts[name] ? <span className="privacy_text">{facts[name]}</span> : unknown,
            })),
    ]
    return <Descriptions size="small" bordered column={{ xs: 1, sm: 1, md: 2 }} items={items.map((it) => ({ ...it, span: 'span' in it ? { xs: 1, sm: 1, md: 2 } : 1 }))} />
}
