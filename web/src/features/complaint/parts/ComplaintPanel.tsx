import { Alert, Button, Steps } from 'antd'
import { useState } from 'react'
import type { Schemas } from '../../../api/types'
import { useCan } from '../../../api/session'
import { Loaded } from '../../../shared/ui/Loaded'
import '../complaint.css'
import { stageOf } from '../amount'
import { useComplaintWords } from '../i18n'
import { type Complaint, useComplaint } from '../queries'
import { AuthorityPart } from './AuthorityPart'
import { GroupPart } from './GroupPart'
import { FlagTags, GradeTag, useGradeName } from './Marks'
import { StepDialog } from './StepDialog'
import { AnswerPart, InvestigationPart, ProposalPart, SettlementPart } from './Parts'
import type { StepKind } from './steps'

// 1.5.1 What a complaint's ticket carries beyond its loop; other tickets show nothing.
export function ComplaintPanel({ ticket }: { ticket: Schemas['Ticket'] }) {
    if (ticket.grade === null) return null
    return <Panel ticket={ticket} />
}

function Panel({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useComplaintWords()
    const complaint = useComplaint(ticket.ticket_id)
    return (
        <section className="panel" aria-label={words.complaint}>
            <Loaded query={complaint}>{(it) => <Content complaint={it} is_regulators={ticket.channel === 'regulator'} />}</Loaded>
        </section>
    )
}

function Content({ complaint, is_regulators }: { complaint: Complaint; is_regulators: boolean }) {
    const words = useComplaintWords()
    const can = useCan()
    const [open, setOpen] = useState<StepKind | null>(null)
    const is_live = complaint.state !== 'archived' && complaint.state !== 'withdrawn'
    const may_handle = is_live && can('ticket_handle')
    const part = { complaint, onStep: setOpen }
    return (
        <div className="complaint_panel">
            <div className="row">
                <h2>{words.complaint}</h2>
                <GradeTag grade={complaint.grade} />
                <FlagTags flags={complaint.flags} />
                {complaint.is_grade_decided && <span className="quiet small">{words.decided}</span>}
                <span className="grow" />
                {may_handle && complaint.pending_downgrade === null && (
                    <Button size="small" onClick={() => setOpen('grade')}>
                        {words.change_grade}
                    </Button>
                )}
            </div>
            <Stages state={complaint.state} />
            <PendingDowngrade {...part} />
            <AuthorityPart {...part} is_regulators={is_regulators} may_handle={may_handle} />
            <dl className="complaint_parts">
                <InvestigationPart {...part} />
                <ProposalPart {...part} />
                <SettlementPart {...part} />
                <AnswerPart {...part} />
            </dl>
            <GroupPart {...part} may_lead={is_live && can('ticket_assign')} />
            {open && <StepDialog complaint={complaint} kind={open} onClose={() => setOpen(null)} />}
        </div>
    )
}

function Stages({ state }: { state: Complaint['state'] }) {
    const words = useComplaintWords()
    const at = stageOf(state)
    if (at < 0) return <Alert type="info" showIcon title={words.state[state]} />
    return (
        <div className="complaint_stages" role="group" aria-label={words.pair(words.stage, words.state[state])} tabIndex={0}>
            <Steps
                size="small"
                type="dot"
                responsive={false}
                current={state === 'archived' ? 7 : at}
                {...(state === 'sent_back' && { status: 'error' as const })}
                items={words.stages.map((title, place) => ({ title: place === at ? `${title} · ${words.state[state]}` : title }))}
            />
        </div>
    )
}

function PendingDowngrade({ complaint, onStep }: { complaint: Complaint; onStep: (kind: StepKind) => void }) {
    const words = useComplaintWords()
    const grade_name = useGradeName()
    const pending = complaint.pending_downgrade
    if (!pending) return null
    return (
        <Alert
            type="warning"
            showIcon
            title={words.pending(grade_name(pending.grade))}
            description={words.pair(pending.by?.name ?? '', pending.reason)}
            action={
                pending.may_decide && (
                    <span className="row">
                        <Button size="small" type="primary" onClick={() => onStep('agree_downgrade')}>
                            {words.do.agree_downgrade}
                        </Button>
                        <Button size="small" onClick={() => onStep('refuse_downgrade')}>
                            {words.do.refuse_downgrade}
                        </Button>
                    </span>
                )
            }
        />
    )
}
