// 5.4.4: why this team and this person; who could, who could not, and why.
import { Badge, Button, Table, Tag } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { type Candidate, type CandidateList, type Ticket, useCandidates, useSkillNames } from '../queries'
import { route_en, route_zh } from '../route_words'

const useRouteWords = () => useWords(route_zh, route_en)
const badge = { available: 'success', busy: 'error', away: 'warning', offline: 'default' } as const
const color = {
    chosen: 'blue', possible: 'green', apart: 'default', unskilled: 'orange', expired: 'red', absent: 'default', full: 'orange',
} as const

export function RouteNote({ ticket }: { ticket: Ticket }) {
    const words = useRouteWords()
    const [is_open, setOpen] = useState(false)
    if (ticket.route_code === null) return null
    return (
        <section className="panel">
            <div className="row">
                <h2>{words.title}</h2>
                {ticket.handover_count > 0 && <Tag>{words.handovers(ticket.handover_count)}</Tag>}
                {ticket.offered_until && ticket.handler_name && (
                    <span>
                        {words.offered(ticket.handler_name)} <Time at={ticket.offered_until} />
                    </span>
                )}
                <span className="grow" />
                <Button size="small" aria-expanded={is_open} onClick={() => setOpen(!is_open)}>
                    {is_open ? words.hide : words.show}
                </Button>
            </div>
            {is_open && <Details ticket_id={ticket.ticket_id} />}
        </section>
    )
}

function Details({ ticket_id }: { ticket_id: string }) {
    const words = useRouteWords()
    const candidates = useCandidates(ticket_id)
    return (
        <Loaded query={candidates}>
            {(list) => (
                <>
                    <Rule list={list} />
                    {list.items.length === 0 ? (
                        <EmptyHint title={words.nobody} hint={words.nobody_hint} />
                    ) : (
                        <People items={list.items} />
                    )}
                </>
            )}
        </Loaded>
    )
}

function Rule({ list: { route, organization_id } }: { list: CandidateList }) {
    const words = useRouteWords()
    const organization_name = useOrganizationName()
    const skill_name = useSkillNames(useLocale())
    if (!route) return <p className="quiet">{words.none}</p>
    return (
        <p>
            {words.rule} <code>{route.code}</code> <span className="quiet mono">{route.clause}</span> · {organization_name(organization_id)} ·{' '}
            {route.skills.length > 0
                ? words.needs(route.skills.map(skill_name).join('、'), words.level[route.level] ?? '')
                : words.needs_nothing}{' '}
            · {route.is_auto ? words.auto : words.manual}
        </p>
    )
}

function People({ items }: { items: Candidate[] }) {
    const words = useRouteWords()
    const skill_name = useSkillNames(useLocale())
    return (
        <Table<Candidate>
            rowKey="user_id"
            size="small"
            pagination={false}
            scroll={{ x: 520 }}
            dataSource={items}
            columns={[
                { title: words.name, dataIndex: 'display_name', width: 120 },
                {
                    title: words.state,
                    key: 'presence',
                    width: 110,
                    render: (_, it) => <Badge status={badge[it.presence]} text={words.presence[it.presence]} />,
                },
                { title: words.load, key: 'load', width: 90, className: 'mono', render: (_, it) => `${it.load} / ${it.capacity}` },
                {
                    title: words.standing_title,
                    key: 'standing',
                    render: (_, it) => (
                        <>
                            <Tag color={color[it.standing]}>{words.standing[it.standing]}</Tag>
                            {it.is_next && <Tag color="green">{words.next}</Tag>}
                            {it.missing_skills.length > 0 && (
                                <span className="quiet small">{words.lacks(it.missing_skills.map(skill_name).join('、'))}</span>
                            )}
                            {it.asked > 0 && <span className="quiet small"> {words.asked(it.asked)}</span>}
                        </>
                    ),
                },
            ]}
        />
    )
}
