import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Grid, Input, Select, Spin } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useCan } from '../../../api/session'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { CustomerLines, CustomerTable } from '../components/CustomerList'
import { useCustomerWords } from '../i18n'
import { type Segment, useCustomers } from '../queries'
import '../customer.css'

// On a phone the keyboard would hide the list at once.
const is_desk = window.matchMedia('(min-width: 768px)').matches
const segments: readonly Segment[] = ['vip', 'ordinary', 'new']

export function CustomersPage() {
    const words = useCustomerWords()
    const common = useCommon()
    const can = useCan()
    const navigate = useNavigate()
    const is_wide = Grid.useBreakpoint().md ?? false
    const [search, setSearch] = useSearchParams()
    const segment = segments.find((it) => it === search.get('segment'))
    // What is typed may be somebody's telephone number: it stays out of the address and of the browser's history.
    const [typed, setTyped] = useState('')
    const q = useDebounced(typed.trim())
    const customers = useCustomers(q, segment)
    return (
        <Page
            title={words.customers}
            actions={
                can('customer_write') && (
                    <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/customers/new')}>
                        {words.new_customer}
                    </Button>
                )
            }
        >
            <div className="customer_filters" role="search">
                <Input
                    autoFocus={is_desk}
                    allowClear
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                    prefix={<SearchOutlined />}
                    suffix={customers.isFetching ? <Spin size="small" /> : <span />}
                    placeholder={words.search_hint}
                    aria-label={words.search}
                    maxLength={100}
                />
                <Select
                    allowClear
                    value={segment}
                    placeholder={words.any_segment}
                    aria-label={words.segment}
                    onChange={(next: Segment | undefined) => setSearch(next ? { segment: next } : {}, { replace: true })}
                    options={segments.map((value) => ({ value, label: common.segment[value] }))}
                />
            </div>
            <div className={is_wide ? undefined : 'panel'}>
                <Loaded query={customers}>
                    {({ pages }) => {
                        const items = pages.flatMap((page) => page.items)
                        if (items.length === 0) {
                            return (
                                <EmptyHint
                                    title={q || segment ? words.nothing_for(q || common.segment[segment ?? 'new']) : words.none_yet}
                                    hint={q || segment ? words.nothing_hint : words.none_yet_hint}
                                />
                            )
                        }
                        return is_wide ? <CustomerTable items={items} /> : <CustomerLines items={items} />
                    }}
                </Loaded>
                {customers.hasNextPage && (
                    <div className="customer_more">
                        <Button loading={customers.isFetchingNextPage} onClick={() => void customers.fetchNextPage()}>
                            {common.load_more}
                        </Button>
                    </div>
                )}
            </div>
        </Page>
    )
}
