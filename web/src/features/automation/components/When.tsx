import { Checkbox, Radio, Select, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { problemsAt, withKind } from '../draft'
import { useAutomationWords } from '../i18n'
import type { Definition } from '../queries'
import { DurationInput, Problems } from './inputs'

type Kind = 'every' | 'daily_at' | 'held_for'
const starts: Record<Kind, string> = { every: '30m', daily_at: '08:30', held_for: '3d' }

interface Props {
    value: Definition
    onChange: (value: Definition) => void
    events: string[]
    error: unknown
}

export function When({ value, onChange, events, error }: Props) {
    const words = useAutomationWords()
    return (
        <>
            <Radio.Group
                value={value.kind}
                onChange={(event) => onChange(withKind(value, event.target.value as Definition['kind']))}
                options={(['trigger', 'schedule'] as const).map((it) => ({ value: it, label: words.kind[it] }))}
            />
            {value.kind === 'trigger' ? (
                <Select
                    mode="multiple"
                    className="automation_events"
                    aria-label={words.events}
                    placeholder={words.events}
                    maxCount={20}
                    value={value.events}
                    options={events.map((it) => ({ value: it, label: words.event[it] ?? it }))}
                    showSearch={{ optionFilterProp: 'label' }}
                    onChange={(next) => onChange({ ...value, events: next })}
                />
            ) : (
                <Schedule value={value} onChange={onChange} />
            )}
            <Problems list={[...problemsAt(error, 'definition.events'), ...problemsAt(error, 'definition.schedule')]} />
        </>
    )
}

function Schedule({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
    const words = useAutomationWords()
    const schedule = value.schedule ?? { every: '30m' }
    const kind: Kind = schedule.daily_at ? 'daily_at' : schedule.held_for ? 'held_for' : 'every'
    const put = (next: Kind, span: string, repeats = schedule.repeats ?? false) =>
        onChange({ ...value, schedule: { [next]: span, repeats } })
    const span = schedule[kind] ?? starts[kind]
    return (
        <>
            <div className="automation_line">
                <Select
                    className="automation_field"
                    value={kind}
                    aria-label={words.kind.schedule}
                    options={(['every', 'daily_at', 'held_for'] as const).map((it) => ({ value: it, label: words.schedule_kind[it] }))}
                    onChange={(next) => put(next, starts[next])}
                />
                {kind === 'daily_at' ? (
                    <TimePicker
                        format="HH:mm"
                        needConfirm={false}
                        allowClear={false}
                        aria-label={words.schedule_kind.daily_at}
                        value={dayjs(`2026-01-01T${span}`)}
                        onChange={(at) => at && put(kind, at.format('HH:mm'))}
                    />
                ) : (
                    <DurationInput value={span} aria-label={words.amount} onChange={(next) => put(kind, next)} />
                )}
            </div>
            <Checkbox checked={schedule.repeats ?? false} onChange={(event) => put(kind, span, event.target.checked)}>
                {words.repeats}
            </Checkbox>
            <div className="quiet small">{words.repeats_hint}</div>
        </>
    )
}
