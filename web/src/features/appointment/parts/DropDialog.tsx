import { App, Form, Input, Modal, Radio } from 'antd'
import dayjs from 'dayjs'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { type Appointment, type Slot, useAct, useFreeSlots } from '../queries'
import { windowText } from '../slots'
import { nearestTo } from '../timeline'
import { useServiceName, When } from './marks'

export interface Drop {
    appointment: Appointment
    user_id: string
    name: string
    at: number // ms, where it was let go
}

// What was dragged to somebody's row: their free times of that day, the nearest one chosen. Nothing moves before it is said why.
export function DropDialog({ drop, onClose }: { drop: Drop; onClose: () => void }) {
    const words = useBookingWords()
    const service_name = useServiceName()
    const { appointment, user_id, name, at } = drop
    const slots = useFreeSlots({ appointment_id: appointment.appointment_id, user_id, from: dayjs(at).startOf('day').toISOString(), days: 1 })
    const [form] = Form.useForm<Values>()
    const act = useAct()
    return (
        <Modal
            open
            title={`${words.drag_title} ${name} · ${service_name(appointment)}`}
            okText={words.action.move}
            okButtonProps={{ disabled: !slots.data?.length }}
            confirmLoading={act.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <p>
                <When appointment={appointment} />
            </p>
            <Loaded query={slots}>
                {(found) =>
                    found.length === 0 ? (
                        <EmptyHint title={words.no_slots} hint={words.no_slots_hint} />
                    ) : (
                        <Times drop={drop} slots={found} form={form} act={act} onClose={onClose} />
                    )
                }
            </Loaded>
        </Modal>
    )
}

interface Values {
    starts_at: string
    reason: string
}
interface TimesProps {
    drop: Drop
    slots: readonly Slot[]
    form: ReturnType<typeof Form.useForm<Values>>[0]
    act: ReturnType<typeof useAct>
    onClose: () => void
}

function Times({ drop: { appointment, user_id, at }, slots, form, act, onClose }: TimesProps) {
    const words = useBookingWords()
    const common = useCommon()
    const { message } = App.useApp()
    const submit = ({ starts_at, reason }: Values) => {
        const slot = slots.find((it) => it.starts_at === starts_at)
        act.mutate(
            {
                appointment_id: appointment.appointment_id,
                version: appointment.version,
                action: 'move',
                starts_at,
                user_id,
                ...(slot && { choice: slot.choice }),
                reason: reason.trim(),
            },
            {
                onSuccess: () => {
                    void message.success(words.moved)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    }
    return (
        <Form form={form} layout="vertical" initialValues={{ starts_at: nearestTo(slots, at)?.starts_at }} onFinish={submit}>
            <Form.Item name="starts_at" label={words.times}>
                <Radio.Group options={slots.map((it) => ({ value: it.starts_at, label: <span className="mono">{windowText(it)}</span> }))} />
            </Form.Item>
            <Form.Item name="reason" label={words.reason_move} rules={[{ required: true, whitespace: true, message: common.required }]}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
            </Form.Item>
        </Form>
    )
}
