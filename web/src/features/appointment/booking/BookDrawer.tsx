import { App, Button, Drawer, Form, Steps } from 'antd'
import { useEffect, useState } from 'react'
import { ApiError } from '../../../api/errors'
import type { Schemas } from '../../../api/types'
import { useLocale } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { type Appointment, type ServiceType, useServiceTypes } from '../queries'
import { positionOf } from '../resources/PositionFields'
import { whenText } from '../slots'
import { DataStep } from './DataStep'
import { type Choice, SlotPicker } from './SlotPicker'
import { TypeStep } from './TypeStep'
import { type BookingValues, useBooking } from './use_booking'
import { WishField } from './WishField'
import '../appointment.css'

interface Props {
    ticket?: Schemas['Ticket']
    before?: Appointment // begun before: its service stands, data and time are still open
    onClose: () => void
}

type StepName = 'type' | 'data' | 'time'

// What only the ticket knows of the data: never a personal value.
const hints = (ticket: Schemas['Ticket'] | undefined) => (ticket ? { symptom: ticket.title, matter: ticket.title } : {})

// Three calm steps: which service, what has to be known, when (2.2.1, 2.5.1, 2.5.2).
export function BookDrawer({ ticket, before, onClose }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const locale = useLocale()
    const { message } = App.useApp()
    const [form] = Form.useForm<BookingValues>()
    const steps: StepName[] = before ? ['data', 'time'] : ['type', 'data', 'time']
    const [step, setStep] = useState<StepName>(before ? (before.missing.length > 0 ? 'data' : 'time') : 'type')
    const [own, setOwn] = useState(before)
    const [choice, setChoice] = useState<Choice | null>(null)
    const [is_waiting, setWaiting] = useState(false)
    const [busy_problem, setBusyProblem] = useState<string | null>(null)
    const [field_problem, setFieldProblem] = useState<ApiError | null>(null)
    const types = useServiceTypes()
    const code = Form.useWatch('service_type', { form, preserve: true }) ?? before?.service_type
    const type = types.data?.find((it) => it.code === code)
    const booking = useBooking(ticket, type, own)
    const values = () => form.getFieldsValue(true) as BookingValues

    // Wrong data are shown at their fields, which stand in an earlier step.
    useEffect(() => {
        if (step === 'data' && field_problem) {
            showProblem(field_problem, message, form)
            setFieldProblem(null)
        }
    }, [step, field_problem, message, form])

    const failed = (error: unknown) => {
        if (error instanceof ApiError && (error.code === 'appointment.slot_taken' || error.code === 'appointment.customer_busy')) {
            setChoice(null)
            setBusyProblem(error.sentence)
        } else if (error instanceof ApiError && error.fields.some((it) => it.field.startsWith('data.'))) {
            setFieldProblem(error)
            setStep('data')
        } else {
            showProblem(error, message, form)
        }
    }
    const attempt = async (work: () => Promise<unknown>, done: string | null) => {
        try {
            await work()
            if (done === null) return
            void message.success(done)
            onClose()
        } catch (error) {
            failed(error)
        }
    }
    const next = async () => {
        try {
            await form.validateFields()
        } catch {
            return // shown at the fields
        }
        if (step === 'type') return setStep('data')
        await attempt(async () => {
            if (own) setOwn(await booking.fill(own, values()))
            setStep('time')
        }, null)
    }
    const wait = async () => {
        try {
            await form.validateFields()
        } catch {
            return
        }
        await attempt(() => booking.wait(own, values()), words.waiting_now)
    }
    const previous = steps[steps.indexOf(step) - 1]
    const footer = (
        <div className="row">
            {previous && <Button onClick={() => setStep(previous)}>{words.previous}</Button>}
            {step === 'data' && (
                <Button loading={booking.is_pending} onClick={() => void attempt(() => booking.keep(values()), words.draft_saved)}>
                    {words.save_draft}
                </Button>
            )}
            <span className="grow" />
            {step === 'time' ? (
                is_waiting ? (
                    <>
                        <Button onClick={() => setWaiting(false)}>{common.back}</Button>
                        <Button type="primary" loading={booking.is_pending} onClick={() => void wait()}>
                            {words.join_waiting}
                        </Button>
                    </>
                ) : (
                    <Button
                        type="primary"
                        disabled={choice === null}
                        loading={booking.is_pending}
                        onClick={() => choice && void attempt(() => booking.book(own, values(), choice), words.booked)}
                    >
                        {words.book_now}
                    </Button>
                )
            ) : (
                <Button type="primary" loading={booking.is_pending} disabled={!type && !before} onClick={() => void next()}>
                    {words.next}
                </Button>
            )}
        </div>
    )
    const may_wait = !before || before.allowed_actions.includes('wait')
    return (
        <Drawer
            open
            size={step === 'time' ? 900 : 560}
            title={[before ? words.continue_title : words.book_title, ticket?.code].filter(Boolean).join(' · ')}
            onClose={onClose}
            footer={footer}
            destroyOnHidden
        >
            <Steps
                size="small"
                className="gap_below booking_steps"
                responsive={false}
                current={steps.indexOf(step)}
                items={steps.map((it) => ({ title: words.step[it] }))}
            />
            <Form form={form} layout="vertical" initialValues={{ data: before ? {} : hints(ticket) }}>
                {step === 'type' && <TypeStep category_id={ticket?.category_id ?? null} type={type} />}
                {step === 'data' && (
                    <DataStep items={own?.items ?? type?.items ?? []} customer_id={own?.customer_id ?? ticket?.customer_id ?? null} />
                )}
                {step === 'time' && is_waiting && <WishField is_required />}
            </Form>
            {step === 'time' && !is_waiting && (
                <>
                    <SlotPicker
                        wish={own ? { appointment_id: own.appointment_id } : slotWish(values(), ticket, type)}
                        horizon_days={type?.horizon_days ?? slot_horizon}
                        value={choice}
                        onChange={(it) => {
                            setChoice(it)
                            if (it) setBusyProblem(null)
                        }}
                        problem={busy_problem}
                        has_person
                    />
                    <div className="row booking_below" aria-live="polite">
                        <strong>{choice ? words.chosen_time(whenText(choice.slot, locale)) : words.choose_time}</strong>
                        <span className="grow" />
                        {may_wait && (
                            <Button type="link" onClick={() => setWaiting(true)}>
                                {words.none_suits}
                            </Button>
                        )}
                    </div>
                </>
            )}
        </Drawer>
    )
}

const slot_horizon = 30

const slotWish = (values: BookingValues, ticket: Schemas['Ticket'] | undefined, type: ServiceType | undefined) => ({
    service_type: values.service_type ?? '',
    ...(values.place_id && { place_id: values.place_id }),
    ...(values.organization_id && { organization_id: values.organization_id }),
    ...(values.district?.trim() && { district: values.district.trim() }),
    ...(type?.place === 'site' && positionOf(values)),
    ...(ticket?.customer_id && { customer_id: ticket.customer_id }),
})
