import { Table, type TableColumnsType, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import type { CustomerBrief } from '../queries'

const segment_colors = { vip: 'gold', ordinary: 'default', new: 'blue' } as const

export function SegmentTag({ segment }: { segment: CustomerBrief['segment'] }) {
    const common = useCommon()
    return (
        <Tag color={segment_colors[segment]} className="state_tag customer_tag">
            {common.segment[segment]}
        </Tag>
    )
}

const pathOf = (customer: CustomerBrief) => `/customers/${customer.customer_id}`

export function CustomerTable({ items }: { items: CustomerBrief[] }) {
    const words = useCustomerWords()
    const common = useCommon()
    const navigate = useNavigate()
    const columns: TableColumnsType<CustomerBrief> = [
        {
            title: words.name_short,
            key: 'name',
            render: (_, it) => (
                <>
                    <Link to={pathOf(it)} onClick={(event) => event.stopPropagation()}>
                        {it.name}
                    </Link>{' '}
                    {it.merged_into_id !== null && <Tag>{words.merged}</Tag>}
                </>
            ),
        },
        { title: words.code, dataIndex: 'code', className: 'mono' },
        { title: words.type, key: 'type', render: (_, it) => common.customer_type[it.customer_type] },
        { title: words.segment, key: 'segment', render: (_, it) => <SegmentTag segment={it.segment} /> },
        { title: words.contact, dataIndex: 'primary_contact', className: 'mono' },
        { title: words.city, dataIndex: 'city' },
    ]
    return (
        <Table
            size="small"
            rowKey="customer_id"
            columns={columns}
            dataSource={items}
            pagination={false}
            scroll={{ x: 720 }}
            rowClassName="customer_row"
            onRow={(it) => ({ onClick: () => void navigate(pathOf(it)) })}
        />
    )
}

export function CustomerLines({ items }: { items: CustomerBrief[] }) {
    const words = useCustomerWords()
    const common = useCommon()
    return (
        <ul className="customer_lines">
            {items.map((it) => (
                <li key={it.customer_id}>
                    <Link to={pathOf(it)} className="customer_line">
                        <span className="customer_line_top">
                            <b>{it.name}</b>
                            <SegmentTag segment={it.segment} />
                        </span>
                        <span className="quiet small mono">
                            {[
                                it.primary_contact,
                                common.customer_type[it.customer_type],
                                it.city,
                                it.code,
                                it.merged_into_id === null ? '' : words.merged,
                            ]
                                .filter(Boolean)
                                .join(' · ')}
                        </span>
                    </Link>
                </li>
            ))}
        </ul>
    )
}
