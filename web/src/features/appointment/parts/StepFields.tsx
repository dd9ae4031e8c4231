import { DatePicker, Form, Input, Segmented, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useIsAway } from '../../../api/connection'
import { useNameOf } from '../../../shared/i18n'
import { useCommon } from '../../../shared/words'
import { DataStep } from '../booking/DataStep'
import { type WishValue, WishField } from '../booking/WishField'
import { useIsPortal, useNotebook } from '../desk'
import { useBookingWords } from '../i18n'
import { type Appointment, other_reason, useBookingReasons, useServiceTypes } from '../queries'
import { SignaturePad } from '../visit/SignaturePad'

// The steps that ask for something; the others are one click.
export type AskingStep = 'wait' | 'decline' | 'cancel' | 'set_out' | 'complete' | 'leave' | 'delay' | 'service' | 'data'

export interface StepValues {
    wish?: WishValue
    reason_code?: string
    reason?: string
    expected_at?: Dayjs | null
    result?: string
    proof?: 'code' | 'signature'
    code?: string
    signature?: string
    service_type?: string
    consent?: string
    data?: Record<string, string | undefined>
}

export function StepFields({ step, appointment }: { step: AskingStep; appointment: Appointment }) {
    const words = useBookingWords()
    switch (step) {
        case 'wait':
            return <WishField is_required={appointment.wish_to === null} />
        case 'decline':
            return (
                <>
                    <p className="quiet">{words.wait_again_hint}</p>
                    <WishField is_required={false} />
                </>
            )
        case 'cancel':
            return <ReasonFields step="cancel" label={words.reason_cancel} />
        case 'leave':
            return <ReasonFields step="leave" label={words.reason_leave} />
        case 'set_out':
            return <ExpectedField label={words.expected_at} extra={words.expected_hint} is_required={false} />
        case 'delay':
            return (
                <>
                    <ExpectedField label={words.delay_until} is_required />
                    <TextField name="reason" label={words.delay_reason} max={1000} />
                </>
            )
        case 'service':
            return <ServiceFields appointment={appointment} />
        case 'data':
            return <DataStep items={appointment.items} customer_id={appointment.customer_id} />
        case 'complete':
            return (
                <>
                    <TextField name="result" label={words.what_done} max={5000} />
                    {appointment.place === 'site' && <ProofFields />}
                </>
            )
    }
}

// One of the standard's reasons, or words; words alone where the list is out of reach.
function ReasonFields({ step, label }: { step: 'cancel' | 'leave'; label: string }) {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    const is_portal = useIsPortal()
    const fitting = useBookingReasons().filter((it) => it.steps.includes(step) && (!is_portal || it.is_public))
    const chosen = Form.useWatch<string | undefined>('reason_code')
    if (fitting.length === 0) return <TextField name="reason" label={label} max={1000} />
    const options = [...fitting.map((it) => ({ value: it.code, label: name_of(it) })), { value: other_reason, label: words.reason_other }]
    return (
        <>
            <Form.Item name="reason_code" label={label} rules={[{ required: true, message: common.required }]}>
                <Select options={options} autoFocus />
            </Form.Item>
            <TextField key={String(chosen === other_reason)} name="reason" label={words.reason_words} max={1000} is_required={chosen === other_reason} />
        </>
    )
}

function TextField({ name, label, max, placeholder, is_required = true }: { name: string; label: string; max: number; placeholder?: string; is_required?: boolean }) {
    const common = useCommon()
    return (
        <Form.Item name={name} label={label} rules={[{ required: is_required, whitespace: true, message: common.required }]}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={max} {...(placeholder && { placeholder })} />
        </Form.Item>
    )
}

function ExpectedField({ label, extra, is_required }: { label: string; extra?: string; is_required: boolean }) {
    const common = useCommon()
    return (
        <Form.Item
            name="expected_at"
            label={label}
            {...(extra && { extra })}
            rules={[{ required: is_required, message: common.required }]}
        >
            <DatePicker
                showTime={{ minuteStep: 5, format: 'HH:mm' }}
                format="YYYY-MM-DD HH:mm"
                minDate={dayjs()}
                inputReadOnly
                style={{ width: '100%' }}
            />
        </Form.Item>
    )
}

// 2.5.4: another service of the same place, with the customer's consent.
function ServiceFields({ appointment }: { appointment: Appointment }) {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { data = [], isLoading } = useServiceTypes()
    const options = data.filter((it) => it.place === appointment.place && it.code !== appointment.service_type)
    return (
        <>
            <p className="quiet">{words.change_hint}</p>
            <Form.Item name="service_type" label={words.new_service} rules={[{ required: true, message: common.required }]}>
                <Select loading={isLoading} options={options.map((it) => ({ value: it.code, label: name_of(it) }))} />
            </Form.Item>
            <TextField name="consent" label={words.consent} max={1000} placeholder={words.consent_hint} />
        </>
    )
}

function ProofFields() {
    const words = useBookingWords()
    const notebook = useNotebook()
    const is_later = useIsAway() && notebook !== null
    const proof = Form.useWatch<StepValues['proof']>('proof')
    return (
        <>
            <Form.Item name="proof" label={words.proof}>
                <Segmented
                    block
                    options={[
                        { value: 'code', label: words.by_code },
                        { value: 'signature', label: words.by_signature },
                    ]}
                />
            </Form.Item>
            {proof === 'signature' ? (
                <Form.Item name="signature" label={words.sign_here} rules={[{ required: true, message: words.sign_needed }]}>
                    <SignaturePad />
                </Form.Item>
            ) : (
                <Form.Item
                    name="code"
                    label={words.by_code}
                    extra={is_later ? words.code_later : words.code_hint}
                    rules={[{ required: true, pattern: /^\d{6}$/, message: words.code_wrong }]}
                >
                    <Input inputMode="numeric" maxLength={6} autoComplete="off" />
                </Form.Item>
            )}
        </>
    )
}
