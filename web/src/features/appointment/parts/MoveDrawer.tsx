import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useLocale } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { type Choice, SlotPicker } from '../booking/SlotPicker'
import { useIsPortal } from '../desk'
import { useBookingWords } from '../i18n'
import { type Appointment, useAct, useServiceTypes } from '../queries'
import { whenText } from '../slots'
import { useServiceName, When } from './marks'

const horizon = 30

// Another time for what is agreed; staff say why, customers need not.
export function MoveDrawer({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
    const words = useBookingWords()
    const common = useCommon()
    const locale = useLocale()
    const is_portal = useIsPortal()
    const service_name = useServiceName()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ reason?: string }>()
    const [choice, setChoice] = useState<Choice | null>(null)
    const [problem, setProblem] = useState<string | null>(null)
    const act = useAct()
    const types = useServiceTypes()
    const type = types.data?.find((it) => it.code === appointment.service_type)
    const submit = ({ reason }: { reason?: string }) => {
        if (!choice) return
        act.mutate(
            {
                appointment_id: appointment.appointment_id,
                version: appointment.version,
                action: 'move',
                starts_at: choice.slot.starts_at,
                choice: choice.slot.choice,
                ...(choice.user_id && { user_id: choice.user_id }),
                ...(reason?.trim() && { reason: reason.trim() }),
            },
            {
                onSuccess: () => {
                    void message.success(words.moved)
                    onClose()
                },
                onError: (error) => {
                    const is_about_time = error instanceof ApiError && (error.status === 409 || error.fields.some((it) => it.field === 'starts_at'))
                    if (!is_about_time) return showProblem(error, message, form)
                    setChoice(null)
                    setProblem(error.is_conflict ? words.conflict : error.sentence)
                },
            },
        )
    }
    return (
        <Drawer
            open
            size={900}
            title={`${words.action.move} · ${service_name(appointment)}`}
            onClose={onClose}
            destroyOnHidden
            footer={
                <div className="row">
                    <span className="grow" />
                    <Button type="primary" disabled={!choice} loading={act.isPending} onClick={() => form.submit()}>
                        {words.action.move}
                    </Button>
                </div>
            }
        >
            <p>
                <When appointment={appointment} />
            </p>
            <SlotPicker
                wish={{ appointment_id: appointment.appointment_id }}
                horizon_days={type?.horizon_days ?? horizon}
                value={choice}
                onChange={(it) => {
                    setChoice(it)
                    if (it) setProblem(null)
                }}
                problem={problem}
                has_person
            />
            <p className="booking_below" aria-live="polite">
                <strong>{choice ? words.chosen_time(whenText(choice.slot, locale)) : words.choose_time}</strong>
            </p>
            <Form form={form} layout="vertical" onFinish={submit}>
                {!is_portal && (
                    <Form.Item name="reason" label={words.reason_move} rules={[{ required: true, whitespace: true, message: common.required }]}>
                        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
                    </Form.Item>
                )}
            </Form>
        </Drawer>
    )
}
