import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { useCommon } from '../../../shared/words'
import { yuanOf } from '../amount'
import { useComplaintWords } from '../i18n'
import { type Complaint, useComplaintTerms } from '../queries'
import type { Given, StepKind } from './steps'

const flags = ['regulator', 'media', 'group', 'safety', 'vip', 'repeat'] as const

export function StepFields({ kind, complaint }: { kind: StepKind; complaint: Complaint }) {
    const words = useComplaintWords()
    const name_of = useNameOf()
    const { data: terms } = useComplaintTerms()
    const named = (list: readonly { code: string; name_zh: string; name_en: string }[] | undefined) =>
        (list ?? []).map((it) => ({ value: it.code, label: name_of(it) }))
    switch (kind) {
        case 'investigate':
            return (
                <>
                    <Area name="findings" label={words.findings} extra={words.findings_hint} max={4000} rows={5} />
                    <Choice name="liability" label={words.liability} options={named(terms?.liabilities)} is_optional />
                    <Choice name="cause" label={words.cause} options={named(terms?.causes)} extra={words.cause_hint} is_optional />
                </>
            )
        case 'propose':
            return <ProposalFields />
        case 'approve':
        case 'agree_downgrade':
            return <Area name="reason" label={words.note} max={1000} rows={2} is_optional />
        case 'send_back':
        case 'refuse_downgrade':
        case 'detach':
            return <Area name="reason" label={words.reason} max={1000} rows={3} />
        case 'settle':
            return (
                <>
                    <Area name="agreement" label={words.agreement} extra={words.agreement_hint} max={4000} rows={4} />
                    <Form.Item name="consent" label={words.consent_label}>
                        <Radio.Group options={(['spoken', 'written', 'none'] as const).map((value) => ({ value, label: words.consent[value] }))} />
                    </Form.Item>
                </>
            )
        case 'execute':
            return (
                <>
                    <Line name="reference" label={words.reference} />
                    <Form.Item name="executed_at" label={words.executed_at}>
                        <DatePicker showTime format="YYYY-MM-DD HH:mm" />
                    </Form.Item>
                </>
            )
        case 'answer':
            return <AnswerFields />
        case 'grade':
            return (
                <>
                    <p className="quiet">{words.grade_hint}</p>
                    <Choice name="grade" label={words.new_grade} options={named(terms?.grades.filter((it) => it.code !== complaint.grade))} />
                    <Choice
                        name="flag"
                        label={words.new_flag}
                        options={flags.filter((it) => !complaint.flags.includes(it)).map((value) => ({ value, label: words.flag[value] }))}
                        is_optional
                    />
                    <Area name="reason" label={words.reason} max={1000} rows={3} />
                </>
            )
        case 'authority':
            return (
                <>
                    <Choice name="authority" label={words.authority} options={named(terms?.statutory)} />
                    <Line name="reference" label={words.authority_reference} />
                    <Received />
                </>
            )
        case 'authority_reply':
            return (
                <>
                    <Area name="text" label={words.authority_reply} max={4000} rows={4} />
                    <Line name="reference" label={words.reply_reference} is_optional />
                </>
            )
        case 'tell_group':
            return <Area name="text" label={words.group_text} extra={words.group_text_hint} max={4000} rows={4} />
    }
}

interface FieldProps {
    name: keyof Given
    label: string
    extra?: string
    is_optional?: boolean
}

function useRules(is_optional: boolean | undefined, min?: number) {
    const common = useCommon()
    if (is_optional) return {}
    return { rules: [{ required: true, whitespace: true, message: common.required }, ...(min ? [{ min, message: common.too_short(min) }] : [])] }
}

function Area({ name, label, extra, is_optional, max, rows }: FieldProps & { max: number; rows: number }) {
    return (
        <Form.Item name={name} label={label} extra={extra} {...useRules(is_optional, 4)}>
            <Input.TextArea rows={rows} maxLength={max} showCount />
        </Form.Item>
    )
}

function Line({ name, label, is_optional }: FieldProps) {
    return (
        <Form.Item name={name} label={label} {...useRules(is_optional)}>
            <Input maxLength={100} />
        </Form.Item>
    )
}

function Choice({ name, label, extra, is_optional, options }: FieldProps & { options: { value: string; label: string }[] }) {
    return (
        <Form.Item name={name} label={label} extra={extra} {...useRules(is_optional)}>
            <Select allowClear={is_optional ?? false} options={options} />
        </Form.Item>
    )
}

function Received() {
    const words = useComplaintWords()
    const common = useCommon()
    return (
        <Form.Item name="received_at" label={words.received_at} rules={[{ required: true, message: common.required }]}>
            <DatePicker showTime format="YYYY-MM-DD HH:mm" />
        </Form.Item>
    )
}

// The amount stands where the redress has one; who may approve how much is said beside it.
function ProposalFields() {
    const words = useComplaintWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { data: terms } = useComplaintTerms()
    const redress = Form.useWatch<string | undefined>('redress')
    const has_amount = terms?.redresses.find((it) => it.code === redress)?.has_amount ?? false
    const limits = (terms?.settlement_limits ?? [])
        .filter((it) => it.fen !== null)
        .map((it) => words.own_limits(yuanOf(it.fen ?? 0), words.role[it.role] ?? it.role))
    return (
        <>
            <Choice name="redress" label={words.redress} options={(terms?.redresses ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
            {has_amount && (
                <Form.Item
                    name="yuan"
                    label={words.amount}
                    extra={limits.join(words.and_then)}
                    preserve={false}
                    rules={[{ required: true, message: common.required }]}
                >
                    <InputNumber<number> min={0.01} max={1_000_000_000} precision={2} className="complaint_amount" />
                </Form.Item>
            )}
            <Area name="text" label={words.proposal_text} max={4000} rows={4} />
        </>
    )
}

function AnswerFields() {
    const words = useComplaintWords()
    const common = useCommon()
    const answer = Form.useWatch<string | undefined>('answer')
    return (
        <>
            <p className="quiet">{words.answer_hint}</p>
            <Form.Item name="answer" label={words.customer_answer} rules={[{ required: true, message: common.required }]}>
                <Radio.Group
                    optionType="button"
                    options={(['accepted', 'rejected', 'escalates', 'unreachable'] as const).map((value) => ({ value, label: words.answer[value] }))}
                />
            </Form.Item>
            <Area name="note" label={words.note} max={1000} rows={3} is_optional={answer === undefined || answer === 'accepted'} />
        </>
    )
}
