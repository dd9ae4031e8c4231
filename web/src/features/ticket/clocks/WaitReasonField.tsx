import { Form, Select } from 'antd'
import { useCategories } from '../../../shared/lookups'
import { useNameOf } from '../../../shared/i18n'
import { useCommon } from '../../../shared/words'
import type { Ticket } from '../queries'
import { useStandardTerms } from './queries'
import { useClockWords } from './words'

// 3.2.1: only some reasons let the clock stand still, and for complaints somebody else confirms them.
export function WaitReasonField({ ticket }: { ticket: Ticket }) {
    const words = useClockWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { data } = useStandardTerms()
    const type = useCategories().data?.find((it) => it.category_id === ticket.category_id)?.ticket_type
    const effect = (reason: { stops: boolean; confirm: string[] }) => {
        if (!reason.stops) return words.runs_on
        return type && reason.confirm.includes(type) ? `${words.stops}，${words.needs_confirmation}` : words.stops
    }
    return (
        <Form.Item name="reason_code" label={words.wait_reason} rules={[{ required: true, message: common.required }]}>
            <Select
                autoFocus
                loading={!data}
                options={(data?.pause_reasons ?? []).map((it) => ({ value: it.code, label: `${name_of(it)} · ${effect(it)}` }))}
            />
        </Form.Item>
    )
}
