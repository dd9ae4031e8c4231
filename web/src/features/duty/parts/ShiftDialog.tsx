import { App, Button, DatePicker, Form, Modal, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useDutyWords } from '../i18n'
import { type Person, useAddShift } from '../queries'
import { momentsOf } from '../roster'

interface Values { day: Dayjs; starts_at: Dayjs; ends_at: Dayjs }

const time = (text: string) => dayjs(`2000-01-01T${text}:00`)
const presets = { early: ['08:00', '16:00'], late: ['12:00', '20:00'], night: ['20:00', '08:00'] } as const

export function ShiftDialog({ person, day, onClose }: { person: Person; day: Dayjs; onClose: () => void }) {
    const words = useDutyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const add = useAddShift()
    const required = [{ required: true, message: common.required }]
    const submit = (values: Values) =>
        add.mutate(
            { user_id: person.user_id, ...momentsOf(values.day, values.starts_at.format('HH:mm'), values.ends_at.format('HH:mm')) },
            {
                onSuccess: () => {
                    void message.success(common.saved)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={words.shift_of(person.display_name)}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={add.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            width={440}
            destroyOnHidden
        >
            <div className="row gap_below">
                {(['early', 'late', 'night'] as const).map((it) => (
                    <Button
                        key={it}
                        size="small"
                        onClick={() => form.setFieldsValue({ starts_at: time(presets[it][0]), ends_at: time(presets[it][1]) })}
                    >
                        {words.presets[it]}
                    </Button>
                ))}
            </div>
            <Form
                form={form}
                layout="vertical"
                onFinish={submit}
                initialValues={{ day, starts_at: time(presets.early[0]), ends_at: time(presets.early[1]) }}
            >
                <Form.Item name="day" label={words.day} rules={required}>
                    <DatePicker allowClear={false} />
                </Form.Item>
                <div className="row">
                    <Form.Item name="starts_at" label={words.from} rules={required}>
                        <TimePicker format="HH:mm" minuteStep={15} needConfirm={false} allowClear={false} />
                    </Form.Item>
                    <Form.Item name="ends_at" label={words.to} rules={required}>
                        <TimePicker format="HH:mm" minuteStep={15} needConfirm={false} allowClear={false} />
                    </Form.Item>
                </div>
                <p className="quiet small">{words.to_next_day}</p>
            </Form>
        </Modal>
    )
}
