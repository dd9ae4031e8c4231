import { App, Button, Card, Select, Tag } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { showProblem } from '../../../shared/ui/problems'
import { useCounterWords } from '../i18n'
import { type Desk, type Hall, useStep } from '../queries'

// Before anything is called: which window, and which queues.
export function OpenWindow({ hall, desk }: { hall: Hall; desk: Desk }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const step = useStep(hall.place_id)
    const [queues, setQueues] = useState<string[]>([])
    const is_any_free = desk.windows.some((it) => it.state === 'closed')
    return (
        <section className="panel" aria-label={words.choose_window}>
            <h2>{words.choose_window}</h2>
            <p className="quiet">{words.choose_window_hint}</p>
            <Select
                mode="multiple" className="gap_below" style={{ width: '100%' }} aria-label={words.serves} placeholder={words.every_queue}
                value={queues} onChange={setQueues} options={desk.board.queues.map((it) => ({ value: it.code, label: `${it.code} ${name_of(it)}` }))}
            />
            {!is_any_free && <EmptyHint title={words.free_windows_none} hint={words.free_windows_none_hint} />}
            <div className="counter_windows">
                {desk.windows.map((it) => (
                    <Card key={it.window_id} size="small" title={it.name} extra={<WindowTag state={it.state} />}>
                        {it.state === 'closed' ? (
                            <Button
                                block type="primary" loading={step.isPending} aria-label={`${words.open_window}: ${it.name}`}
                                onClick={() => step.mutate({ kind: 'window', window: it, action: 'open', queues }, { onError: (error) => showProblem(error, message) })}
                            >
                                {words.open_window}
                            </Button>
                        ) : (
                            <span>
                                {it.user_name} {it.turn && <strong className="mono">{it.turn.number}</strong>}
                            </span>
                        )}
                    </Card>
                ))}
            </div>
        </section>
    )
}

export function WindowTag({ state }: { state: 'open' | 'paused' | 'closed' }) {
    const words = useCounterWords()
    return <Tag color={state === 'open' ? 'green' : state === 'paused' ? 'orange' : 'default'}>{words.window_state[state]}</Tag>
}
