import { Button, Drawer, Segmented, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useOutageWords } from '../i18n'
import { type BookingImport, type LoggedVerdict, logged_verdicts, useImportRows, useImports, verdict_colors } from '../queries'
import type { Schemas } from '../../../api/types'

export function ImportList() {
    const words = useOutageWords()
    const common = useCommon()
    const imports = useImports()
    const [opened, setOpened] = useState<BookingImport | null>(null)
    const columns: TableColumnsType<BookingImport> = [
        { title: words.started, key: 'at', width: 170, render: (_, it) => <Time at={it.started_at} /> },
        { title: words.by_whom, key: 'by', width: 120, render: (_, it) => it.by_name },
        { title: words.from_what, key: 'source', width: 100, render: (_, it) => words.source[it.source] },
        {
            title: words.outcome,
            key: 'counts',
            render: (_, it) =>
                logged_verdicts
                    .filter((verdict) => it.counts[verdict] > 0)
                    .map((verdict) => (
                        <Tag key={verdict} color={verdict_colors[verdict]} style={{ marginInlineEnd: 8 }}>
                            {words.verdict[verdict]} {it.counts[verdict]}
                        </Tag>
                    )),
        },
        {
            title: words.actions,
            key: 'rows',
            width: 90,
            render: (_, it) => (
                <Button size="small" type="link" onClick={() => setOpened(it)}>
                    {words.rows}
                </Button>
            ),
        },
    ]
    return (
        <section className="panel" aria-label={words.imports}>
            <div className="outage_head">
                <div className="grow">
                    <h2>{words.imports}</h2>
                    <div className="quiet small">{words.import_hint}</div>
                </div>
            </div>
            <Loaded query={imports}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.no_imports} hint={words.no_imports_hint} />
                    return <Table<BookingImport> size="small" rowKey="import_id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 680 }} />
                }}
            </Loaded>
            {imports.hasNextPage && (
                <Button size="small" loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <ImportRows run={opened} onClose={() => setOpened(null)} />}
        </section>
    )
}

function ImportRows({ run, onClose }: { run: BookingImport; onClose: () => void }) {
    const words = useOutageWords()
    const common = useCommon()
    const [verdict, setVerdict] = useState<LoggedVerdict | 'all'>('all')
    const rows = useImportRows(run.import_id, verdict === 'all' ? null : verdict)
    const why = (it: Schemas['BookingImportRow']) => words.reason[it.code as Schemas['RowReason']] ?? words.wrong[it.code] ?? it.code
    const columns: TableColumnsType<Schemas['BookingImportRow']> = [
        { title: words.entry_key, key: 'key', width: 150, render: (_, it) => <span className="mono">{it.entry_key.slice(0, 14)}</span> },
        { title: words.taken_at, key: 'taken', width: 150, render: (_, it) => it.taken_at && <Time at={it.taken_at} /> },
        {
            title: words.outcome,
            key: 'verdict',
            render: (_, it) => (
                <>
                    <Tag color={verdict_colors[it.verdict]}>{words.verdict[it.verdict]}</Tag>{' '}
                    <span className="mono">{it.appointment_code}</span>
                    {why(it) && <div className="quiet small">{why(it)}</div>}
                </>
            ),
        },
    ]
    return (
        <Drawer open size={640} title={`${words.rows} · ${words.source[run.source]}`} onClose={onClose}>
            <div className="outage_bar">
                <Segmented
                    aria-label={words.verdict_label}
                    value={verdict}
                    onChange={setVerdict}
                    options={[
                        { value: 'all' as const, label: words.all },
                        ...logged_verdicts.filter((it) => run.counts[it] > 0).map((value) => ({ value, label: `${words.verdict[value]} ${run.counts[value]}` })),
                    ]}
                />
            </div>
            <Loaded query={rows}>
                {({ pages }) => (
                    <Table
                        size="small"
                        rowKey="entry_key"
                        columns={columns}
                        dataSource={pages.flatMap((page) => page.items)}
                        pagination={false}
                        scroll={{ x: 480 }}
                        locale={{ emptyText: <EmptyHint title={words.no_rows} /> }}
                    />
                )}
            </Loaded>
            {rows.hasNextPage && (
                <Button size="small" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </Drawer>
    )
}
