import { BellOutlined } from '@ant-design/icons'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Time } from '../../../shared/ui/Time'
import { useNotices, useReadNotices } from './queries'
import { useClockWords } from './words'

// The bell: what the clocks and the ladder told me.
export function Notices() {
    const words = useClockWords()
    const locale = useLocale()
    const [is_open, setOpen] = useState(false)
    const { data } = useNotices()
    const read = useReadNotices()
    const newest = data?.items[0]
    return (
        <Popover
            open={is_open}
            onOpenChange={setOpen}
            trigger="click"
            placement="bottomRight"
            title={
                <div className="row">
                    {words.notices}
                    <span className="grow" />
                    {newest && (data?.unread ?? 0) > 0 && (
                        <Button size="small" type="link" onClick={() => read.mutate(newest.notice_id)}>
                            {words.mark_read}
                        </Button>
                    )}
                </div>
            }
            content={
                <div className="notice_list">
                    {data?.items.length === 0 && <EmptyHint title={words.no_notices} hint={words.no_notices_hint} />}
                    {data?.items.map((it) => {
                        const { details } = it
                        const milestone = words.milestone[details.milestone as keyof typeof words.milestone]
                        return (
                            <Link
                                key={it.notice_id}
                                to={details.page ?? `/tickets/${it.ticket_id}`}
                                className={it.read_at ? 'notice quiet' : 'notice'}
                                onClick={() => setOpen(false)}
                            >
                                <b>
                                    {it.kind === 'told'
                                        ? locale === 'en' ? details.en : details.zh
                                        : details.clock && milestone?.(words.clock[details.clock], details.percent ?? 0)}
                                </b>
                                <span>{it.title}</span>
                                <span className="quiet small">
                                    {it.code && `${it.code} · `}
                                    <Time at={it.at} age />
                                </span>
                            </Link>
                        )
                    })}
                </div>
            }
        >
            <Badge count={data?.unread ?? 0} size="small" overflowCount={99} offset={[-8, 8]}>
                <Button type="text" aria-label={words.notices} icon={<BellOutlined />} />
            </Badge>
        </Popover>
    )
}
