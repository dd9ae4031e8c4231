import { Alert } from 'antd'
import { useLocale } from '../../../shared/i18n'
import { Time } from '../../../shared/ui/Time'
import { useLeakWords } from '../i18n_leaks'
import { useOwnNotices } from '../leak_queries'

// What the customer is told of a leak that concerns them; nothing where there was none.
export function OwnLeakNotices() {
    const words = useLeakWords()
    const is_english = useLocale() === 'en'
    const notices = useOwnNotices()
    if (!notices.data || notices.data.length === 0) return null
    return (
        <section className="privacy_stack" aria-label={words.own}>
            {notices.data.map((it) => (
                <Alert
                    key={it.notice_id}
                    type="warning"
                    showIcon
                    title={
                        <>
                            {words.own} <span className="quiet small"><Time at={it.sent_at} /></span>
                        </>
                    }
                    description={<p className="privacy_text">{is_english ? it.text_en : it.text_zh}</p>}
                />
            ))}
        </section>
    )
}
