import { Link } from 'react-router'
import { Time } from '../../../shared/ui/Time'
import type { Standard } from '../limits'
import { useVersions } from '../version_queries'
import { useVersionWords } from '../version_words'
import { isFromStart } from '../versions'

// Which version this is, since when, and the way to its history.
export function InForceLine({ standard: { number } }: { standard: Standard }) {
    const words = useVersionWords()
    const versions = useVersions()
    const found = versions.data?.pages.flatMap((page) => page.items).find((it) => it.is_in_force)
    const from = found?.effective_from
    return (
        <span className="row">
            {found ? (
                <Link to={`/standard/versions/${found.version_id}`}>{words.shown_version(found.number)}</Link>
            ) : (
                number > 0 && <span>{words.shown_version(number)}</span>
            )}
            {from && (isFromStart(from) ? <span>{words.from_start}</span> : <Since at={from} />)}
            <Link to="/standard/versions">{words.see_versions}</Link>
        </span>
    )
}

function Since({ at }: { at: string }) {
    const { since_before, since_after } = useVersionWords()
    return (
        <span>
            {since_before}
            <Time at={at} />
            {since_after}
        </span>
    )
}
