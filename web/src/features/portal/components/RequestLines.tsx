import { RightOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useCategoryPath } from '../../../shared/lookups'
import { Time } from '../../../shared/ui/Time'
import { usePortalWords } from '../i18n'
import type { PortalItem } from '../queries'
import { PortalState } from './PortalState'

export function RequestLines({ items, is_to_evaluate = false }: { items: readonly PortalItem[]; is_to_evaluate?: boolean }) {
    const words = usePortalWords()
    const category_path = useCategoryPath()
    return (
        <ul className="portal_lines">
            {items.map((item) => (
                <li key={item.ticket_id}>
                    <Link to={`/portal/requests/${item.ticket_id}`} className="portal_line">
                        <div className="portal_line_top">
                            <span className="portal_line_title">{item.title}</span>
                            {is_to_evaluate ? (
                                <span className="portal_call">
                                    {words.evaluate_now} <RightOutlined />
                                </span>
                            ) : (
                                <PortalState state={item.state} />
                            )}
                        </div>
                        <div className="quiet small">
                            {[category_path(item.category_id), item.code].filter(Boolean).join(' · ')}
                            {' · '}
                            {words.updated} <Time at={item.updated_at} age />
                        </div>
                    </Link>
                </li>
            ))}
        </ul>
    )
}
