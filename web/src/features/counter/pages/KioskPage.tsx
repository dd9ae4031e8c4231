import { CalendarOutlined, GlobalOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { setLocale } from '../../../api/locale'
import { useSession } from '../../../api/session'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useTitle } from '../../../shared/ui/Page'
import { type CounterWords, useCounterWords } from '../i18n'
import { useIdle } from '../idle'
import { InHall } from '../parts/HallChoice'
import { NumberPad } from '../parts/NumberPad'
import { SlipView } from '../parts/SlipView'
import { type Board, type Hall, type Slip, useBoard, useCheckIn, useTakeNumber } from '../queries'
import '../counter.css'

type Queue = Board['queues'][number]
type Screen = { at: 'start' } | { at: 'phone'; queue: Queue } | { at: 'check_in' } | { at: 'slip'; slip: Slip }

const idle_seconds = 45
const slip_seconds = 20
const phone_max = 15
const code_max = 6

// A machine in a hall (2.2.3, 2.2.5): what was typed is gone with the next screen, and by itself when nobody is there.
export function KioskPage() {
    const words = useCounterWords()
    useTitle(words.take)
    return (
        <main className="kiosk">
            <InHall is_large>{(hall) => <Kiosk key={hall.place_id} hall={hall} />}</InHall>
        </main>
    )
}

function Kiosk({ hall }: { hall: Hall }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const locale = useLocale()
    const { user } = useSession()
    const [screen, setScreen] = useState<Screen>({ at: 'start' })
    const restart = () => {
        setScreen({ at: 'start' })
        setLocale(user.locale)
    }
    const left = useIdle(screen.at === 'start' ? null : screen.at === 'slip' ? slip_seconds : idle_seconds, restart)
    return (
        <>
            <header className="kiosk_head">
                <h1>{name_of(hall)}</h1>
                <Button icon={<GlobalOutlined />} onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
                    {words.other_language}
                </Button>
            </header>
            {screen.at === 'start' && <Start hall={hall} onQueue={(queue) => setScreen({ at: 'phone', queue })} onCheckIn={() => setScreen({ at: 'check_in' })} />}
            {screen.at === 'phone' && <Phone hall={hall} queue={screen.queue} onSlip={(slip) => setScreen({ at: 'slip', slip })} />}
            {screen.at === 'check_in' && <CheckIn hall={hall} onSlip={(slip) => setScreen({ at: 'slip', slip })} />}
            {screen.at === 'slip' && (
                <div className="kiosk_form">
                    <SlipView slip={screen.slip} />
                    <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                        {words.print}
                    </Button>
                </div>
            )}
            {screen.at !== 'start' && (
                <footer className="kiosk_foot">
                    <Button onClick={restart}>{screen.at === 'slip' ? words.finish : words.back_to_start}</Button>
                    {left !== null && <span className="quiet">{words.closes_in(left)}</span>}
                </footer>
            )}
        </>
    )
}

function Start({ hall, onQueue, onCheckIn }: { hall: Hall; onQueue: (queue: Queue) => void; onCheckIn: () => void }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const board = useBoard(hall.place_id)
    return (
        <Loaded query={board}>
            {({ queues }) =>
                queues.length === 0 ? (
                    <EmptyHint title={words.no_queues} hint={words.no_queues_hint} />
                ) : (
                    <>
                        <h2>{words.welcome}</h2>
                        <div className="kiosk_queues">
                            {queues.map((it) => (
                                <button key={it.code} type="button" className="kiosk_queue" onClick={() => onQueue(it)}>
                                    <span className="kiosk_letter" aria-hidden>
                                        {it.code}
                                    </span>
                                    <span className="kiosk_name">{name_of(it)}</span>
                                    <span className="kiosk_wait">
                                        {words.waiting_people(it.waiting)} · {it.wait_minutes === null ? words.no_window : words.about(it.wait_minutes)}
                                    </span>
                                </button>
                            ))}
                            <button type="button" className="kiosk_queue kiosk_check_in" onClick={onCheckIn}>
                                <span className="kiosk_letter" aria-hidden>
                                    <CalendarOutlined />
                                </span>
                                <span className="kiosk_name">{words.check_in}</span>
                                <span className="kiosk_wait">{words.check_in_hint}</span>
                            </button>
                        </div>
                    </>
                )
            }
        </Loaded>
    )
}

// In the language chosen at the machine, which is not that of its account.
function problemText(error: unknown, words: CounterWords): string {
    const code = error instanceof ApiError ? (error.fields[0]?.code ?? error.code) : ''
    return words.problem[code] ?? words.problem_other
}

function Phone({ hall, queue, onSlip }: { hall: Hall; queue: Queue; onSlip: (slip: Slip) => void }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const take = useTakeNumber(hall.place_id)
    const [phone, setPhone] = useState('')
    const go = (number: string) =>
        take.mutate({ queue: queue.code, ...(number && { phone: number }) }, { onSuccess: onSlip })
    return (
        <div className="kiosk_form">
            <h2>
                {queue.code} · {name_of(queue)}
            </h2>
            <label htmlFor="kiosk_phone">{words.phone_title}</label>
            <Input
                id="kiosk_phone" value={phone} maxLength={phone_max} inputMode="none" autoComplete="off"
                onChange={(it) => setPhone(it.target.value)} onPressEnter={() => go(phone)}
            />
            <div className="quiet">{words.phone_hint}</div>
            {take.isError && <Alert type="error" showIcon role="alert" title={problemText(take.error, words)} />}
            <NumberPad value={phone} max={phone_max} onChange={setPhone} />
            <div className="kiosk_choices">
                <Button disabled={take.isPending} onClick={() => go('')}>
                    {words.without_phone}
                </Button>
                <Button type="primary" disabled={phone === ''} loading={take.isPending} onClick={() => go(phone)}>
                    {words.take}
                </Button>
            </div>
        </div>
    )
}

function CheckIn({ hall, onSlip }: { hall: Hall; onSlip: (slip: Slip) => void }) {
    const words = useCounterWords()
    const check_in = useCheckIn(hall.place_id)
    const [booking, setBooking] = useState('')
    const [code, setCode] = useState('')
    const [field, setField] = useState<'booking' | 'code'>('booking')
    const go = () =>
        check_in.mutate(
            { booking, confirm_code: code },
            {
                onSuccess: onSlip,
                onError: () => setCode(''),
            },
        )
    const is_booking = field === 'booking'
    return (
        <div className="kiosk_form">
            <h2>{words.check_in}</h2>
            <label htmlFor="kiosk_booking">{words.booking}</label>
            <Input
                id="kiosk_booking" value={booking} maxLength={40} inputMode="none" autoComplete="off" autoFocus
                onFocus={() => setField('booking')} onChange={(it) => setBooking(it.target.value)}
            />
            <label htmlFor="kiosk_code">{words.confirm_code}</label>
            <Input
                id="kiosk_code" value={code} maxLength={code_max} inputMode="none" autoComplete="off"
                onFocus={() => setField('code')} onChange={(it) => setCode(it.target.value)} onPressEnter={go}
            />
            <div className="quiet">{words.confirm_code_hint}</div>
            {check_in.isError && <Alert type="error" showIcon role="alert" title={problemText(check_in.error, words)} />}
            <NumberPad value={is_booking ? booking : code} max={is_booking ? phone_max : code_max} onChange={is_booking ? setBooking : setCode} />
            <Button type="primary" disabled={!booking || !code} loading={check_in.isPending} onClick={go}>
                {words.do_check_in}
            </Button>
        </div>
    )
}
