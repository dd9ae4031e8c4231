import { Alert, App, Form, Input, Modal, Radio, Rate, Select } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useChannels } from '../../../shared/lookups'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { WordingFormHints } from '../../../shared/ui/WordingHints'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { WaitReasonField } from '../clocks/WaitReasonField'
import { useTicketWords } from '../i18n'
import { type Act, type Action, type Ticket, useAct, useFetchNewest } from '../queries'

const with_dialog: readonly Action[] = [
    'assign', 'wait', 'resolve', 'feed_back', 'offer_evaluation', 'evaluate', 'cancel', 'reject', 'reopen', 'merge',
]
export const needs_dialog = (action: Action) => with_dialog.includes(action)

// What one step asks for. A conflict keeps what was typed: the newest ticket is fetched and the form stays.
export function ActDialog({ ticket, action, onClose }: { ticket: Ticket; action: Action; onClose: () => void }) {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Act>()
    const [conflict, setConflict] = useState('')
    // The ticket as it was when the dialog opened: live updates behind it must not make an overwrite look agreed.
    const [base, setBase] = useState(ticket)
    const newest = useFetchNewest()
    const act = useAct(base)
    // Awaited, not by callbacks: a ticket with no step left has no dialog either.
    const submit = async (given: Act) => {
        try {
            await act.mutateAsync({ ...clean(given), action })
            void message.success(words.done(words.action[action]))
            onClose()
        } catch (error) {
            if (error instanceof ApiError && error.is_conflict) {
                setConflict(error.detail)
                void newest(ticket.ticket_id).then(setBase)
            } else showProblem(error, message, form)
        }
    }
    return (
        <Modal
            open
            title={`${words.action[action]} · ${ticket.code}`}
            okText={words.action[action]}
            cancelText={common.cancel}
            confirmLoading={act.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {conflict && <Alert type="warning" showIcon className="gap_below" title={words.conflict} description={conflict} />}
            <Form
                form={form}
                layout="vertical"
                onFinish={(given) => void submit(given)}
                initialValues={action === 'assign' ? { organization_id: ticket.organization_id } : { channel: 'phone' }}
            >
                <Fields action={action} ticket={ticket} />
            </Form>
        </Modal>
    )
}

// Fields left empty are not sent.
function clean(given: Act): Act {
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '' && value !== null))
}

function Fields({ action, ticket }: { action: Action; ticket: Ticket }) {
    const words = useTicketWords()
    const common = useCommon()
    const required = [{ required: true, whitespace: true, message: common.required }]
    const area = (name: keyof Act, label: string, max: number, is_required: boolean, rows = 4) => (
        <Form.Item name={name} label={label} {...(is_required && { rules: required })}>
            <Input.TextArea rows={rows} maxLength={max} showCount autoFocus={is_required} />
        </Form.Item>
    )
    switch (action) {
        case 'assign':
            return <AssignFields needs_reason={ticket.state === 'handling'} />
        case 'resolve':
            return (
                <>
                    {area('result', words.act.result, 5000, true, 5)}
                    <WordingFormHints field="result" audience="staff" />
                    <Form.Item name="cause" label={words.act.cause}>
                        <Input maxLength={200} />
                    </Form.Item>
                </>
            )
        case 'feed_back':
            return (
                <>
                    <p className="quiet">{words.feed_back_hint}</p>
                    <ChannelField />
                    <Form.Item name="customer_answer" label={words.act.customer_answer} rules={[{ required: true, message: common.required }]}>
                        <Radio.Group
                            optionType="button"
                            options={(['satisfied', 'unsatisfied', 'unreachable'] as const).map((value) => ({ value, label: words.answer[value] }))}
                        />
                    </Form.Item>
                    {area('note', words.act.note, 2000, false, 3)}
                    <WordingFormHints field="note" audience="staff" />
                </>
            )
        case 'offer_evaluation':
            return <ChannelField />
        case 'evaluate':
            return (
                <>
                    <Form.Item name="score" label={words.act.score} rules={[{ required: true, message: common.required }]}>
                        <Rate />
                    </Form.Item>
                    {area('comment', words.act.comment, 1000, false, 3)}
                </>
            )
        case 'wait':
            return (
                <>
                    <WaitReasonField ticket={ticket} />
                    {area('reason', words.act.reason, 1000, true)}
                </>
            )
        default:
            return area('reason', words.act.reason, 1000, true)
    }
}

function AssignFields({ needs_reason }: { needs_reason: boolean }) {
    const words = useTicketWords()
    const common = useCommon()
    const organization_id = Form.useWatch<string | undefined>('organization_id')
    return (
        <>
            <Form.Item name="organization_id" label={words.act.unit} extra={words.assign_hint}>
                <OrganizationSelect />
            </Form.Item>
            <Form.Item name="handler_id" label={words.act.handler}>
                <StaffSelect organization_id={organization_id ?? null} autoFocus />
            </Form.Item>
            <Form.Item
                name="reason"
                label={words.act.assign_reason}
                {...(needs_reason && { rules: [{ required: true, whitespace: true, message: common.required }] })}
            >
                <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
        </>
    )
}

function ChannelField() {
    const words = useTicketWords()
    const { data } = useChannels()
    const name_of = useNameOf()
    return (
        <Form.Item name="channel" label={words.act.channel}>
            <Select options={(data ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
        </Form.Item>
    )
}
