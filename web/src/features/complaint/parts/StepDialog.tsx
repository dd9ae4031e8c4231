import { Alert, App, Form, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import type { Schemas } from '../../../api/types'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { yuanOf } from '../amount'
import { useComplaintWords } from '../i18n'
import { type Complaint, useFetchNewest, useStep } from '../queries'
import { StepFields } from './StepFields'
import { type Given, type StepKind, take } from './steps'

// What one step asks for. A conflict keeps what was typed: the newest complaint is fetched and the form stays.
export function StepDialog({ complaint, kind, onClose }: { complaint: Complaint; kind: StepKind; onClose: () => void }) {
    const words = useComplaintWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const [base, setBase] = useState(complaint)
    const [is_stale, setStale] = useState(false)
    const newest = useFetchNewest()
    const step = useStep<unknown>(complaint.ticket_id)
    const submit = (given: Given) =>
        step.mutate(() => take(kind, complaint.ticket_id, base.version, given), {
            onSuccess: (reply) => {
                const told = kind === 'tell_group' ? (reply as Schemas['GroupTold']) : null
                void message.success(
                    told ? (told.is_more ? words.group_more(told.told) : words.group_told(told.told)) : words.done(words.do[kind]),
                )
                onClose()
            },
            onError: (error) => {
                if (error instanceof ApiError && error.code === 'complaint.version_conflict') {
                    setStale(true)
                    void newest(complaint.ticket_id).then(setBase)
                } else showProblem(error, message, form)
            },
        })
    return (
        <Modal
            open
            title={`${words.do[kind]} · ${complaint.code}`}
            okText={words.do[kind]}
            cancelText={common.cancel}
            confirmLoading={step.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {is_stale && <Alert type="warning" showIcon className="gap_below" title={words.conflict} />}
            <Form form={form} layout="vertical" onFinish={submit} initialValues={initial(kind, complaint)}>
                <StepFields kind={kind} complaint={complaint} />
            </Form>
        </Modal>
    )
}

function initial(kind: StepKind, { investigation, proposal, authority }: Complaint): Given {
    switch (kind) {
        case 'investigate':
            return {
                findings: investigation?.findings ?? '',
                ...(investigation?.liability && { liability: investigation.liability }),
                ...(investigation?.cause && { cause: investigation.cause }),
            }
        case 'propose':
            return {
                text: proposal?.text ?? '',
                ...(proposal && { redress: proposal.redress }),
                ...(proposal?.amount_fen && { yuan: Number(yuanOf(proposal.amount_fen)) }),
            }
        case 'settle':
            return { agreement: proposal?.text ?? '', consent: 'spoken' }
        case 'authority':
            return authority
                ? { authority: authority.authority, reference: authority.reference, received_at: dayjs(authority.received_at) }
                : { received_at: dayjs() }
        default:
            return {}
    }
}
