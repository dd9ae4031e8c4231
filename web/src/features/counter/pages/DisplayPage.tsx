import { FullscreenOutlined } from '@ant-design/icons'
import { Button, Switch } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useTitle } from '../../../shared/ui/Page'
import { newCalls, saidOf } from '../calls'
import { useCounterWords } from '../i18n'
import { InHall } from '../parts/HallChoice'
import { type Board, type Hall, useBoard } from '../queries'
import '../counter.css'

// The screen of a hall: read from afar, touched by nobody.
export function DisplayPage() {
    const words = useCounterWords()
    useTitle(words.display)
    return (
        <main className="display">
            <InHall is_large>{(hall) => <Display key={hall.place_id} hall={hall} />}</InHall>
        </main>
    )
}

function Display({ hall }: { hall: Hall }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const board = useBoard(hall.place_id)
    const [is_spoken, setSpoken] = useState(false)
    useSpoken(board.data?.called, is_spoken)
    return (
        <>
            <header className="display_head">
                <h1>{name_of(hall)}</h1>
                <span className="grow" />
                <label className="row">
                    {words.voice}
                    <Switch aria-label={words.voice} checked={is_spoken} onChange={setSpoken} />
                </label>
                <Button icon={<FullscreenOutlined />} onClick={() => void document.documentElement.requestFullscreen()}>
                    {words.full_screen}
                </Button>
                <Clock />
            </header>
            <Loaded query={board}>
                {(data) => (
                    <div className="display_halves">
                        <section aria-label={words.now_calling} aria-live="polite" className="display_called">
                            <h2>{words.now_calling}</h2>
                            {data.called.length === 0 ? (
                                <EmptyHint title={words.nobody_called} hint={words.nobody_called_hint} />
                            ) : (
                                <ol>
                                    {data.called.map((it) => (
                                        <li key={`${it.number} ${it.last_called_at}`} className={it.state === 'called' ? 'display_now' : undefined}>
                                            <strong>{it.number}</strong>
                                            <span>{words.to_window(words.window_en(it.window_code, it.window_name))}</span>
                                        </li>
                                    ))}
                                </ol>
                            )}
                        </section>
                        <section aria-label={words.queues} className="display_queues">
                            <h2>{words.queues}</h2>
                            <ul>
                                {data.queues.map((it) => (
                                    <li key={it.code}>
                                        <span className="display_letter" aria-hidden>
                                            {it.code}
                                        </span>
                                        <span className="display_name">{name_of(it)}</span>
                                        <strong>{words.waiting_people(it.waiting)}</strong>
                                        <span>{it.wait_minutes === null ? words.no_window : words.about(it.wait_minutes)}</span>
                                    </li>
                                ))}
                            </ul>
                        </section>
                    </div>
                )}
            </Loaded>
        </>
    )
}

function Clock() {
    const locale = useLocale()
    const [now, setNow] = useState(() => new Date())
    useEffect(() => {
        const timer = setInterval(() => setNow(new Date()), 1000)
        return () => clearInterval(timer)
    }, [])
    const text = now.toLocaleTimeString(locale === 'en' ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit' })
    return <time className="display_clock">{text}</time>
}

// What was called before the voice was switched on is not said.
function useSpoken(called: Board['called'] | undefined, is_spoken: boolean) {
    const words = useCounterWords()
    const locale = useLocale()
    const said = useRef<ReadonlySet<string> | null>(null)
    useEffect(() => {
        if (!called) return
        if (is_spoken && said.current) {
            for (const it of newCalls(said.current, called)) {
                const text = new SpeechSynthesisUtterance(words.spoken(it.number, it.window_code, it.window_name))
                text.lang = locale
                window.speechSynthesis.speak(text)
            }
        }
        said.current = saidOf(called)
    }, [called, is_spoken, words, locale])
}
