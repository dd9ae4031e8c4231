import { Skeleton } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { Loaded } from '../../../shared/ui/Loaded'
import { useCustomerWords } from '../i18n'
import { type Candidate, type Customer, useDuplicates } from '../queries'
import { Candidates } from './Candidates'
import { MergeDialog } from './MergeDialog'

export function DuplicatesPanel({ customer }: { customer: Customer }) {
    const words = useCustomerWords()
    const can = useCan()
    const [chosen, setChosen] = useState<Candidate | null>(null)
    const duplicates = useDuplicates({ except_id: customer.customer_id }, true)
    return (
        <section className="panel">
            <h2>{words.duplicates}</h2>
            <Loaded query={duplicates} skeleton={<Skeleton active title={false} paragraph={{ rows: 2 }} />}>
                {(items) =>
                    items.length === 0 ? (
                        <div className="quiet">{words.no_duplicates}</div>
                    ) : (
                        <Candidates items={items} {...(can('customer_merge') && { onMerge: setChosen })} />
                    )
                }
            </Loaded>
            {chosen && <MergeDialog here={customer} other={chosen.customer} onClose={() => setChosen(null)} />}
        </section>
    )
}
