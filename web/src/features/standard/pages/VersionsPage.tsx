// 1.2.4: the history of the standard, newest first.
import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { EffectiveFrom, PersonName, VersionStateTag } from '../components/VersionMarks'
import { useStandardWords } from '../i18n'
import '../standard.css'
import { useDraftVersion, useVersions, type VersionItem } from '../version_queries'
import { useVersionWords } from '../version_words'
import '../versions.css'

export function VersionsPage() {
    const { versions: title } = useStandardWords()
    const words = useVersionWords()
    const common = useCommon()
    const versions = useVersions()
    const columns = useColumns()
    const items = versions.data?.pages.flatMap((page) => page.items) ?? []
    return (
        <Page title={title} subtitle={words.hint} actions={<DraftButton />}>
            {versions.isError && <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />}
            {!(versions.isError && !versions.data) && (
                <Table<VersionItem>
                    className="panel versions_table"
                    size="middle"
                    rowKey="version_id"
                    columns={columns}
                    dataSource={items}
                    loading={versions.isPending}
                    pagination={false}
                    scroll={{ x: 1120 }}
                    locale={{
                        emptyText: versions.isPending ? (
                            ' '
                        ) : (
                            <EmptyHint title={words.no_versions} hint={words.no_versions_hint} />
                        ),
                    }}
                />
            )}
            {versions.hasNextPage && (
                <div className="versions_more">
                    <Button loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                </div>
            )}
        </Page>
    )
}

function DraftButton() {
    const words = useVersionWords()
    const common = useCommon()
    const { message } = App.useApp()
    const navigate = useNavigate()
    const draft = useDraftVersion()
    const may_edit = useCan()('standard_edit')
    if (!may_edit) return null
    const begin = () =>
        draft.mutate(
            {},
            {
                onSuccess: ({ version_id }) => void navigate(`/standard/versions/${version_id}`),
                onError: (error) => showProblem(error, message),
            },
        )
    return (
        <Popconfirm
            title={words.draft_new}
            description={<div className="versions_ask">{words.draft_hint}</div>}
            okText={words.draft_new}
            cancelText={common.cancel}
            placement="bottomRight"
            onConfirm={begin}
        >
            <Button type="primary" icon={<PlusOutlined />} loading={draft.isPending}>
                {words.draft_new}
            </Button>
        </Popconfirm>
    )
}

function useColumns(): TableColumnsType<VersionItem> {
    const words = useVersionWords()
    return [
        {
            title: words.number,
            key: 'number',
            width: 110,
            fixed: 'start',
            className: 'mono',
            render: (_, it) => <Link to={`/standard/versions/${it.version_id}`}>{words.number_of(it.number)}</Link>,
        },
        { title: words.state_title, key: 'state', width: 150, render: (_, it) => <VersionStateTag version={it} /> },
        {
            title: words.effective_from,
            key: 'effective_from',
            width: 160,
            className: 'mono',
            render: (_, it) => <EffectiveFrom at={it.effective_from} />,
        },
        { title: words.author, key: 'author', width: 120, render: (_, it) => <PersonName name={it.author_name} /> },
        { title: words.approver, key: 'approver', width: 120, render: (_, it) => <PersonName name={it.approver_name} /> },
        {
            title: words.changed_at,
            key: 'changed_at',
            width: 160,
            className: 'mono',
            render: (_, it) => <Time at={it.changed_at} />,
        },
        { title: words.note, key: 'note', render: (_, it) => <span className="version_note">{it.note}</span> },
    ]
}
