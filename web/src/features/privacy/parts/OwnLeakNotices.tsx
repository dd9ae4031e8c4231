import { Alert, Button } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useLocale } from '../../../shared/i18n'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useLeakWords } from '../i18n_leaks'
import { useOwnNotices } from '../leak_queries'
import '../privacy.css'

const first_days = 30

// On the customer's first page too while it is new; nobody has to look for such news.
export function NewLeakNotices() {
    return <OwnLeakNotices since={dayjs().subtract(first_days, 'day')} />
}

// What the customer is told of a leak that concerns them; nothing where there was none.
export function OwnLeakNotices({ since }: { since?: Dayjs }) {
    const words = useLeakWords()
    const common = useCommon()
    const is_english = useLocale() === 'en'
    const notices = useOwnNotices()
    const all = (notices.data?.pages ?? []).flatMap((page) => page.items)
    const shown = all.filter((it) => !since || dayjs(it.sent_at).isAfter(since))
    if (shown.length === 0) return null
    return (
        <section className="privacy_stack" aria-label={words.own}>
            {shown.map((it) => (
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
            {notices.hasNextPage && !since && (
                <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </section>
    )
}
