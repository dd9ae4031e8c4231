import { useLocale, useNameOf } from '../../../shared/i18n'
import { dayAndTime } from '../../../shared/format/time'
import { useCounterWords } from '../i18n'
import type { Slip } from '../queries'

// What the customer takes along, on the screen and, as the only thing, on 80 mm paper.
export function SlipView({ slip }: { slip: Slip }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const locale = useLocale()
    return (
        <section className="slip" aria-label={words.your_number}>
            <div className="slip_hall">{name_of(slip.hall)}</div>
            <div>{name_of({ name_zh: slip.queue_name_zh, name_en: slip.queue_name_en })}</div>
            <div className="slip_number">{slip.number}</div>
            <div className="slip_ahead">{words.ahead(slip.ahead)}</div>
            <div>
                {words.expected_wait}: {slip.wait_minutes === null ? words.no_window : words.about(slip.wait_minutes)}
            </div>
            {slip.booked_at && <div>{words.booked_for(dayAndTime(slip.booked_at, locale))}</div>}
            <div className="slip_small">{dayAndTime(slip.taken_at, locale)}</div>
            <div className="slip_small">{words.slip_note}</div>
        </section>
    )
}
