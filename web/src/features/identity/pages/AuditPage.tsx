import { FilterOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnsType, Tooltip } from 'antd'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { AuditDetails } from '../components/AuditDetails'
import { AuditFilters } from '../components/AuditFilters'
import { useIdentityWords } from '../i18n'
import { useAuditWords } from '../i18n_audit'
import '../identity.css'
import { type AuditEntry, type AuditFilter, useAudit } from '../queries'
import { useFilters } from '../use_filters'

const names = ['actor_user_id', 'subject_kind', 'subject_id', 'from', 'to'] as const

export function AuditPage() {
    const { audit: title } = useIdentityWords()
    const words = useAuditWords()
    const common = useCommon()
    const filters = useFilters()
    const action = useDebounced(filters.get('action')?.trim(), 400)
    const filter: AuditFilter = {
        ...(action && { action }),
        ...Object.fromEntries(names.map((name) => [name, filters.get(name)]).filter(([, value]) => value !== undefined)),
    }
    const audit = useAudit(filter)
    const columns = useColumns((entry) =>
        filters.set({ subject_kind: entry.subject_kind, subject_id: entry.subject_id }),
    )
    return (
        <Page title={title} subtitle={words.hint}>
            <AuditFilters filters={filters} />
            {audit.isError && <ErrorNote error={audit.error} onRetry={() => void audit.refetch()} />}
            {!(audit.isError && !audit.data) && (
                <Table<AuditEntry>
                    className="list_table"
                    size="small"
                    rowKey="audit_id"
                    columns={columns}
                    dataSource={audit.data?.pages.flatMap((page) => page.items) ?? []}
                    loading={audit.isPending || audit.isPlaceholderData}
                    pagination={false}
                    scroll={{ x: 860 }}
                    expandable={{
                        expandedRowRender: (entry) => <AuditDetails entry={entry} />,
                        expandRowByClick: true,
                        fixed: 'start', // also keeps the details in view while the table is scrolled sideways
                        columnTitle: <span className="visually_hidden">{words.expand}</span>,
                    }}
                    locale={{
                        emptyText: audit.isPending ? ' ' : <EmptyHint title={words.nothing} hint={words.nothing_hint} />,
                        expand: words.expand,
                        collapse: words.collapse,
                    }}
                />
            )}
            {audit.hasNextPage && (
                <div className="load_more">
                    <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                </div>
            )}
        </Page>
    )
}

function useColumns(onSubject: (entry: AuditEntry) => void): TableColumnsType<AuditEntry> {
    const words = useAuditWords()
    return [
        { title: words.at, key: 'at', width: 150, className: 'mono', render: (_, entry) => <Time at={entry.at} /> },
        {
            title: words.actor,
            key: 'actor',
            width: 140,
            render: (_, entry) => entry.actor_name || <span className="quiet">—</span>,
        },
        {
            title: words.action,
            key: 'action',
            width: 170,
            render: (_, entry) => <span title={entry.action}>{words.actions[entry.action] ?? entry.action}</span>,
        },
        {
            title: words.subject,
            key: 'subject',
            render: (_, entry) => (
                <span className="row subject_cell">
                    <span className="quiet">{words.kinds[entry.subject_kind] ?? entry.subject_kind}</span>
                    {entry.subject_label}
                    {entry.subject_id !== null && (
                        <Tooltip title={words.same_subject}>
                            <Button
                                type="text"
                                size="small"
                                icon={<FilterOutlined />}
                                aria-label={`${words.same_subject}: ${entry.subject_label}`}
                                onClick={(event) => {
                                    event.stopPropagation()
                                    onSubject(entry)
                                }}
                            />
                        </Tooltip>
                    )}
                </span>
            ),
        },
        { title: words.remote, dataIndex: 'remote', key: 'remote', width: 140, className: 'mono' },
    ]
}
