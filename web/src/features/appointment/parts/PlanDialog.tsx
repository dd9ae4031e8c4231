import { Alert, App, Button, Form, Input, List, Modal, Spin, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Schemas } from '../../../api/types'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { showProblem } from '../../../shared/ui/problems'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { usePlanDay } from '../queries'
import { clockTime } from '../slots'
import { type Happening, HappeningList, isWhole } from './HappeningList'

type DayPlan = Schemas['DayPlan']
type Tour = DayPlan['tours'][number]

interface Props {
    day: string // YYYY-MM-DD, local
    organization_id: string | null
    onClose: () => void
}

// 2.3.5: tried first, used when it pleases; what customers were promised stays. 2.5.3: a day that runs is planned anew with what
// has come between, and those who have to wait are told.
export function PlanDialog({ day, organization_id, onClose }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [unit, setUnit] = useState(organization_id)
    const [found, setFound] = useState<DayPlan | null>(null)
    const [happenings, setHappenings] = useState<readonly Happening[]>([])
    const [form] = Form.useForm<{ reason?: string }>()
    const plan = usePlanDay()
    const is_running = dayjs(day).isSame(dayjs(), 'day')
    const told = found?.changes.filter((it) => it.is_to_be_told).length ?? 0
    const run = async (is_applied: boolean) => {
        if (!unit) return
        try {
            const from = dayjs(day).startOf('day')
            const made = await plan.mutateAsync({
                organization_id: unit, from: from.toISOString(), to: from.add(1, 'day').toISOString(), is_applied,
                happenings: happenings.filter(isWhole).map(({ key: _, ...it }) => it),
                ...(is_applied && found && { planned_at: found.planned_at }),
                ...(is_applied && told > 0 && { reason: form.getFieldValue('reason')?.trim() ?? '' }),
            })
            setFound(made)
            if (!is_applied) return
            void message.success(words.plan_applied(made.changed))
            onClose()
        } catch (error) {
            if (!is_applied) setFound(null)
            showProblem(error, message, form)
        }
    }
    const has_visits = found !== null && (found.unassigned.length > 0 || found.tours.some((it) => it.stops.length > 0))
    return (
        <Modal
            open
            width={760}
            title={`${is_running ? words.replan_day : words.plan_day} · ${day}`}
            onCancel={onClose}
            footer={[
                <Button key="back" onClick={onClose}>
                    {common.back}
                </Button>,
                <Button key="find" disabled={!unit} loading={plan.isPending && !found} onClick={() => void run(false)}>
                    {words.plan_find}
                </Button>,
                <Button key="apply" type="primary" disabled={!found || (found.changed === 0 && told === 0)} loading={plan.isPending && found !== null} onClick={() => void form.validateFields().then(() => run(true), () => undefined)}>
                    {words.plan_apply}
                </Button>,
            ]}
        >
            <p className="quiet">{is_running ? words.replan_hint : words.plan_hint}</p>
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
            {is_running && unit && (
                <HappeningList
                    key={unit}
                    day={day}
                    organization_id={unit}
                    value={happenings}
                    onChange={(it) => {
                        setHappenings(it)
                        setFound(null)
                    }}
                />
            )}
            {plan.isPending && !found && <Spin description={words.plan_running} className="gap_below" />}
            {found && !has_visits && <EmptyHint title={words.plan_none} hint={words.plan_none_hint} />}
            {found && has_visits && <Found plan={found} />}
            <Form form={form} layout="vertical">
                {told > 0 && (
                    <Form.Item name="reason" label={words.plan_reason_told(told)} rules={[{ required: true, whitespace: true, message: common.required }]}>
                        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={1000} />
                    </Form.Item>
                )}
            </Form>
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
            {plan.changes.length > 0 && <Changes changes={plan.changes} />}
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

function Changes({ changes }: { changes: DayPlan['changes'] }) {
    const words = useBookingWords()
    const time = (at: string | null) => (at ? clockTime(at) : '–')
    return (
        <section aria-label={words.plan_changes} className="gap_below">
            <h3>{words.plan_changes}</h3>
            <ul className="booking_stops">
                {changes.map((it) => (
                    <li key={it.appointment_id}>
                        {it.code} <Tag>{words.plan_change[it.kind]}</Tag>
                        <span className="mono">
                            {time(it.start_before)} → {time(it.start_after)}
                        </span>{' '}
                        {it.name_before !== it.name_after && `${it.name_before ?? '–'} → ${it.name_after ?? '–'}`}{' '}
                        {it.is_to_be_told && <Tag color="red">{words.plan_told}</Tag>}
                    </li>
                ))}
            </ul>
        </section>
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
