import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import type { Candidate } from '../queries'
import { SegmentTag } from './CustomerList'

interface Props {
    items: readonly Candidate[]
    onMerge?: (candidate: Candidate) => void
    opens_aside?: boolean // in a window of its own, where a form would be lost
}

// Who may be the same, and why we think so.
export function Candidates({ items, onMerge, opens_aside = false }: Props) {
    const words = useCustomerWords()
    const common = useCommon()
    return (
        <ul className="customer_lines">
            {items.map((candidate) => {
                const { customer, score, reasons } = candidate
                return (
                    <li key={customer.customer_id} className="customer_line">
                        <div className="customer_line_top">
                            <span className="row">
                                <Link
                                    to={`/customers/${customer.customer_id}`}
                                    {...(opens_aside && { target: '_blank', rel: 'noreferrer' })}
                                >
                                    {customer.name}
                                </Link>
                                <SegmentTag segment={customer.segment} />
                            </span>
                            {onMerge && (
                                <Button
                                    size="small"
                                    aria-label={`${words.merge}: ${customer.name} ${customer.code}`}
                                    onClick={() => onMerge(candidate)}
                                >
                                    {words.merge}
                                </Button>
                            )}
                        </div>
                        <div className="quiet small mono">
                            {[customer.primary_contact, customer.city, customer.code].filter(Boolean).join(' · ')}
                        </div>
                        <div className="row small">
                            {reasons.map((reason) => (
                                <Tag key={reason} color="orange" className="state_tag customer_tag">
                                    {common.duplicate_reason[reason]}
                                </Tag>
                            ))}
                            <span className="quiet">{words.likeness(Math.round(score * 100))}</span>
                        </div>
                    </li>
                )
            })}
        </ul>
    )
}
