import { PlusOutlined } from '@ant-design/icons'
import { Button, Table, Tag } from 'antd'
import { useState } from 'react'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { type Resource, useEquipment } from './queries'
import { ResourceDialog } from './ResourceDialog'

export function EquipmentPart() {
    const words = useBookingWords()
    const common = useCommon()
    const organization_name = useOrganizationName()
    const equipment = useEquipment()
    const [edited, setEdited] = useState<Resource | 'new' | null>(null)
    return (
        <>
            <div className="row gap_below">
                <span className="grow" />
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                    {words.add_equipment}
                </Button>
            </div>
            <Loaded query={equipment}>
                {(items) =>
                    items.length === 0 ? (
                        <EmptyHint title={words.no_equipment} hint={words.no_equipment_hint} />
                    ) : (
                        <Table<Resource>
                            rowKey="resource_id"
                            size="small"
                            pagination={false}
                            scroll={{ x: 600 }}
                            dataSource={items}
                            columns={[
                                { title: words.kind, dataIndex: 'kind', width: 120 },
                                { title: words.code, dataIndex: 'code', width: 120 },
                                { title: words.name, key: 'name', render: (_, it) => <>{it.name} {!it.is_active && <Tag>{words.inactive}</Tag>}</> },
                                { title: words.organization, key: 'unit', render: (_, it) => organization_name(it.organization_id) },
                                {
                                    title: '', key: 'edit', width: 80,
                                    render: (_, it) => (
                                        <Button size="small" aria-label={`${common.edit}：${it.name}`} onClick={() => setEdited(it)}>
                                            {common.edit}
                                        </Button>
                                    ),
                                },
                            ]}
                        />
                    )
                }
            </Loaded>
            {edited && <ResourceDialog resource={edited === 'new' ? null : edited} place_id={null} onClose={() => setEdited(null)} />}
        </>
    )
}
