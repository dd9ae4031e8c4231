import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Schemas } from '../../../api/types'
import { dayAndTime } from '../../../shared/format/time'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { yuanOf } from '../amount'
import { useComplaintWords } from '../i18n'
import { type Complaint, useComplaintTerms } from '../queries'
import type { StepKind } from './steps'

export interface PartProps {
    complaint: Complaint
    onStep: (kind: StepKind) => void
}

// A step of the complaint's life: what was recorded, by whom, and what may be done next.
function Part({ title, by, actions, children }: { title: string; by?: ReactNode; actions: ReactNode; children: ReactNode }) {
    return (
        <div className="complaint_part">
            <dt>
                {title}
                {by && <div className="quiet small">{by}</div>}
            </dt>
            <dd>
                {children}
                <div className="row complaint_do">{actions}</div>
            </dd>
        </div>
    )
}

export function Who({ by }: { by: Schemas['DoneBy'] }) {
    const words = useComplaintWords()
    const locale = useLocale()
    return by && <span className="quiet small">{words.at(by.name, dayAndTime(by.at, locale))}</span>
}

function Nothing() {
    const words = useComplaintWords()
    return <span className="quiet">{words.not_yet}</span>
}

function Do({ kind, is_primary, onStep }: { kind: StepKind; is_primary?: boolean; onStep: (kind: StepKind) => void }) {
    const words = useComplaintWords()
    return (
        <Button size="small" type={is_primary ? 'primary' : 'default'} onClick={() => onStep(kind)}>
            {words.do[kind]}
        </Button>
    )
}

function useTermName() {
    const { data } = useComplaintTerms()
    const name_of = useNameOf()
    return (list: 'liabilities' | 'causes' | 'redresses' | 'statutory', code: string | null) => {
        const found = data?.[list].find((it) => it.code === code)
        return found ? name_of(found) : (code ?? '')
    }
}
export { useTermName }

export function InvestigationPart({ complaint, onStep }: PartProps) {
    const words = useComplaintWords()
    const term = useTermName()
    const { investigation, allowed_actions } = complaint
    return (
        <Part
            title={words.findings}
            by={investigation && <Who by={investigation.by} />}
            actions={
                allowed_actions.includes('investigate') && (
                    <Do kind="investigate" is_primary={!investigation?.liability || !investigation.cause} onStep={onStep} />
                )
            }
        >
            {investigation ? (
                <>
                    <p className="complaint_text">{investigation.findings}</p>
                    {investigation.liability && <Tag>{term('liabilities', investigation.liability)}</Tag>}
                    {investigation.cause && <Tag>{term('causes', investigation.cause)}</Tag>}
                </>
            ) : (
                <Nothing />
            )}
        </Part>
    )
}

export function ProposalPart({ complaint, onStep }: PartProps) {
    const words = useComplaintWords()
    const term = useTermName()
    const { proposal, allowed_actions, state } = complaint
    const role = (code: string) => words.role[code] ?? code
    const is_ready = complaint.investigation?.liability && complaint.investigation.cause
    return (
        <Part
            title={words.proposal}
            by={proposal && <Who by={proposal.proposed} />}
            actions={
                <>
                    {allowed_actions.includes('approve') && <Do kind="approve" is_primary onStep={onStep} />}
                    {allowed_actions.includes('send_back') && <Do kind="send_back" onStep={onStep} />}
                    {allowed_actions.includes('propose') && is_ready && (
                        <Do kind="propose" is_primary={state !== 'approved'} onStep={onStep} />
                    )}
                </>
            }
        >
            {proposal ? (
                <>
                    <p className="complaint_text">{proposal.text}</p>
                    <div className="row">
                        <Tag>
                            {term('redresses', proposal.redress)}
                            {proposal.amount_fen !== null && ` ${yuanOf(proposal.amount_fen)} ${proposal.currency ?? ''}`}
                        </Tag>
                        {proposal.approved ? (
                            <span>
                                {words.approved_by} <Who by={proposal.approved} />
                            </span>
                        ) : (
                            <span className="quiet">
                                {state === 'proposed' ? words.waits_for(role(proposal.approver_role)) : words.approver(role(complaint.needed_role))}
                            </span>
                        )}
                    </div>
                    {proposal.send_back_reason && (
                        <p className="complaint_text">
                            {words.pair(words.sent_back_because, proposal.send_back_reason)}
                        </p>
                    )}
                </>
            ) : (
                <>
                    <Nothing />
                    <div className="quiet small">{words.approver(role(complaint.needed_role))}</div>
                </>
            )}
        </Part>
    )
}

export function SettlementPart({ complaint, onStep }: PartProps) {
    const words = useComplaintWords()
    const { settlement, allowed_actions } = complaint
    return (
        <Part
            title={words.settlement}
            by={settlement && <Who by={settlement.settled} />}
            actions={
                <>
                    {allowed_actions.includes('settle') && <Do kind="settle" is_primary onStep={onStep} />}
                    {allowed_actions.includes('execute') && <Do kind="execute" is_primary onStep={onStep} />}
                </>
            }
        >
            {settlement ? (
                <>
                    <p className="complaint_text">{settlement.agreement}</p>
                    <div className="row">
                        <Tag>{words.consent[settlement.consent]}</Tag>
                        {settlement.executed ? (
                            <span>
                                {words.executed} {settlement.reference} <Who by={settlement.executed} />
                            </span>
                        ) : (
                            <span className="quiet">{words.not_executed}</span>
                        )}
                    </div>
                </>
            ) : (
                <Nothing />
            )}
        </Part>
    )
}

export function AnswerPart({ complaint, onStep }: PartProps) {
    const words = useComplaintWords()
    const { answer, told, allowed_actions } = complaint
    const may_answer = allowed_actions.includes('answer') || allowed_actions.includes('refuse')
    return (
        <Part
            title={words.customer_answer}
            by={answer && <Who by={answer.by} />}
            actions={may_answer && <Do kind="answer" is_primary={allowed_actions.includes('answer')} onStep={onStep} />}
        >
            {answer && (
                <div>
                    <Tag>{words.answer[answer.answer]}</Tag> {answer.note}
                </div>
            )}
            {told ? (
                <div>
                    {words.told} <Who by={told} />
                </div>
            ) : (
                <span className="quiet">{words.not_told}</span>
            )}
        </Part>
    )
}
