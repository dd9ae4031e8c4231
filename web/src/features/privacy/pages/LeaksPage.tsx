import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { lengthOf } from '../../../shared/format/length'
import { useLocale } from '../../../shared/i18n'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { type Leak, useLeakTerms, useLeaks } from '../leak_queries'
import { LeakFactsDrawer } from '../parts/LeakFactsDrawer'
import { LeakLevel, LeakTag } from '../parts/LeakTag'
import '../privacy.css'

// The register: what is due first is to be seen on each line.
export function LeaksPage() {
    const words = useLeakWords()
    const common = useCommon()
    const is_english = useLocale() === 'en'
    const [is_open, setOpen] = useState(true)
    const [is_reporting, setReporting] = useState(false)
    const leaks = useLeaks(is_open)
    const { data: terms } = useLeakTerms()
    const length = (minutes: number) => lengthOf(minutes * 60, is_english)
    const columns: TableColumnsType<Leak> = [
        {
            title: words.title,
            key: 'title',
            render: (_, it) => (
                <>
                    <Link to={`/privacy/leaks/${it.leak_id}`}>{it.title}</Link>
                    <div className="quiet small">
                        {it.reported_by} · <Time at={it.reported_at} />
                    </div>
                </>
            ),
        },
        { title: words.level, key: 'level', width: 110, render: (_, it) => <LeakLevel leak={it} /> },
        { title: words.state_label, key: 'state', width: 110, render: (_, it) => <LeakTag state={it.state} /> },
        { title: words.found_at, key: 'found', width: 150, render: (_, it) => <Time at={it.found_at} /> },
        {
            title: words.people,
            key: 'people',
            width: 140,
            align: 'right',
            render: (_, it) => (
                <>
                    {it.people_count === 0 ? words.unknown : it.people_count}
                    <div className="quiet small">
                        {words.listed} {it.people_listed}
                    </div>
                </>
            ),
        },
        {
            title: words.next_due,
            key: 'due',
            width: 170,
            render: (_, it) =>
                it.next_due_at && it.ended_at === null ? (
                    <>
                        <CountdownTag due_at={it.next_due_at} level={0} />
                        <div className="quiet small">{words.tasks_open(it.open_tasks)}</div>
                    </>
                ) : (
                    <span className="quiet">{words.no_due}</span>
                ),
        },
    ]
    const report = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setReporting(true)}>
            {words.report}
        </Button>
    )
    return (
        <Page title={words.leaks} subtitle={words.hint} actions={report}>
            <div className="row gap_below">
                <Segmented<'open' | 'ended'>
                    value={is_open ? 'open' : 'ended'}
                    onChange={(it) => setOpen(it === 'open')}
                    options={[
                        { value: 'open', label: words.open },
                        { value: 'ended', label: words.ended },
                    ]}
                />
                {terms && (
                    <span className="quiet small">
                        {words.terms(length(terms.assess_minutes), length(terms.contain_minutes), length(terms.authority_minutes))}
                    </span>
                )}
            </div>
            <Loaded query={leaks}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) {
                        return (
                            <section className="panel">
                                <EmptyHint title={words.none} hint={words.none_hint} />
                            </section>
                        )
                    }
                    return <Table<Leak> size="middle" rowKey="leak_id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 900 }} />
                }}
            </Loaded>
            {leaks.hasNextPage && (
                <Button size="small" loading={leaks.isFetchingNextPage} onClick={() => void leaks.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {is_reporting && <LeakFactsDrawer known={null} onClose={() => setReporting(false)} />}
        </Page>
    )
}
