// Each step a person takes: what its form holds, and the call it makes.
import { call } from '../../../api/client'
import type { Schemas } from '../../../api/types'
import { fenOf } from '../amount'

export type StepKind =
    | 'investigate' | 'propose' | 'approve' | 'send_back' | 'settle' | 'execute' | 'answer' | 'grade' | 'agree_downgrade'
    | 'refuse_downgrade' | 'authority' | 'authority_reply' | 'tell_group' | 'detach'

export interface Given {
    findings?: string
    liability?: string
    cause?: string
    text?: string
    redress?: string
    yuan?: number | null
    reason?: string
    agreement?: string
    consent?: Schemas['Consent']
    reference?: string
    executed_at?: { toISOString: () => string } | null
    answer?: Schemas['CustomerReply']
    note?: string
    grade?: string
    flag?: Schemas['GradeFlag']
    authority?: string
    received_at?: { toISOString: () => string }
}

// Fields left empty are not sent.
function full<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined | null> } {
    return Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined && value !== '' && value !== null),
    ) as { [K in keyof T]: Exclude<T[K], undefined | null> }
}

export function take(kind: StepKind, ticket_id: string, version: number, given: Given): Promise<unknown> {
    const path = { ticket_id }
    const { text = '', reason = '', findings = '', redress = '', agreement = '', reference = '', grade = '', authority = '' } = given
    const decision = (is_approved: boolean) => full({ version, is_approved, reason })
    switch (kind) {
        case 'investigate':
            return call('post', '/complaints/{ticket_id}/investigation', {
                path, body: full({ version, findings, liability: given.liability, cause: given.cause }) as Schemas['Investigation'],
            })
        case 'propose':
            return call('post', '/complaints/{ticket_id}/proposal', {
                path,
                body: full({
                    version, text, redress, amount_fen: given.yuan === undefined || given.yuan === null ? undefined : fenOf(given.yuan),
                }) as Schemas['SettlementProposal'],
            })
        case 'approve':
        case 'send_back':
            return call('post', '/complaints/{ticket_id}/approval', { path, body: decision(kind === 'approve') })
        case 'settle':
            return call('post', '/complaints/{ticket_id}/settlement', {
                path, body: { version, agreement, consent: given.consent ?? 'none' },
            })
        case 'execute':
            return call('post', '/complaints/{ticket_id}/execution', {
                path,
                body: full({ version, reference, executed_at: given.executed_at?.toISOString() }) as Schemas['SettlementExecution'],
            })
        case 'answer':
            return call('post', '/complaints/{ticket_id}/answer', {
                path, body: full({ version, answer: given.answer, note: given.note }) as Schemas['ComplaintAnswer'],
            })
        case 'grade':
            return call('post', '/complaints/{ticket_id}/grade', {
                path, body: full({ version, grade, reason, flag: given.flag }) as Schemas['Regrade'],
            })
        case 'agree_downgrade':
        case 'refuse_downgrade':
            return call('post', '/complaints/{ticket_id}/grade_approval', { path, body: decision(kind === 'agree_downgrade') })
        case 'authority':
            return call('post', '/complaints/{ticket_id}/authority', {
                path, body: { version, authority, reference, received_at: given.received_at?.toISOString() ?? '' },
            })
        case 'authority_reply':
            return call('post', '/complaints/{ticket_id}/authority_reply', {
                path, body: full({ version, text, reference }),
            })
        case 'tell_group':
            return call('post', '/complaints/{ticket_id}/group_result', { path, body: { version, text } })
        case 'detach':
            return call('post', '/complaints/{ticket_id}/detachment', { path, body: { version, reason } })
    }
}
