import { PlusOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { usePrivacyWords } from '../i18n'
import { PurposeDrawer } from '../parts/PurposeDrawer'
import { type Purpose, usePurposes } from '../queries'
import '../privacy.css'

export function PurposesPage() {
    const words = usePrivacyWords()
    const name_of = useNameOf()
    const purposes = usePurposes()
    const [opened, setOpened] = useState<Purpose | 'new' | null>(null)
    const columns: TableColumnsType<Purpose> = [
        {
            title: words.purposes,
            key: 'name',
            render: (_, it) => (
                <>
                    <Button type="link" className="privacy_link" onClick={() => setOpened(it)}>
                        {name_of(it)}
                    </Button>
                    <div className="quiet small mono">{it.code}</div>
                </>
            ),
        },
        {
            title: words.is_required,
            key: 'kind',
            width: 160,
            render: (_, it) => <Tag color={it.is_required ? 'blue' : 'default'}>{it.is_required ? words.standing.needed : words.optional_purpose}</Tag>,
        },
        {
            title: words.validity_days,
            key: 'validity',
            width: 150,
            render: (_, it) => (it.is_required ? '' : it.validity_days === 0 ? words.until_withdrawn : words.days(it.validity_days)),
        },
        {
            title: words.texts,
            key: 'text',
            width: 190,
            render: (_, it) => (
                <>
                    {words.text_number(it.text_number)} <span className="quiet small"><Time at={it.text_at} /></span>
                </>
            ),
        },
        { title: words.is_active, key: 'active', width: 110, render: (_, it) => (it.is_active ? words.is_active : <Tag>{words.ended}</Tag>) },
    ]
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
            {words.new_purpose}
        </Button>
    )
    return (
        <Page title={words.purposes} subtitle={words.purposes_hint} actions={create}>
            <Loaded query={purposes}>
                {(all) =>
                    all.length === 0 ? (
                        <section className="panel">
                            <EmptyHint title={words.no_purposes} hint={words.no_purposes_hint} />
                        </section>
                    ) : (
                        <Table<Purpose> size="middle" rowKey="purpose_id" columns={columns} dataSource={all} pagination={false} scroll={{ x: 820 }} />
                    )
                }
            </Loaded>
            {opened && (
                <PurposeDrawer
                    key={opened === 'new' ? 'new' : opened.purpose_id}
                    purpose={opened === 'new' ? null : opened}
                    onClose={() => setOpened(null)}
                />
            )}
        </Page>
    )
}
