import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../../api/session'
import { ApiError } from '../../../api/errors'
import { useLocale } from '../../../shared/i18n'
import { Time } from '../../../shared/ui/Time'
import { useOutageWords } from '../i18n'
import { local_page_url, sheet_url, useOutageStatus } from '../queries'
import '../outage.css'

const types = { outage: 'error', maintenance: 'warning', information: 'info' } as const

// At the top of every page: that nothing can be saved, that nobody answers, and the notices that hold.
export function OutageBanner({ is_staff }: { is_staff?: boolean }) {
    const words = useOutageWords()
    const is_english = useLocale() === 'en'
    const { data, error } = useOutageStatus()
    const is_unreachable = error instanceof ApiError && error.status === 0
    const lines: ReactNode[] = []
    if (is_unreachable) lines.push(<Alert key="unreachable" type="error" showIcon title={words.unreachable} description={is_staff && words.unreachable_hint} />)
    if (data?.is_read_only && !is_unreachable)
        lines.push(
            <Alert
                key="read_only"
                type="warning"
                showIcon
                title={words.read_only}
                description={is_staff ? <StaffWays /> : words.read_only_public}
            />,
        )
    for (const it of data?.notices ?? [])
        lines.push(
            <Alert
                key={it.notice_id}
                type={types[it.kind]}
                showIcon
                title={
                    <p>
                        {is_english ? it.text_en : it.text_zh}{' '}
                        <span className="small">
                            {words.kind[it.kind]} · {words.until} <Time at={it.until} />
                        </span>
                    </p>
                }
            />,
        )
    return lines.length > 0 && <div className="outage_banner">{lines}</div>
}

function StaffWays() {
    const words = useOutageWords()
    const can = useCan()
    if (!can('ticket_create')) return words.read_only_staff
    return (
        <div className="row">
            <span>{words.read_only_staff}</span>
            <a href={local_page_url} download>
                {words.local_page}
            </a>
            <a href={sheet_url} download>
                {words.sheet}
            </a>
            <Link to="/outage">{words.open_page}</Link>
        </div>
    )
}
