import { SyncOutlined } from '@ant-design/icons'
import { Alert, Button, Progress, Table, type TableColumnsType, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { useNow } from '../../../shared/hooks/useNow'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { RetireModal } from '../components/RetireModal'
import { RotateModal } from '../components/RotateModal'
import { useKeyWords } from '../i18n'
import '../keys.css'
import { days_since, progress_of } from '../progress'
import { type SealKey, useKeys } from '../queries'

const age_max_days = 365

// 2.2.4 Keys with their age and what is still under each; nothing of a key itself ever comes here.
export function KeysPage() {
    const words = useKeyWords()
    const keys = useKeys()
    const [is_rotating, setRotating] = useState(false)
    const [retiring, setRetiring] = useState<string | null>(null)
    const columns = useColumns(setRetiring)
    const rotate = (
        <Button type="primary" icon={<SyncOutlined />} disabled={!keys.data} onClick={() => setRotating(true)}>
            {words.rotate}
        </Button>
    )
    return (
        <Page title={words.keys} subtitle={words.hint} actions={rotate}>
            <Loaded query={keys}>
                {({ items }) => (
                    <>
                        <MoveState items={items} />
                        <Table<SealKey>
                            className="keys_table"
                            size="middle"
                            rowKey="key_id"
                            columns={columns}
                            dataSource={items}
                            pagination={false}
                            scroll={{ x: 1000 }}
                        />
                    </>
                )}
            </Loaded>
            {is_rotating && keys.data && <RotateModal suite={keys.data.suite} onClose={() => setRotating(false)} />}
            {retiring && <RetireModal key_id={retiring} onClose={() => setRetiring(null)} />}
        </Page>
    )
}

function MoveState({ items }: { items: SealKey[] }) {
    const words = useKeyWords()
    const { left, percent } = progress_of(items)
    if (items.some((key) => key.is_master && key.state === 'active'))
        return <Alert type="warning" showIcon className="gap_below" title={words.master_only} />
    return (
        <div className="panel keys_move" role="status">
            {left > 0 ? words.moving(left) : words.moved}
            <Progress percent={percent} status={left > 0 ? 'active' : 'success'} aria-label={words.keys} />
        </div>
    )
}

function useColumns(onRetire: (key_id: string) => void): TableColumnsType<SealKey> {
    const words = useKeyWords()
    const now = useNow()
    const colors = { active: 'green', old: 'gold', retired: 'default' } as const
    return [
        {
            title: words.key,
            key: 'key',
            width: 120,
            render: (_, key) => (
                <>
                    <span className="mono">{key.key_id}</span>
                    {key.is_master && <div className="quiet small">{words.is_master}</div>}
                </>
            ),
        },
        { title: words.suite, key: 'suite', width: 170, render: (_, key) => words.suites[key.suite] },
        {
            title: words.state,
            key: 'state',
            width: 100,
            render: (_, key) => <Tag color={colors[key.state]}>{words.states[key.state]}</Tag>,
        },
        { title: words.made, key: 'made', width: 170, render: (_, key) => <Age sealing={key} now={now} /> },
        {
            title: words.by,
            key: 'by',
            width: 240,
            render: (_, key) => (
                <>
                    {key.made_by || <span className="quiet">—</span>}
                    {key.reason && <div className="quiet small">{key.reason}</div>}
                </>
            ),
        },
        {
            title: words.records,
            key: 'records',
            width: 150,
            align: 'right',
            render: (_, key) => (
                <Tooltip title={<HeldBy sealing={key} />}>
                    <span tabIndex={0}>{key.records.toLocaleString()}</span>
                </Tooltip>
            ),
        },
        {
            title: words.actions,
            key: 'actions',
            width: 100,
            render: (_, key) =>
                key.state === 'old' && (
                    <Tooltip title={key.records > 0 ? words.retire_waits : ''}>
                        <Button
                            type="text"
                            danger
                            size="small"
                            disabled={key.records > 0}
                            aria-label={words.retire_name(key.key_id)}
                            onClick={() => onRetire(key.key_id)}
                        >
                            {words.retire}
                        </Button>
                    </Tooltip>
                ),
        },
    ]
}

function Age({ sealing, now }: { sealing: SealKey; now: number }) {
    const words = useKeyWords()
    if (!sealing.made_at) return <span className="quiet">—</span>
    const days = days_since(sealing.made_at, now)
    const is_overdue = sealing.state === 'active' && days > age_max_days
    return (
        <>
            <Time at={sealing.made_at} />
            <div className={is_overdue ? 'small keys_overdue' : 'quiet small'}>
                {is_overdue ? words.overdue : words.age(Math.max(days, 0))}
            </div>
        </>
    )
}

function HeldBy({ sealing }: { sealing: SealKey }) {
    const words = useKeyWords()
    return (
        <>
            {sealing.held.map((one) => (
                <div key={one.holder}>
                    {words.holders[one.holder] ?? one.holder}: {one.records.toLocaleString()}
                </div>
            ))}
        </>
    )
}
