import { FundViewOutlined, PlusOutlined, TabletOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useCounterWords } from '../i18n'
import { InHall } from '../parts/HallChoice'
import { OpenWindow } from '../parts/OpenWindow'
import { AbsentList, WaitingList } from '../parts/TurnLists'
import { AtWindow } from '../parts/AtWindow'
import { type Desk, type Hall, useDesk, useTakeNumber } from '../queries'
import '../counter.css'

// The workspace of whoever sits at a window (2.2.3, 2.3.2).
export function CounterPage() {
    const words = useCounterWords()
    return (
        <InHall>
            {(hall, choice) => (
                <Page title={words.counter} subtitle={words.counter_hint} actions={<Actions key={hall.place_id} hall={hall} choice={choice} />}>
                    <Work key={hall.place_id} hall={hall} />
                </Page>
            )}
        </InHall>
    )
}

function Actions({ hall, choice }: { hall: Hall; choice: React.ReactNode }) {
    const words = useCounterWords()
    const [is_taking, setTaking] = useState(false)
    const desk = useDesk(hall.place_id)
    return (
        <Space wrap>
            {choice}
            <Button href="/kiosk" target="_blank" icon={<TabletOutlined />}>
                {words.open_kiosk}
            </Button>
            <Button href="/counter_display" target="_blank" icon={<FundViewOutlined />}>
                {words.open_display}
            </Button>
            <Button icon={<PlusOutlined />} onClick={() => setTaking(true)}>
                {words.take_for}
            </Button>
            {is_taking && desk.data && <TakeFor hall={hall} desk={desk.data} onClose={() => setTaking(false)} />}
        </Space>
    )
}

function Work({ hall }: { hall: Hall }) {
    const desk = useDesk(hall.place_id)
    return (
        <Loaded query={desk}>
            {(data) => {
                const own = data.windows.find((it) => it.is_own)
                return (
                    <div className="counter_halves">
                        {own ? <AtWindow hall={hall} desk={data} own={own} /> : <OpenWindow hall={hall} desk={data} />}
                        <div>
                            <WaitingList hall={hall} desk={data} />
                            <AbsentList hall={hall} desk={data} />
                        </div>
                    </div>
                )
            }}
        </Loaded>
    )
}

function TakeFor({ hall, desk, onClose }: { hall: Hall; desk: Desk; onClose: () => void }) {
    const words = useCounterWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ queue: string; phone?: string }>()
    const take = useTakeNumber(hall.place_id)
    const go = ({ queue, phone }: { queue: string; phone?: string }) =>
        take.mutate(
            { queue, ...(phone && { phone }) },
            {
                onSuccess: ({ number }) => {
                    void message.success(words.taken(number))
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal open title={words.take_for} okText={words.take} confirmLoading={take.isPending} onOk={form.submit} onCancel={onClose}>
            <Form form={form} layout="vertical" onFinish={go} requiredMark={false}>
                <Form.Item name="queue" label={words.queue} rules={[{ required: true, message: common.required }]}>
                    <Select options={desk.board.queues.map((it) => ({ value: it.code, label: `${it.code} ${name_of(it)}` }))} />
                </Form.Item>
                <Form.Item name="phone" label={words.phone} extra={words.phone_hint}>
                    <Input maxLength={20} autoComplete="off" inputMode="tel" />
                </Form.Item>
            </Form>
        </Modal>
    )
}
