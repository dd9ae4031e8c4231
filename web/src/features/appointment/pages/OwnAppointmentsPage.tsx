import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { BookDrawer } from '../booking/BookDrawer'
import { Desk } from '../desk'
import { useBookingWords } from '../i18n'
import { open_states } from '../states'
import { OwnCard } from '../portal/OwnCard'
import { type Appointment, useOwnAppointments } from '../queries'
import '../appointment.css'

// The customer's own appointments. `?new` opens the booking, for links from elsewhere.
export function OwnAppointmentsPage() {
    const words = useBookingWords()
    const common = useCommon()
    const own = useOwnAppointments()
    const [params, setParams] = useSearchParams()
    const book = (is_open: boolean) => setParams(is_open ? { new: '1' } : {}, { replace: true })
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => book(true)}>
            {words.book_own}
        </Button>
    )
    return (
        <Desk value="portal">
            <Page title={words.own} subtitle={words.own_hint} actions={create}>
                <Loaded query={own}>
                    {({ pages }) => {
                        const items = pages.flatMap((page) => page.items)
                        const open = items.filter((it) => open_states.includes(it.state)).sort(bySoonest)
                        const past = items.filter((it) => !open_states.includes(it.state))
                        if (items.length === 0) {
                            return (
                                <section className="panel">
                                    <EmptyHint title={words.no_own} hint={words.no_own_hint} />
                                </section>
                            )
                        }
                        return (
                            <div className="booking_detail">
                                {open.length > 0 && <List name={words.still_open} items={open} />}
                                {past.length > 0 && <List name={words.past} items={past} />}
                                {own.hasNextPage && (
                                    <Button loading={own.isFetchingNextPage} onClick={() => void own.fetchNextPage()}>
                                        {common.load_more}
                                    </Button>
                                )}
                            </div>
                        )
                    }}
                </Loaded>
                {params.has('new') && <BookDrawer onClose={() => book(false)} />}
            </Page>
        </Desk>
    )
}

// What waits for an answer first, then by time.
const rank = ({ state, starts_at }: Appointment) =>
    (state === 'offered' || state === 'held' ? '0' : '1') + (starts_at ?? '9')
const bySoonest = (a: Appointment, b: Appointment) => rank(a).localeCompare(rank(b))

function List({ name, items }: { name: string; items: readonly Appointment[] }) {
    return (
        <section aria-label={name}>
            <h2>{name}</h2>
            <ul className="booking_cards">
                {items.map((it) => (
                    <OwnCard key={it.appointment_id} appointment={it} />
                ))}
            </ul>
        </section>
    )
}
