import { ClockCircleOutlined, DeleteOutlined } from '@ant-design/icons'
import { App, Badge, Button, DatePicker, Input, Popover } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import type { Ticket } from '../queries'
import { useAddReminder, useReminders, useRemoveReminder } from './queries'
import { useClockWords } from './words'

const soon = [
    { key: 'in_1h', at: () => dayjs().add(1, 'hour') },
    { key: 'in_4h', at: () => dayjs().add(4, 'hour') },
    { key: 'tomorrow', at: () => dayjs().add(1, 'day').hour(9).minute(0).second(0) },
] as const

// "Remind me": the bell rings then, for me alone.
export function Reminders({ ticket }: { ticket: Ticket }) {
    const words = useClockWords()
    const [is_open, setOpen] = useState(false)
    const { data } = useReminders(ticket.ticket_id)
    return (
        <Popover
            open={is_open}
            onOpenChange={setOpen}
            trigger="click"
            placement="bottom"
            title={words.remind_me}
            content={<Editor ticket_id={ticket.ticket_id} />}
        >
            <Badge count={data?.items.length ?? 0} size="small">
                <Button size="small" icon={<ClockCircleOutlined />} aria-label={words.remind_me} title={words.remind_me} />
            </Badge>
        </Popover>
    )
}

function Editor({ ticket_id }: { ticket_id: string }) {
    const words = useClockWords()
    const { message } = App.useApp()
    const [text, setText] = useState('')
    const [at, setAt] = useState<Dayjs | null>(null)
    const { data } = useReminders(ticket_id)
    const add = useAddReminder(ticket_id)
    const remove = useRemoveReminder(ticket_id)
    const submit = (when: Dayjs) =>
        add.mutate({ at: when.toISOString(), ...(text.trim() && { text: text.trim() }) }, {
            onSuccess: () => {
                setText('')
                setAt(null)
            },
            onError: (error) => showProblem(error, message),
        })
    return (
        <div className="remind_box">
            <Input
                value={text}
                maxLength={200}
                placeholder={words.remind_what}
                aria-label={words.remind_what}
                onChange={(event) => setText(event.target.value)}
            />
            <div className="row">
                {soon.map((it) => (
                    <Button key={it.key} size="small" loading={add.isPending} onClick={() => submit(it.at())}>
                        {words[it.key]}
                    </Button>
                ))}
            </div>
            <div className="row">
                <DatePicker
                    showTime={{ minuteStep: 5 }}
                    format="YYYY-MM-DD HH:mm"
                    value={at}
                    minDate={dayjs()}
                    aria-label={words.remind_at}
                    placeholder={words.remind_at}
                    onChange={setAt}
                />
                <Button size="small" type="primary" disabled={at === null} loading={add.isPending} onClick={() => at && submit(at)}>
                    {words.remind_add}
                </Button>
            </div>
            {data?.items.map((it) => (
                <div key={it.reminder_id} className="row">
                    <Time at={it.at} />
                    <span className="grow">{it.text}</span>
                    <Button
                        size="small"
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={words.remind_remove}
                        onClick={() => remove.mutate(it.reminder_id, { onError: (error) => showProblem(error, message) })}
                    />
                </div>
            ))}
        </div>
    )
}
