import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/client'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { useCommon } from '../../../shared/words'
import { useTicketWords } from '../i18n'

export interface Picked {
    customer_id: string
    name: string
}

interface Props {
    id?: string
    value?: Picked | null
    onChange?: (next: Picked | null) => void
    onTyped?: (typed: string) => void
    autoFocus?: boolean
    footer?: (close: () => void) => React.ReactNode
}

export function useFoundCustomers(typed: string) {
    const q = useDebounced(typed.trim())
    return useQuery({
        queryKey: ['customers', 'pick', q],
        queryFn: ({ signal }) => call('get', '/customers', { query: { q, limit: 12 }, signal }),
        enabled: q.length > 0,
    })
}

// Finds while typing, by phone, name, service number or code. What is shown is masked.
export function CustomerPick({ value, onChange, onTyped, footer, ...rest }: Props) {
    const words = useTicketWords()
    const common = useCommon()
    const [typed, setTyped] = useState('')
    const [is_open, setOpen] = useState(false)
    const { data, isFetching } = useFoundCustomers(typed)
    const found = data?.items ?? []
    return (
        <Select
            {...rest}
            aria-label={words.customer}
            open={is_open}
            onOpenChange={setOpen}
            value={value ? value.customer_id : undefined}
            placeholder={words.find_customer_hint}
            allowClear
            loading={isFetching}
            showSearch={{
                filterOption: false,
                onSearch: (next) => {
                    setTyped(next)
                    onTyped?.(next)
                },
            }}
            onChange={(next: string | undefined) => {
                const one = found.find((it) => it.customer_id === next)
                onChange?.(one ? { customer_id: one.customer_id, name: one.name } : null)
            }}
            notFoundContent={typed.trim() && !isFetching ? common.nothing_found : null}
            popupRender={(menu) => (
                <>
                    {menu}
                    {footer?.(() => setOpen(false))}
                </>
            )}
            options={[
                ...(value && !found.some((it) => it.customer_id === value.customer_id)
                    ? [{ value: value.customer_id, label: value.name }]
                    : []),
                ...found.map((it) => ({
                    value: it.customer_id,
                    label: [it.name, it.primary_contact, it.city, common.segment[it.segment]].filter(Boolean).join(' · '),
                })),
            ]}
        />
    )
}
