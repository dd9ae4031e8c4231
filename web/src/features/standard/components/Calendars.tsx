import { useLocale } from '../../../shared/i18n'
import type { Standard } from '../limits'
import { useStandardPageWords } from '../standard_words'

export function Calendars({ standard }: { standard: Standard }) {
    const words = useStandardPageWords()
    const is_english = useLocale() === 'en'
    return (
        <section className="panel standard_part">
            <h2>{words.calendars}</h2>
            {standard.calendars.map((it) => (
                <div key={it.code} className="calendar">
                    <h3>{is_english ? it.name_en : it.name_zh}</h3>
                    {it.is_always ? (
                        <p>{words.always}</p>
                    ) : (
                        <>
                            <ul className="calendar_week">
                                {it.week.map((spans, day) => (
                                    <li key={words.days[day]}>
                                        <span className="quiet">{words.days[day]}</span>
                                        {spans.length === 0 ? <span className="quiet">{words.closed}</span> : spans.join(' ')}
                                    </li>
                                ))}
                            </ul>
                            <p className="quiet">
                                {words.zone} {it.zone}
                                {it.announced_until !== null && ` · ${words.announced(it.announced_until)}`}
                            </p>
                        </>
                    )}
                </div>
            ))}
        </section>
    )
}
