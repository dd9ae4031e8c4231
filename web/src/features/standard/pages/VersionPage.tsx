// One version of the standard: its text, what it changes, and its way into force (1.1.5, 1.2.4).
import { App, Badge, Grid, Tabs } from 'antd'
import { Link, useParams } from 'react-router'
import { useLeaveGuard } from '../../../shared/hooks/useLeaveGuard'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Differences } from '../components/Differences'
import { TextConflict } from '../components/TextConflict'
import { TextPane } from '../components/TextPane'
import { VersionActions } from '../components/VersionActions'
import { VersionStateTag } from '../components/VersionMarks'
import { VersionSteps } from '../components/VersionSteps'
import { useStandardWords } from '../i18n'
import '../standard.css'
import { useEditing } from '../use_editing'
import { useVersion, type Version } from '../version_queries'
import { useVersionWords } from '../version_words'
import '../versions.css'

export function VersionPage() {
    const { versions: title } = useStandardWords()
    const words = useVersionWords()
    const { version_id = '' } = useParams()
    const version = useVersion(version_id)
    return (
        <Page
            title={version.data ? words.number_of(version.data.number) : title}
            subtitle={<Link to="/standard/versions">{words.to_list}</Link>}
            actions={version.data && <VersionStateTag version={version.data} />}
        >
            <Loaded query={version}>{(data) => <Opened key={version_id} version={data} />}</Loaded>
        </Page>
    )
}

function Opened({ version }: { version: Version }) {
    const words = useVersionWords()
    const { modal } = App.useApp()
    const is_wide = Grid.useBreakpoint().xl ?? true
    const editing = useEditing(version)
    useLeaveGuard(editing.is_dirty, (leave) => {
        modal.confirm({
            title: words.leave_title,
            content: words.leave_hint,
            okText: words.leave,
            okButtonProps: { danger: true },
            cancelText: words.stay,
            onOk: leave,
        })
    })
    const text = <TextPane version={version} editing={editing} />
    const differences = <Differences version={version} is_dirty={editing.is_dirty} />
    return (
        <>
            <section className="panel version_top">
                <VersionSteps version={version} />
                {version.note && <p className="version_note">{version.note}</p>}
                <VersionActions version={version} editing={editing} />
            </section>
            {editing.is_conflict && <TextConflict version={version} editing={editing} />}
            {is_wide ? (
                <div className="version_sides">
                    <section className="panel">
                        <h2>{words.text}</h2>
                        {text}
                    </section>
                    <section className="panel">
                        <h2>{words.differences}</h2>
                        {differences}
                    </section>
                </div>
            ) : (
                <Tabs
                    className="panel version_tabs"
                    items={[
                        {
                            key: 'text',
                            label: (
                                <>
                                    {words.text_short} <Badge count={editing.problems.length} size="small" />
                                </>
                            ),
                            children: text,
                        },
                        { key: 'differences', label: words.differences_short, children: differences },
                    ]}
                />
            )}
        </>
    )
}
