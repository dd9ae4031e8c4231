import { Alert, App, Form, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { wishOf } from '../booking/WishField'
import { useBookingWords } from '../i18n'
import { type Appointment, useChangeService, useStep, useTellDelay, useUpdate } from '../queries'
import { useServiceName } from './marks'
import { type AskingStep, StepFields, type StepValues } from './StepFields'

interface Props {
    step: AskingStep
    appointment: Appointment
    typed?: StepValues // before, to be corrected
    onClose: () => void
}

// What a step needs is asked here; a refusal keeps what was typed.
export function StepDialog({ step, appointment, typed, onClose }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const service_name = useServiceName()
    const { message } = App.useApp()
    const [form] = Form.useForm<StepValues>()
    const { send, is_pending } = useSend(step, appointment)
    const [is_conflict, setConflict] = useState(false)
    const label = useStepLabel()
    const submit = async (values: StepValues) => {
        try {
            const sent = await send(values)
            void message.success(step === 'delay' ? words.told : sent ? words.done(label(step)) : words.noted(label(step)))
            onClose()
        } catch (error) {
            if (error instanceof ApiError && error.is_conflict) setConflict(true)
            else if (error instanceof ApiError && error.fields.length > 0 && error.fields.every(({ field }) => field.startsWith('wish_')))
                form.setFields([{ name: 'wish', errors: error.fields.map(({ detail }) => detail) }]) // both ends are one input here
            else showProblem(error, message, form)
        }
    }
    return (
        <Modal
            open
            title={`${step === 'complete' ? words.complete_title : label(step)} · ${service_name(appointment)}`}
            okText={label(step)}
            okButtonProps={{ danger: step === 'cancel' }}
            cancelText={common.back}
            confirmLoading={is_pending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {is_conflict && <Alert type="warning" showIcon role="alert" className="gap_below" title={words.conflict} />}
            <Form form={form} layout="vertical" initialValues={{ ...initial(step, appointment), ...typed }} onFinish={(values) => void submit(values)}>
                <StepFields step={step} appointment={appointment} />
            </Form>
        </Modal>
    )
}

export function useStepLabel() {
    const words = useBookingWords()
    return (step: AskingStep | 'move' | 'hold' | 'confirm' | 'arrive' | 'start' | 'miss') => {
        if (step === 'delay') return words.delay
        if (step === 'service') return words.change_service
        if (step === 'data') return words.add_missing
        return words.action[step]
    }
}

function initial(step: AskingStep, { window_ends_at }: Appointment): StepValues {
    if (step === 'complete') return { proof: 'code' }
    if (step === 'delay') {
        // Later than what was promised, and than now.
        const promised = dayjs(window_ends_at)
        const now = dayjs()
        return { expected_at: (promised.isAfter(now) ? promised : now).add(30, 'minute').second(0) }
    }
    return {}
}

function useSend(step: AskingStep, { appointment_id, version }: Appointment) {
    const act = useStep()
    const update = useUpdate()
    const delay = useTellDelay()
    const service = useChangeService()
    const id = { appointment_id, version }
    const send = (values: StepValues) => {
        const reason = values.reason?.trim() ?? ''
        const expected_at = values.expected_at?.toISOString()
        switch (step) {
            case 'delay':
                return delay.mutateAsync({ ...id, reason, expected_at: expected_at ?? '' })
            case 'service':
                return service.mutateAsync({ ...id, service_type: values.service_type ?? '', consent: values.consent?.trim() ?? '' })
            case 'data':
                return update.mutateAsync({
                    ...id,
                    data: Object.entries(values.data ?? {}).flatMap(([code, text]) => (text?.trim() ? [{ code, text: text.trim() }] : [])),
                })
            default:
                return act.mutateAsync({
                    ...id,
                    action: step,
                    ...wishOf(values.wish),
                    ...(values.reason_code && { reason_code: values.reason_code }),
                    ...(reason && { reason }),
                    ...(expected_at && { expected_at }),
                    ...(values.result && { result: values.result.trim() }),
                    ...(values.proof === 'code' && values.code && { code: values.code }),
                    ...(values.proof === 'signature' && values.signature && { signature: values.signature }),
                })
        }
    }
    return { send, is_pending: act.isPending || update.isPending || delay.isPending || service.isPending }
}
