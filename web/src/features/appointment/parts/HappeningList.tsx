import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useAllPages } from '../../../shared/hooks/useAllPages'
import { useBookingWords } from '../i18n'
import { useAppointments } from '../queries'
import { useBookable } from '../resources/queries'
import { clockTime } from '../slots'
import { work_states } from '../states'

export interface Happening {
    key: number
    kind: 'late' | 'longer' | 'out'
    user_id?: string
    appointment_id?: string
    minutes?: number
}

const kinds = ['late', 'longer', 'out'] as const
const usual_minutes = 30
const page_size = 200 // fetched at once; a day of more comes in several

export const isWhole = (it: Happening) => (it.kind === 'longer' ? it.appointment_id : it.user_id) !== undefined && (it.kind === 'out' || (it.minutes ?? 0) > 0)

interface Props {
    day: string
    organization_id: string
    value: readonly Happening[]
    onChange: (value: readonly Happening[]) => void
}

// What has come between today, a line each; lines that lack something do not count.
export function HappeningList({ day, organization_id, value, onChange }: Props) {
    const words = useBookingWords()
    const from = dayjs(day).startOf('day')
    const people = useAllPages(useBookable(organization_id))
    const visits = useAllPages(
        useAppointments({ organization_id, sort: 'start', from: from.toISOString(), to: from.add(1, 'day').toISOString(), state: [...work_states] }, page_size),
    )
    const engineers = (people.data?.pages ?? []).flatMap((it) => it.items).map((it) => ({ value: it.user_id, label: it.name }))
    const begun = (visits.data?.pages ?? [])
        .flatMap((it) => it.items)
        .filter((it) => it.place === 'site')
        .map((it) => ({ value: it.appointment_id, label: `${it.planned_from ? clockTime(it.planned_from) : ''} ${it.code ?? ''} ${it.user_name ?? ''}` }))
    const set = (key: number, change: Partial<Happening>) => onChange(value.map((it) => (it.key === key ? { ...it, ...change } : it)))
    return (
        <section aria-label={words.happenings} className="gap_below">
            <h3>{words.happenings}</h3>
            {value.map((it) => (
                <div key={it.key} className="row gap_below" role="group" aria-label={words.happening[it.kind]}>
                    <Select
                        value={it.kind}
                        aria-label={words.happening_kind}
                        className="happening_kind"
                        onChange={(kind) => set(it.key, { kind })}
                        options={kinds.map((kind) => ({ value: kind, label: words.happening[kind] }))}
                    />
                    {it.kind === 'longer' ? (
                        <Select
                            showSearch={{ optionFilterProp: 'label' }}
                            className="grow"
                            placeholder={words.happening_visit}
                            aria-label={words.happening_visit}
                            loading={!visits.is_whole || visits.isPending}
                            value={it.appointment_id ?? null}
                            onChange={(appointment_id) => set(it.key, { appointment_id: appointment_id ?? undefined })}
                            options={begun}
                        />
                    ) : (
                        <Select
                            showSearch={{ optionFilterProp: 'label' }}
                            className="grow"
                            placeholder={words.happening_person}
                            aria-label={words.happening_person}
                            loading={!people.is_whole || people.isPending}
                            value={it.user_id ?? null}
                            onChange={(user_id) => set(it.key, { user_id: user_id ?? undefined })}
                            options={engineers}
                        />
                    )}
                    {it.kind !== 'out' && (
                        <InputNumber
                            min={1}
                            max={1440}
                            precision={0}
                            aria-label={words.happening_minutes}
                            suffix={words.minutes}
                            value={it.minutes ?? null}
                            onChange={(minutes) => set(it.key, { minutes: minutes ?? undefined })}
                        />
                    )}
                    <Button icon={<DeleteOutlined />} aria-label={words.happening_remove} onClick={() => onChange(value.filter((other) => other.key !== it.key))} />
                </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => onChange([...value, { key: Math.max(0, ...value.map((it) => it.key)) + 1, kind: 'late', minutes: usual_minutes }])}>
                {words.happening_add}
            </Button>
        </section>
    )
}
