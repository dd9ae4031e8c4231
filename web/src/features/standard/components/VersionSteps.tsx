import { Steps } from 'antd'
import type { ReactNode } from 'react'
import { Time } from '../../../shared/ui/Time'
import type { Version } from '../version_queries'
import { useVersionWords } from '../version_words'
import { EffectiveFrom, PersonName } from './VersionMarks'

// draft -> proposed -> approved, with who and when where it is known.
export function VersionSteps({ version }: { version: Version }) {
    const words = useVersionWords()
    const { state, author_name, approver_name, changed_at, approved_at, effective_from } = version
    const draft = { title: words.state.draft, content: <By name={author_name}>{state === 'draft' && <Time at={changed_at} />}</By> }
    if (state === 'withdrawn') {
        const end = { title: words.step_withdrawn, content: <Time at={changed_at} />, status: 'error' as const }
        return <Steps size="small" aria-label={words.steps} current={1} items={[draft, end]} />
    }
    const from = effective_from && (
        <>
            {words.effective_from} <EffectiveFrom at={effective_from} />
        </>
    )
    return (
        <Steps
            size="small"
            aria-label={words.steps}
            current={{ draft: 0, proposed: 1, approved: 3 }[state]}
            items={[
                draft,
                { title: words.state.proposed, content: state === 'proposed' && from },
                {
                    title: version.is_in_force ? words.in_force : words.state.approved,
                    content: state === 'approved' && (
                        <>
                            <By name={approver_name}>{approved_at && <Time at={approved_at} />}</By>
                            <div>{from}</div>
                        </>
                    ),
                },
            ]}
        />
    )
}

function By({ name, children }: { name: string; children: ReactNode }) {
    return (
        <span className="row version_by">
            {name && <PersonName name={name} />}
            {children}
        </span>
    )
}
