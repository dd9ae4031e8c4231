import { AutoComplete, Button, DatePicker, Grid, Select, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { useCommon } from '../../../shared/words'
import { useAuditWords } from '../i18n_audit'
import { useStaffNames } from '../queries'
import type { useFilters } from '../use_filters'

type Filters = ReturnType<typeof useFilters>

export function AuditFilters({ filters }: { filters: Filters }) {
    const words = useAuditWords()
    const common = useCommon()
    const { get, set } = filters
    const subject_id = get('subject_id')
    const [cleared, setCleared] = useState(0)
    return (
        <div className="filters" role="search">
            <ActorFilter filters={filters} />
            <ActionFilter key={cleared} filters={filters} />
            <Select
                className="filter_choice"
                allowClear
                value={get('subject_kind')}
                placeholder={words.every_kind}
                aria-label={words.subject_kind}
                options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
                onChange={(subject_kind?: string) => set({ subject_kind })}
            />
            <TimeFilter name="from" label={words.from} filters={filters} />
            <TimeFilter name="to" label={words.to} filters={filters} />
            {subject_id && (
                <Tag closable className="filter_tag" onClose={() => set({ subject_id: null })}>
                    {words.only_subject(subject_id)}
                </Tag>
            )}
            {filters.is_any && (
                <Button
                    type="link"
                    onClick={() => {
                        set({ actor_user_id: null, action: null, subject_kind: null, subject_id: null, from: null, to: null })
                        setCleared(cleared + 1)
                    }}
                >
                    {common.reset}
                </Button>
            )}
        </div>
    )
}

// Active staff are found by name; whoever came by the address (switched off, a customer) is shown as a tag.
function ActorFilter({ filters: { get, set } }: { filters: Filters }) {
    const words = useAuditWords()
    const id = get('actor_user_id')
    const { data } = useStaffNames(id ? [id] : [])
    if (id) {
        return (
            <Tag closable className="filter_tag" onClose={() => set({ actor_user_id: null })}>
                {words.actor}: {data?.[0]?.display_name ?? id}
            </Tag>
        )
    }
    return (
        <div className="filter_choice">
            <StaffSelect
                value={null}
                placeholder={words.every_actor}
                aria-label={words.actor}
                onChange={(actor_user_id) => set({ actor_user_id })}
            />
        </div>
    )
}

// The known actions by their words; others may be typed as the server names them.
function ActionFilter({ filters: { get, set } }: { filters: Filters }) {
    const words = useAuditWords()
    const [typed, setTyped] = useState(get('action') ?? '')
    const known = Object.entries(words.actions)
    // The server compares the whole code; an action typed out in words means its code.
    const codeOf = (text: string) => known.find(([, name]) => name === text.trim())?.[0] ?? text
    return (
        <AutoComplete
            className="filter_choice"
            allowClear
            value={typed}
            maxLength={80}
            placeholder={words.every_action}
            aria-label={words.action}
            popupMatchSelectWidth={false}
            showSearch={{
                filterOption: (asked, option) =>
                    `${option?.value ?? ''} ${option?.name ?? ''}`.toLowerCase().includes(asked.toLowerCase()),
            }}
            options={known.map(([value, name]) => ({
                value,
                name,
                label: (
                    <>
                        {name} <span className="quiet small">{value}</span>
                    </>
                ),
            }))}
            onChange={(value?: string) => {
                setTyped(value ?? '')
                set({ action: value && codeOf(value) })
            }}
        />
    )
}

interface TimeProps {
    name: 'from' | 'to'
    label: string
    filters: Filters
}

// A phone has no room for the hours: there whole days are chosen.
function TimeFilter({ name, label, filters: { get, set } }: TimeProps) {
    const given = get(name)
    const value = given ? dayjs(given) : null
    const is_wide = Grid.useBreakpoint().md ?? true
    const edge = (day: Dayjs) => (name === 'from' ? day.startOf('day') : day.endOf('day'))
    return (
        <DatePicker
            className="filter_choice"
            showTime={is_wide && { format: 'HH:mm', defaultOpenValue: edge(dayjs()) }}
            format={is_wide ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
            value={value?.isValid() ? value : null}
            placeholder={label}
            aria-label={label}
            onChange={(chosen) => set({ [name]: chosen ? (is_wide ? chosen : edge(chosen)).toISOString() : null })}
        />
    )
}
