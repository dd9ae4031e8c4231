import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { useComplaintWords } from '../i18n'
import { useMembers } from '../queries'
import { GradeTag } from './Marks'
import type { PartProps } from './Parts'
import { useCommon } from '../../../shared/words'

// 1.5.3 Complaints of one matter from one place, under one parent.
export function GroupPart({ complaint, onStep, may_lead }: PartProps & { may_lead: boolean }) {
    const words = useComplaintWords()
    const common = useCommon()
    const locale = useLocale()
    const { group } = complaint
    const members = useMembers(complaint.ticket_id, group !== null)
    if (!group) return null
    const area = locale === 'en' ? group.area_en : group.area_zh
    return (
        <div className="complaint_aside">
            <div className="row">
                <h3>{words.group}</h3>
                <span>{words.group_line(area, group.member_count)}</span>
                {!group.is_open && <span className="quiet small">{words.group_closed}</span>}
                <span className="grow" />
                {may_lead && group.is_parent && (
                    <Button size="small" type="primary" onClick={() => onStep('tell_group')}>
                        {words.do.tell_group}
                    </Button>
                )}
                {may_lead && !group.is_parent && (
                    <Button size="small" onClick={() => onStep('detach')}>
                        {words.do.detach}
                    </Button>
                )}
            </div>
            <ul className="complaint_members" aria-label={words.members}>
                {(members.data?.pages ?? []).flatMap((page) => page.items).map((it) => (
                    <li key={it.ticket_id} className="row">
                        <Link to={`/tickets/${it.ticket_id}`} className="mono">
                            {it.code}
                        </Link>
                        <span className="complaint_member_title">{it.title}</span>
                        <GradeTag grade={it.grade} />
                        <span className="quiet small">{words.state[it.state]}</span>
                        {it.is_parent && <Tag color="purple">{words.group_parent}</Tag>}
                        {it.told_at && <Tag color="green">{words.told_group}</Tag>}
                    </li>
                ))}
            </ul>
            {members.hasNextPage && (
                <Button size="small" loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </div>
    )
}
