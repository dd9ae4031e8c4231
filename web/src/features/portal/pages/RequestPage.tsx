import { CloseCircleOutlined, LeftOutlined, RedoOutlined } from '@ant-design/icons'
import { Rate, Tag } from 'antd'
import { Link, useParams } from 'react-router'
import { useCategoryPath } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { ComplaintProgress } from '../components/ComplaintProgress'
import { Conversation } from '../components/Conversation'
import { EvaluateForm } from '../components/EvaluateForm'
import { PortalState } from '../components/PortalState'
import { ProgressSteps } from '../components/ProgressSteps'
import { ReasonButton } from '../components/ReasonButton'
import { ReplyBox } from '../components/ReplyBox'
import { usePortalWords } from '../i18n'
import { type PortalTicket, useCancel, useReopen, useRequest } from '../queries'
import '../request.css'

export function RequestPage() {
    const words = usePortalWords()
    const { ticket_id = '' } = useParams()
    const request = useRequest(ticket_id)
    return (
        <Page
            title={request.data?.title ?? words.requests}
            subtitle={
                <Link to="/portal/requests">
                    <LeftOutlined /> {words.requests}
                </Link>
            }
        >
            <Loaded query={request}>{(ticket) => <Request key={ticket.ticket_id} ticket={ticket} />}</Loaded>
        </Page>
    )
}

function Request({ ticket }: { ticket: PortalTicket }) {
    const words = usePortalWords()
    return (
        <div className="portal_stack">
            <section className="panel">
                <div className="portal_section_head">
                    <h2>{words.progress}</h2>
                    <PortalState state={ticket.state} />
                </div>
                <ProgressSteps state={ticket.state} />
                {ticket.handler_role !== null && (
                    <div className="quiet">{words.handled_by(words.role[ticket.handler_role] ?? words.staff)}</div>
                )}
                <Promises promises={ticket.promises} />
            </section>
            <ComplaintProgress ticket={ticket} />
            {ticket.result !== null && (
                <section className="panel">
                    <h2>{words.result}</h2>
                    <div className="portal_text">{ticket.result}</div>
                </section>
            )}
            {ticket.can_evaluate && (
                <section className="panel">
                    <h2>{words.rate_title}</h2>
                    <EvaluateForm ticket_id={ticket.ticket_id} />
                </section>
            )}
            {ticket.evaluation_score !== null && (
                <section className="panel">
                    <h2>{words.your_evaluation}</h2>
                    <Rate disabled value={ticket.evaluation_score} aria-label={words.rate} />{' '}
                    {words.rate_words[ticket.evaluation_score - 1]}
                    {ticket.evaluation_comment && <div className="portal_text">{ticket.evaluation_comment}</div>}
                </section>
            )}
            <section className="panel">
                <h2>{words.records}</h2>
                <Conversation ticket_id={ticket.ticket_id} />
            </section>
            <section className="panel">
                {ticket.can_reply ? <ReplyBox ticket_id={ticket.ticket_id} /> : <div className="quiet">{words.no_reply}</div>}
            </section>
            <Facts ticket={ticket} />
            <Steps ticket={ticket} />
        </div>
    )
}

// 1.1.2: by when the next things are promised.
function Promises({ promises }: { promises: PortalTicket['promises'] }) {
    const words = usePortalWords()
    if (promises.length === 0) return null
    return (
        <dl className="portal_facts portal_promises">
            {promises.map((one) => (
                <div key={one.clock} className="portal_fact">
                    <dt>{words.promised(words.promise[one.clock])}</dt>
                    <dd>
                        {one.due_at ? <Time at={one.due_at} /> : <span className="quiet">{words.promise_waits}</span>}{' '}
                        {one.is_restated && <Tag>{words.promise_restated}</Tag>}
                        {one.is_late && <span className="portal_late">{words.promise_late}</span>}
                    </dd>
                </div>
            ))}
        </dl>
    )
}

function Facts({ ticket }: { ticket: PortalTicket }) {
    const words = usePortalWords()
    const category_path = useCategoryPath()
    const facts = [
        [words.code, <span className="mono">{ticket.code}</span>],
        [words.category, category_path(ticket.category_id)],
        [words.opened, <Time at={ticket.opened_at} />],
        [words.resolved_at, ticket.resolved_at && <Time at={ticket.resolved_at} />],
        [words.closed_at, ticket.closed_at && <Time at={ticket.closed_at} />],
        [words.description, ticket.description && <span className="portal_text">{ticket.description}</span>],
    ] as const
    return (
        <section className="panel">
            <dl className="portal_facts">
                {facts.map(
                    ([label, value]) =>
                        value && (
                            <div key={label} className="portal_fact">
                                <dt>{label}</dt>
                                <dd>{value}</dd>
                            </div>
                        ),
                )}
            </dl>
        </section>
    )
}

function Steps({ ticket }: { ticket: PortalTicket }) {
    const words = usePortalWords()
    const reopen = useReopen(ticket.ticket_id)
    const cancel = useCancel(ticket.ticket_id)
    if (!ticket.can_reopen && !ticket.can_cancel) return null
    return (
        <div className="portal_actions">
            {ticket.can_reopen && (
                <ReasonButton
                    step={reopen}
                    icon={<RedoOutlined />}
                    words={{
                        button: words.reopen, title: words.reopen_title, hint: words.reopen_hint, keep: words.reopen_keep,
                        reason: words.reopen_reason, ok: words.reopen_do, done: words.reopened,
                    }}
                />
            )}
            {ticket.can_cancel && (
                <ReasonButton
                    step={cancel}
                    is_danger
                    icon={<CloseCircleOutlined />}
                    words={{
                        button: words.cancel, title: words.cancel_title, hint: words.cancel_hint, keep: words.keep,
                        reason: words.cancel_reason, ok: words.cancel_do, done: words.cancelled,
                    }}
                />
            )}
        </div>
    )
}
