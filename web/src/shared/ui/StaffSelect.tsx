import { Select } from 'antd'
import { useState } from 'react'
import { useDebounced } from '../hooks/useDebounced'
import { useOrganizationName, useStaff } from '../lookups'

interface Props {
    id?: string
    value?: string | null
    onChange?: (user_id: string | null) => void
    organization_id?: string | null
    placeholder?: string
    autoFocus?: boolean
    'aria-label'?: string
}

// Search by name while typing; `organization_id` narrows to that subtree.
export function StaffSelect({ value, onChange, organization_id, ...rest }: Props) {
    const [typed, setTyped] = useState('')
    const { data, isFetching } = useStaff(useDebounced(typed), organization_id ?? undefined)
    const organization_name = useOrganizationName()
    return (
        <Select
            {...rest}
            value={value ?? undefined}
            onChange={(next: string | undefined) => onChange?.(next ?? null)}
            showSearch={{ onSearch: setTyped, filterOption: false }}
            allowClear
            loading={isFetching}
            style={{ width: '100%' }}
            options={(data ?? []).map((it) => ({
                value: it.user_id,
                label: [it.display_name, it.organization_ids.map(organization_name).filter(Boolean)[0]]
                    .filter(Boolean)
                    .join(' · '),
            }))}
        />
    )
}
