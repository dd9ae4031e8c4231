import { App, Button, Popconfirm, Table } from 'antd'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCounterWords } from '../i18n'
import { type Desk, type Hall, type Turn, useStep } from '../queries'

interface Props {
    hall: Hall
    desk: Desk
}

function useTurnStep(hall: Hall) {
    const { message } = App.useApp()
    const step = useStep(hall.place_id)
    return {
        is_busy: step.isPending,
        take: (turn: Turn, action: Turn['allowed_actions'][number]) =>
            step.mutate({ kind: 'turn', turn, action }, { onError: (error) => showProblem(error, message) }),
    }
}

function CancelButton({ hall, turn }: { hall: Hall; turn: Turn }) {
    const words = useCounterWords()
    const { is_busy, take } = useTurnStep(hall)
    return (
        <Popconfirm title={words.cancel_sure} okText={words.cancel} onConfirm={() => take(turn, 'cancel')}>
            <Button size="small" type="text" disabled={is_busy} aria-label={`${words.cancel} ${turn.number}`}>
                {words.cancel}
            </Button>
        </Popconfirm>
    )
}

// In the order they are called.
export function WaitingList({ hall, desk }: Props) {
    const words = useCounterWords()
    return (
        <section className="panel gap_below" aria-label={words.waiting_list}>
            <h2>
                {words.waiting_list} <span className="quiet">{desk.waiting.length}</span>
            </h2>
            <Table
                size="small" rowKey="turn_id" dataSource={desk.waiting} pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
                scroll={{ x: 'max-content' }} locale={{ emptyText: <EmptyHint title={words.nobody_waits} hint={words.nobody_waits_hint} /> }}
                columns={[
                    { title: words.number, render: (_, it) => <strong className="mono">{it.number}</strong> },
                    { title: words.queue, dataIndex: 'queue' },
                    { title: words.customer, render: (_, it) => it.customer_name ?? <span className="quiet">–</span> },
                    { title: words.since_taken, render: (_, it) => <Time at={it.taken_at} age /> },
                    { title: words.booked_time, render: (_, it) => (it.booked_at ? <Time at={it.booked_at} /> : '') },
                    { title: '', align: 'right', render: (_, it) => <CancelButton hall={hall} turn={it} /> },
                ]}
            />
        </section>
    )
}

export function AbsentList({ hall, desk }: Props) {
    const words = useCounterWords()
    const { is_busy, take } = useTurnStep(hall)
    return (
        <section className="panel" aria-label={words.absent_list}>
            <h2>{words.absent_list}</h2>
            <Table
                size="small" rowKey="turn_id" dataSource={desk.absent} pagination={{ pageSize: 6, hideOnSinglePage: true, showSizeChanger: false }}
                scroll={{ x: 'max-content' }} locale={{ emptyText: <EmptyHint title={words.no_absents} /> }}
                columns={[
                    { title: words.number, render: (_, it) => <strong className="mono">{it.number}</strong> },
                    { title: words.queue, dataIndex: 'queue' },
                    { title: words.customer, render: (_, it) => it.customer_name ?? <span className="quiet">–</span> },
                    {
                        title: '',
                        align: 'right',
                        render: (_, it) => (
                            <>
                                <Button size="small" disabled={is_busy} aria-label={`${words.come_back} ${it.number}`} onClick={() => take(it, 'come_back')}>
                                    {words.come_back}
                                </Button>
                                <CancelButton hall={hall} turn={it} />
                            </>
                        ),
                    },
                ]}
            />
        </section>
    )
}
