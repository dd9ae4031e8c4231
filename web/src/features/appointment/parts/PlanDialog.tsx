import { Alert, App, Button, Form, List, Modal, Spin, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Schemas } from '../../../api/types'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { showProblem } from '../../../shared/ui/problems'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { usePlanDay } from '../queries'

type DayPlan = Schemas['DayPlan']
type Tour = DayPlan['tours'][number]

interface Props {
    day: string // YYYY-MM-DD, local
    organization_id: string | null
    onClose: () => void
}

// 2.3.5: tried first, used when it pleases; what customers were promised stays.
export function PlanDialog({ day, organization_id, onClose }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [unit, setUnit] = useState(organization_id)
    const [found, setFound] = useState<DayPlan | null>(null)
    const plan = usePlanDay()
    const run = async (is_applied: boolean) => {
        if (!unit) return
        try {
            const from = dayjs(day).startOf('day')
            const made = await plan.mutateAsync({
                organization_id: unit, from: from.toISOString(), to: from.add(1, 'day').toISOString(), is_applied,
            })
            setFound(made)
            if (!is_applied) return
            void message.success(words.plan_applied(made.changed))
            onClose()
        } catch (error) {
            setFound(null)
            showProblem(error, message)
        }
    }
    const has_visits = found !== null && (found.unassigned.length > 0 || found.tours.some((it) => it.stops.length > 0))
    return (
        <Modal
            open
            width={760}
            title={`${words.plan_day} · ${day}`}
            onCancel={onClose}
            footer={[
                <Button key="back" onClick={onClose}>
                    {common.back}
                </Button>,
                <Button key="find" disabled={!unit} loading={plan.isPending && !found} onClick={() => void run(false)}>
                    {words.plan_find}
                </Button>,
                <Button key="apply" type="primary" disabled={!found || found.changed === 0} loading={plan.isPending && found !== null} onClick={() => void run(true)}>
                    {words.plan_apply}
                </Button>,
            ]}
        >
            <p className="quiet">{words.plan_hint}</p>
            <Form layout="vertical">
                <Form.Item label={words.plan_unit} htmlFor="plan_unit">
                    <OrganizationSelect
                        id="plan_unit"
                        value={unit}
                        onChange={(it) => {
                            setUnit(it)
                            setFound(null)
                        }}
                    />
                </Form.Item>
            </Form>
            {plan.isPending && !found && <Spin description={words.plan_running} className="gap_below" />}
            {found && !has_visits && <EmptyHint title={words.plan_none} hint={words.plan_none_hint} />}
            {found && has_visits && <Found plan={found} />}
        </Modal>
    )
}

function Found({ plan }: { plan: DayPlan }) {
    const words = useBookingWords()
    const { total } = plan.cost
    const gap = total > 0 ? `${Math.round((100 * (total - plan.lower_bound)) / total)} %` : '0 %'
    return (
        <>
            <Alert
                type={plan.changed === 0 ? 'success' : 'info'}
                showIcon
                className="gap_below"
                title={words.plan_changed(plan.changed)}
                description={words.plan_cost(total.toLocaleString(), plan.lower_bound.toLocaleString(), gap)}
            />
            {plan.unassigned.length > 0 && (
                <Alert
                    type="warning"
                    showIcon
                    className="gap_below"
                    title={words.plan_left}
                    description={plan.unassigned.map((it) => `${it.code}: ${words.plan_reason[it.reason]}`).join('; ')}
                />
            )}
            <List<Tour>
                size="small"
                dataSource={plan.tours}
                rowKey="user_id"
                renderItem={(tour) => (
                    <List.Item>
                        <List.Item.Meta
                            title={
                                <>
                                    {tour.name} {tour.overtime_minutes > 0 && <Tag color="orange">{words.plan_overtime(tour.overtime_minutes)}</Tag>}
                                </>
                            }
                            description={tour.stops.length === 0 ? words.plan_idle : <Stops stops={tour.stops} />}
                        />
                    </List.Item>
                )}
            />
        </>
    )
}

function Stops({ stops }: { stops: Tour['stops'] }) {
    const words = useBookingWords()
    return (
        <ol className="booking_stops">
            {stops.map((it) => (
                <li key={it.appointment_id}>
                    <span className="mono">
                        {dayjs(it.starts_at).format('HH:mm')}–{dayjs(it.ends_at).format('HH:mm')}
                    </span>{' '}
                    {it.code} <span className="quiet small">{words.plan_travel(it.travel_minutes)}</span>{' '}
                    {it.late_minutes > 0 && <Tag color="red">{words.plan_late(it.late_minutes)}</Tag>}
                    {it.has_begun && <Tag>{words.plan_begun}</Tag>}
                    {it.is_changed && <Tag color="blue">{words.plan_moved}</Tag>}
                </li>
            ))}
        </ol>
    )
}
