import { Tag } from 'antd'
import { Time } from '../../../shared/ui/Time'
import type { VersionItem, VersionState } from '../version_queries'
import { useVersionWords } from '../version_words'
import { isFromStart } from '../versions'

const colors: Record<VersionState, string> = {
    draft: 'default', proposed: 'gold', approved: 'blue', withdrawn: 'default',
}

type Marked = Pick<VersionItem, 'state' | 'is_in_force'>

export function VersionStateTag({ version: { state, is_in_force } }: { version: Marked }) {
    const words = useVersionWords()
    return (
        <span className="row">
            <Tag color={colors[state]} className="state_tag">
                {words.state[state]}
            </Tag>
            {is_in_force && (
                <Tag color="green" className="state_tag">
                    {words.in_force}
                </Tag>
            )}
        </span>
    )
}

export function EffectiveFrom({ at }: { at: string | null }) {
    const words = useVersionWords()
    if (at === null) return <span className="quiet">{words.not_set}</span>
    return isFromStart(at) ? <>{words.from_start}</> : <Time at={at} />
}

// The server signs what nobody did as "system".
export function PersonName({ name }: { name: string }) {
    const words = useVersionWords()
    if (name === '') return <span className="quiet">—</span>
    return <span>{name === 'system' ? words.system : name}</span>
}
