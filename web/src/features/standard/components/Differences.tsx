import { Skeleton, Tag } from 'antd'
import { ApiError } from '../../../api/errors'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { useCommon } from '../../../shared/words'
import { useDifferenceWords } from '../difference_words'
import { type Entry, type Line, type Section, sectionsOf, valueText } from '../differences'
import { useDifferences, type Version } from '../version_queries'
import { useVersionWords } from '../version_words'

// What is saved of a version against the one in force.
export function Differences({ version, is_dirty }: { version: Version; is_dirty: boolean }) {
    const words = useVersionWords()
    const found = useDifferences(version)
    if (version.is_in_force) return <EmptyHint title={words.differences_self} />
    if (found.isPending) return <Skeleton active paragraph={{ rows: 4 }} />
    if (found.isError) {
        const is_unread = found.error instanceof ApiError && found.error.code === 'standard.unreadable'
        if (is_unread) return <EmptyHint title={words.differences_unread} />
        return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
    }
    const sections = sectionsOf(found.data)
    return (
        <>
            {is_dirty && <p className="quiet small">{words.differences_saved}</p>}
            {sections.length === 0 ? (
                <EmptyHint title={words.differences_none} />
            ) : (
                sections.map((section) => <SectionPart key={section.name} section={section} />)
            )}
        </>
    )
}

function SectionPart({ section }: { section: Section }) {
    const words = useVersionWords()
    const names = useDifferenceWords()
    return (
        <section className="difference_section">
            <h3>
                {names.sections[section.name] ?? section.name}{' '}
                <span className="quiet small">{words.changes(section.count)}</span>
            </h3>
            {section.entries.map((entry) => (
                <EntryPart key={entry.name} entry={entry} />
            ))}
        </section>
    )
}

function EntryPart({ entry }: { entry: Entry }) {
    const words = useVersionWords()
    return (
        <div className="difference_entry">
            {(entry.name !== '' || entry.kind !== 'changed') && (
                <div className="row">
                    <code>{entry.name}</code>
                    {entry.kind === 'added' && <Tag color="green">{words.added}</Tag>}
                    {entry.kind === 'removed' && <Tag color="red">{words.removed}</Tag>}
                </div>
            )}
            <dl>
                {entry.lines.map((line) => (
                    <LinePart key={line.field} line={line} kind={entry.kind} />
                ))}
            </dl>
        </div>
    )
}

function LinePart({ line: { field, before, after }, kind }: { line: Line; kind: Entry['kind'] }) {
    const words = useVersionWords()
    const names = useDifferenceWords()
    const common = useCommon()
    const told = { yes: common.yes, no: common.no, units: names.units, comma: names.comma }
    // A list of entries that stand otherwise: what is written is their codes, without quotes.
    const text = (written: string) => valueText(written, told) || words.absent
    const name = field
        .split('.')
        .filter((part) => part !== '')
        .map((part) => (part === 'children' ? names.children : (names.fields[part] ?? part)))
        .join(' · ')
    return (
        <div className="difference_line">
            <dt title={field}>{name || names.value}</dt>
            <dd>
                {kind !== 'added' && (
                    <del>
                        <span className="visually_hidden">{words.before}: </span>
                        {text(before)}
                    </del>
                )}
                {kind === 'changed' && <span aria-hidden> → </span>}
                {kind !== 'removed' && (
                    <ins>
                        <span className="visually_hidden">{words.after}: </span>
                        {text(after)}
                    </ins>
                )}
            </dd>
        </div>
    )
}
