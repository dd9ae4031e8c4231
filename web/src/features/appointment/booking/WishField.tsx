import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useBookingWords } from '../i18n'

export type WishValue = [Dayjs, Dayjs] | null

const days_max = 30 // the server looks no further ahead

// Days, not hours: who waits takes what comes.
export function WishField({ is_required }: { is_required: boolean }) {
    const words = useBookingWords()
    return (
        <Form.Item
            name="wish"
            label={words.wish}
            extra={words.wish_hint}
            rules={[{ required: is_required, message: words.wish_needed }]}
        >
            <DatePicker.RangePicker
                aria-label={words.wish}
                minDate={dayjs()}
                maxDate={dayjs().add(days_max, 'day')}
                style={{ width: '100%' }}
                classNames={{ popup: { root: 'booking_range' } }}
            />
        </Form.Item>
    )
}

// From the first day's beginning, but not before now; to the last day's end.
export function wishOf(value: WishValue | undefined) {
    if (!value) return {}
    const [from, to] = value
    const now = dayjs()
    const last = now.add(days_max, 'day')
    const begin = from.startOf('day')
    const end = to.endOf('day')
    return {
        wish_from: (begin.isBefore(now) ? now : begin).toISOString(),
        wish_to: (end.isAfter(last) ? last : end).toISOString(),
    }
}
