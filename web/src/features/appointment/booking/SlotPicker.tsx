import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { useIsPortal } from '../desk'
import { useAllPages } from '../../../shared/hooks/useAllPages'
import { useBookingWords } from '../i18n'
import { type Slot, type SlotWish, useFreeSlots } from '../queries'
import { dayText, pageStart, slot_days, slotDays, windowText } from '../slots'
import { useBookable } from '../resources/queries'

export interface Choice {
    slot: Slot
    user_id: string | null
}

interface Props {
    wish: SlotWish
    horizon_days: number
    value: Choice | null
    onChange: (choice: Choice | null) => void
    problem: string | null // why the last choice was refused
    has_person: boolean // whether a person may be wished
}

// Free times as columns of days, a week a page; a refused choice shows what is free now.
export function SlotPicker({ wish, horizon_days, value, onChange, problem, has_person }: Props) {
    const words = useBookingWords()
    const locale = useLocale()
    const is_portal = useIsPortal()
    const [now] = useState(() => Date.now())
    const [page, setPage] = useState(0)
    const [user_id, setUser] = useState<string | null>(null)
    const from = pageStart(now, page)
    const slots = useFreeSlots({ ...wish, ...(user_id && { user_id }), from, days: slot_days })
    const turn = (next: number) => {
        setPage(next)
        onChange(null)
    }
    const days = slotDays(slots.data ?? [], from, slot_days)
    const last_page = Math.floor(horizon_days / slot_days)
    return (
        <section aria-label={words.times}>
            {problem && <Alert type="warning" showIcon role="alert" className="gap_below" title={problem} description={words.fresh_slots} />}
            {has_person && !is_portal && (
                <PersonWished
                    value={user_id}
                    onChange={(next) => {
                        setUser(next)
                        onChange(null)
                    }}
                />
            )}
            <div className="row booking_pages">
                <Button icon={<LeftOutlined />} disabled={page === 0} onClick={() => turn(page - 1)}>
                    {words.earlier}
                </Button>
                <span className="grow" />
                <span className="mono">
                    {days[0]?.day.slice(5)} – {days.at(-1)?.day.slice(5)}
                </span>
                <span className="grow" />
                <Button icon={<RightOutlined />} iconPlacement="end" disabled={page >= last_page} onClick={() => turn(page + 1)}>
                    {words.later}
                </Button>
            </div>
            {slots.isError && <ErrorNote error={slots.error} onRetry={() => void slots.refetch()} />}
            {slots.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
            {slots.data?.length === 0 && <EmptyHint title={words.no_slots} hint={words.no_slots_hint} />}
            {slots.data && slots.data.length > 0 && (
                <div className="booking_days">
                    {days
                        .filter((it) => it.slots.length > 0)
                        .map(({ day, slots: own }) => (
                            <div key={day} role="group" aria-label={dayText(day, locale)} className="booking_day">
                                <div className="booking_day_name">{dayText(day, locale)}</div>
                                {own.map((slot) => {
                                    const is_chosen = value?.slot.starts_at === slot.starts_at
                                    return (
                                        <button
                                            key={slot.starts_at}
                                            type="button"
                                            className={is_chosen ? 'booking_slot booking_slot_chosen' : 'booking_slot'}
                                            aria-pressed={is_chosen}
                                            aria-label={`${dayText(day, locale)} ${windowText(slot)} ${words.free_short(slot.free)}`}
                                            onClick={() => onChange(is_chosen ? null : { slot, user_id })}
                                        >
                                            <span className="mono">{windowText(slot)}</span>
                                            <span className="small">{words.free_short(slot.free)}</span>
                                        </button>
                                    )
                                })}
                            </div>
                        ))}
                </div>
            )}
        </section>
    )
}

function PersonWished({ value, onChange }: { value: string | null; onChange: (user_id: string | null) => void }) {
    const words = useBookingWords()
    const people = useAllPages(useBookable(null)) // what is typed is looked for among all of them
    const items = (people.data?.pages ?? []).flatMap((it) => it.items).filter((it) => it.is_active)
    return (
        <Form.Item label={words.person_wished} htmlFor="booking_person" className="booking_person">
            <Select<string>
                id="booking_person"
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={words.anybody}
                value={value}
                loading={people.isLoading || !people.is_whole}
                onChange={(next: string | undefined) => onChange(next ?? null)}
                options={items.map((it) => ({ value: it.user_id, label: it.name }))}
            />
        </Form.Item>
    )
}
