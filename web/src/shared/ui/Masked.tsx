import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import { useCan } from '../../api/session'
import { useCommon } from '../words'
import { ReasonDialog } from './ReasonDialog'

interface Props {
    customer_id: string
    field: Schemas['Reveal']['field']
    item_id?: string
    masked: string
    label: string // of what it shows: "mobile number"
}

const shown_for_ms = 30_000

// A value of a customer's record.
export function Masked({ customer_id, field, item_id, masked, label }: Props) {
    const can = useCan()
    return (
        <MaskedValue
            masked={masked}
            label={label}
            may_reveal={can('customer_reveal')}
            onReveal={(reason) =>
                call('post', '/customers/{customer_id}/reveal', {
                    path: { customer_id },
                    body: { field, reason, ...(item_id !== undefined && { item_id }) },
                })
            }
        />
    )
}

interface ValueProps {
    masked: string
    label: string
    may_reveal: boolean
    onReveal: (reason: string) => Promise<{ value: string }>
}

// 2.2.4 A masked value in clear: with a reason, logged, and gone again after half a minute.
export function MaskedValue({ masked, label, may_reveal, onReveal }: ValueProps) {
    const words = useCommon()
    const [is_asking, setAsking] = useState(false)
    const [value, setValue] = useState<string | null>(null)
    useEffect(() => {
        if (value === null) return
        const timer = setTimeout(() => setValue(null), shown_for_ms)
        return () => clearTimeout(timer)
    }, [value])
    return (
        <span className="masked">
            <span className={value === null ? undefined : 'revealed'}>{value ?? masked}</span>
            {may_reveal && (
                <Button
                    type="text"
                    size="small"
                    icon={<EyeOutlined />}
                    aria-label={`${value === null ? words.reveal : words.hide}: ${label}`}
                    aria-pressed={value !== null}
                    onClick={() => (value === null ? setAsking(true) : setValue(null))}
                />
            )}
            {is_asking && (
                <ReasonDialog
                    title={`${words.reveal_title}: ${label}`}
                    ok={words.reveal}
                    onReason={(reason) => onReveal(reason).then((reply) => setValue(reply.value))}
                    onClose={() => setAsking(false)}
                />
            )}
        </span>
    )
}
