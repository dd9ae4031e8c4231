import { Table, type TableColumnsType, Tag } from 'antd'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useIntakeWords } from '../i18n'
import { useSourceName } from '../parts/marks'
import { type IntakeSource, useSources } from '../queries'
import '../intake.css'

export function SourcesPage() {
    const words = useIntakeWords()
    const sources = useSources()
    return (
        <Page title={words.sources} subtitle={words.sources_hint}>
            <Loaded query={sources}>{(items) => <SourceTable items={items} />}</Loaded>
        </Page>
    )
}

function SourceTable({ items }: { items: IntakeSource[] }) {
    const words = useIntakeWords()
    const source_name = useSourceName()
    const columns: TableColumnsType<IntakeSource> = [
        { title: words.source, key: 'code', width: 180, render: (_, it) => source_name({ source: it.code, kind: it.kind }) },
        { title: words.state, key: 'state', render: (_, it) => <SourceState source={it} /> },
        { title: words.fetched_at, key: 'fetched', width: 130, render: (_, it) => it.fetched_at && <Time at={it.fetched_at} age /> },
        {
            title: words.last_at,
            key: 'last',
            width: 130,
            render: (_, it) => (it.last_at ? <Time at={it.last_at} age /> : <span className="quiet">{words.nothing_yet}</span>),
        },
        { title: words.waiting, key: 'waiting', width: 90, align: 'right', dataIndex: 'waiting' },
    ]
    return <Table<IntakeSource> size="middle" rowKey="code" columns={columns} dataSource={items} pagination={false} scroll={{ x: 800 }} />
}

function SourceState({ source: it }: { source: IntakeSource }) {
    const words = useIntakeWords()
    if (!it.is_set_up)
        return (
            <>
                <Tag>{words.not_set_up}</Tag>{' '}
                <span className="quiet small">{words.not_set_up_hints[it.code] ?? words.gone}</span>
            </>
        )
    if (!it.error) return <Tag color="green">{words.set_up}</Tag>
    return (
        <>
            <Tag color="red">{words.fails}</Tag>{' '}
            <span className="small">{it.error}</span>
            <div className="quiet small">
                {words.failures(it.failures)}
                {it.next_at && (
                    <>
                        {' · '}
                        {words.next_at} <Time at={it.next_at} />
                    </>
                )}
            </div>
        </>
    )
}
