import { SettingOutlined } from '@ant-design/icons'
import { Button, Segmented, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { RequestDrawer } from '../parts/RequestDrawer'
import { RequestTag } from '../parts/RequestTag'
import { SettingsDialog } from '../parts/SettingsDialog'
import { type PrivacyRequest, type RequestKind, kinds, useRequests } from '../request_queries'
import '../privacy.css'

// The privacy officer's workbench: what is due first on top.
export function RequestsPage() {
    const words = usePrivacyWords()
    const common = useCommon()
    const [is_open, setOpen] = useState(true)
    const [kind, setKind] = useState<RequestKind | ''>('')
    const [opened, setOpened] = useState<string | null>(null)
    const [is_setting, setSetting] = useState(false)
    const requests = useRequests('all', { is_open, ...(kind && { kind }) })
    const columns: TableColumnsType<PrivacyRequest> = [
        {
            title: words.requests,
            key: 'kind',
            render: (_, it) => (
                <Button type="link" className="privacy_link" onClick={() => setOpened(it.request_id)}>
                    {words.kind[it.kind]}
                </Button>
            ),
        },
        {
            title: words.customer,
            key: 'customer',
            render: (_, it) => (
                <>
                    {it.customer_name} <span className="quiet small mono">{it.customer_code}</span>
                </>
            ),
        },
        { title: words.state, key: 'state', width: 150, render: (_, it) => <RequestTag state={it.state} /> },
        { title: words.handler, key: 'handler', width: 120, render: (_, it) => it.handler_name },
        { title: words.asked_at, key: 'asked', width: 130, render: (_, it) => <Time at={it.asked_at} /> },
        {
            title: words.due,
            key: 'due',
            width: 150,
            render: (_, it) => (it.clock ? <CountdownTag due_at={it.clock.due_at} level={it.clock.level} /> : it.due_at && <Time at={it.due_at} />),
        },
    ]
    const settings = (
        <Button icon={<SettingOutlined />} onClick={() => setSetting(true)}>
            {words.settings}
        </Button>
    )
    return (
        <Page title={words.requests} subtitle={words.requests_hint} actions={settings}>
            <div className="row gap_below">
                <Segmented<'open' | 'ended'>
                    value={is_open ? 'open' : 'ended'}
                    onChange={(it) => setOpen(it === 'open')}
                    options={[
                        { value: 'open', label: words.open },
                        { value: 'ended', label: words.ended_requests },
                    ]}
                />
                <Select<RequestKind | ''>
                    value={kind}
                    onChange={setKind}
                    aria-label={words.requests}
                    popupMatchSelectWidth={false}
                    options={[{ value: '' as const, label: common.all }, ...kinds.map((value) => ({ value, label: words.kind[value] }))]}
                />
            </div>
            <Loaded query={requests}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) {
                        return (
                            <section className="panel">
                                <EmptyHint title={words.no_requests} hint={words.no_requests_hint} />
                            </section>
                        )
                    }
                    return <Table<PrivacyRequest> size="middle" rowKey="request_id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 820 }} />
                }}
            </Loaded>
            {requests.hasNextPage && (
                <Button size="small" loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <RequestDrawer request_id={opened} onClose={() => setOpened(null)} />}
            {is_setting && <SettingsDialog onClose={() => setSetting(false)} />}
        </Page>
    )
}
