import { EditOutlined } from '@ant-design/icons'
import { Button, Tag, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCan } from '../../../api/session'
import { type Named, useNameOf } from '../../../shared/i18n'
import { useCategoryPath, useChannelName, useOrganizationName } from '../../../shared/lookups'
import { Time } from '../../../shared/ui/Time'
import { useStandardTerms } from '../clocks/queries'
import { useTicketWords } from '../i18n'
import type { Ticket } from '../queries'
import { EditDialog } from './EditDialog'

interface Term extends Named {
    code: string
}

function Fact({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
    return (
        <div>
            <dt className="quiet small">{hint ? <Tooltip title={hint}>{label}</Tooltip> : label}</dt>
            <dd>{children}</dd>
        </div>
    )
}

const ended = ['archived', 'merged', 'cancelled', 'rejected']

export function TicketFacts({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const can = useCan()
    const category_path = useCategoryPath()
    const channel_name = useChannelName()
    const organization_name = useOrganizationName()
    const { data: standard } = useStandardTerms()
    const name_of = useNameOf()
    const named = (terms: readonly Term[] | undefined, code: string) => {
        const found = terms?.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
    const class_name = (code: string) => named(standard?.classes, code)
    const grade_name = (code: string) => named(standard?.grades, code)
    const [is_editing, setEditing] = useState(false)
    return (
        <section className="panel">
            <dl className="ticket_facts">
                <Fact label={words.category}>{category_path(ticket.category_id)}</Fact>
                {ticket.class_code && (
                    <Fact label={words.class_label} hint={words.class_hint}>
                        {class_name(ticket.class_code)}
                        {ticket.is_class_set && <span className="quiet"> · {words.class_set}</span>}
                    </Fact>
                )}
                {ticket.grade && (
                    <Fact label={words.grade_label}>
                        {grade_name(ticket.grade)}
                        {ticket.grade_flags.map((flag) => (
                            <Tag key={flag}>{words.flag[flag] ?? flag}</Tag>
                        ))}
                    </Fact>
                )}
                <Fact label={words.channel}>{channel_name(ticket.channel)}</Fact>
                <Fact label={words.unit}>{organization_name(ticket.organization_id)}</Fact>
                <Fact label={words.owner} hint={words.owner_hint}>
                    {ticket.owner_name ?? words.nobody}
                </Fact>
                <Fact label={words.handler}>{ticket.handler_name ?? words.nobody}</Fact>
                <Fact label={words.opened_at}>
                    <Time at={ticket.opened_at} />
                </Fact>
            </dl>
            <div className="row ticket_description_head">
                <h2>{words.description}</h2>
                {ticket.tags.map((tag) => (
                    <Tag key={tag}>{tag}</Tag>
                ))}
                <span className="grow" />
                {can('ticket_handle') && !ended.includes(ticket.state) && (
                    <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                        {words.edit}
                    </Button>
                )}
            </div>
            <p className={ticket.description ? 'ticket_text' : 'quiet'}>{ticket.description || words.no_description}</p>
            <Outcome ticket={ticket} />
            {is_editing && <EditDialog ticket={ticket} onClose={() => setEditing(false)} />}
        </section>
    )
}

function Outcome({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const lines: [string, string][] = []
    if (ticket.waiting_reason) lines.push([words.waiting_for, ticket.waiting_reason])
    if (ticket.result) lines.push([words.result, ticket.result])
    if (ticket.cause) lines.push([words.cause, ticket.cause])
    if (ticket.customer_answer) lines.push([words.customer_answer, words.answer[ticket.customer_answer]])
    if (ticket.evaluation_score) {
        lines.push([words.evaluation, `${words.score_is(ticket.evaluation_score)} ${ticket.evaluation_comment ?? ''}`])
    }
    if (lines.length === 0) return null
    return (
        <dl className="ticket_outcome">
            {lines.map(([label, text]) => (
                <div key={label}>
                    <dt className="quiet small">{label}</dt>
                    <dd className="ticket_text">{text}</dd>
                </div>
            ))}
        </dl>
    )
}
