import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, App, Button, Table } from 'antd'
import { dayOf } from '../../../shared/format/time'
import { fileSize } from '../../../shared/format/size'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useContactWords } from '../i18n'
import { type Archive, useArchives, useCheckArchive } from '../queries'
import { Findings } from './Seals'

// 4.3.4: files that hold the words of old records.
export function Archives() {
    const words = useContactWords()
    const common = useCommon()
    const archives = useArchives()
    return (
        <section className="panel" aria-label={words.archives}>
            <h2>{words.archives}</h2>
            <p className="quiet small">{words.archives_hint}</p>
            <Loaded query={archives}>
                {(data) => {
                    const items = data.pages.flatMap((it) => it.items)
                    return items.length === 0 ? <EmptyHint title={words.no_archives} hint={words.no_archives_hint} /> : <ArchiveTable items={items} />
                }}
            </Loaded>
            {archives.hasNextPage && (
                <Button size="small" type="link" loading={archives.isFetchingNextPage} onClick={() => void archives.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </section>
    )
}

function ArchiveTable({ items }: { items: Archive[] }) {
    const words = useContactWords()
    const locale = useLocale()
    const { message } = App.useApp()
    const check = useCheckArchive()
    return (
        <>
            {check.data && check.data.findings.length === 0 && (
                <Alert type="success" showIcon role="status" className="gap_below" title={words.archive_ok(check.data.records)} />
            )}
            {check.data && check.data.findings.length > 0 && <Findings findings={check.data.findings} />}
            <Table
                size="small"
                rowKey="archive_id"
                dataSource={items}
                pagination={false}
                scroll={{ x: 'max-content' }}
                columns={[
                    { title: words.made_at, width: 160, render: (_, it) => <Time at={it.made_at} /> },
                    { title: words.archived_span, render: (_, it) => `${dayOf(it.from, locale)} – ${dayOf(it.to, locale)}` },
                    { title: words.records, dataIndex: 'record_count', align: 'right', width: 90 },
                    {
                        title: words.archive_size,
                        align: 'right',
                        render: (_, it) => (
                            <>
                                {fileSize(it.file_size)}{' '}
                                <span className="quiet small">{words.archive_saved(Math.round(100 * (1 - it.file_size / it.clear_size)))}</span>
                            </>
                        ),
                    },
                    {
                        title: '',
                        width: 100,
                        render: (_, it) => (
                            <Button
                                size="small"
                                icon={<SafetyCertificateOutlined />}
                                loading={check.isPending && check.variables === it.archive_id}
                                onClick={() => check.mutate(it.archive_id, { onError: (error) => showProblem(error, message) })}
                            >
                                {words.check_one}
                            </Button>
                        ),
                    },
                ]}
            />
        </>
    )
}
