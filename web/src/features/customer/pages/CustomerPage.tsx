import { EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useCan } from '../../../api/session'
import { useFeatures } from '../../../shared/features'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { SegmentTag } from '../components/CustomerList'
import { DuplicatesPanel } from '../components/DuplicatesPanel'
import { EditDrawer } from '../components/EditDrawer'
import { HistoryPanel } from '../components/HistoryPanel'
import { ContactsPanel, RecordPanel, ServicesPanel } from '../components/ProfilePanels'
import { TicketsPanel } from '../components/TicketsPanel'
import { useCustomerWords } from '../i18n'
import { type Customer, useCustomer } from '../queries'
import '../customer.css'

export function CustomerPage() {
    const words = useCustomerWords()
    const { customer_id = '' } = useParams()
    const customer = useCustomer(customer_id)
    return (
        <Page
            title={customer.data?.name ?? words.customers}
            subtitle={
                customer.data && (
                    <span className="row">
                        <span className="mono">{customer.data.code}</span>
                        <SegmentTag segment={customer.data.segment} />
                    </span>
                )
            }
            actions={customer.data && <Actions key={customer_id} customer={customer.data} />}
        >
            <Loaded query={customer}>{(it) => <Record key={it.customer_id} customer={it} />}</Loaded>
        </Page>
    )
}

function Actions({ customer }: { customer: Customer }) {
    const words = useCustomerWords()
    const common = useCommon()
    const can = useCan()
    const navigate = useNavigate()
    const [is_editing, setEditing] = useState(false)
    if (customer.merged_into_id !== null) return null
    return (
        <>
            {can('customer_write') && (
                <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                    {common.edit}
                </Button>
            )}
            {can('ticket_create') && (
                <Button
                    type="primary"
                    icon={<PlusOutlined />}
                    onClick={() => void navigate(`/intake?customer_id=${encodeURIComponent(customer.customer_id)}`)}
                >
                    {words.new_ticket}
                </Button>
            )}
            {is_editing && <EditDrawer customer={customer} onClose={() => setEditing(false)} />}
        </>
    )
}

function Record({ customer }: { customer: Customer }) {
    const words = useCustomerWords()
    const can = useCan()
    const features = useFeatures()
    const is_merged = customer.merged_into_id !== null
    return (
        <>
            {is_merged && (
                <Alert
                    type="warning"
                    showIcon
                    className="gap_below"
                    title={words.merged_into}
                    description={words.merged_into_hint}
                    action={<Link to={`/customers/${customer.merged_into_id}`}>{words.merged_open}</Link>}
                />
            )}
            <div className="customer_columns">
                <div className="customer_stack">
                    <RecordPanel customer={customer} />
                    <ContactsPanel customer={customer} />
                    <ServicesPanel customer={customer} />
                    {can('ticket_read') && <TicketsPanel customer_id={customer.customer_id} />}
                </div>
                <div className="customer_stack">
                    {!is_merged && <DuplicatesPanel customer={customer} />}
                    {features.flatMap((it) =>
                        (it.customer_panels ?? []).map((Panel, n) => (
                            <Panel key={`${it.name}${n}`} customer_id={customer.customer_id} />
                        )),
                    )}
                    <HistoryPanel customer_id={customer.customer_id} />
                </div>
            </div>
        </>
    )
}
