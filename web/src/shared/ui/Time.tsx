import { Tooltip } from 'antd'
import { fullTime, dayAndTime, shortAge } from '../format/time'
import { useNow } from '../hooks/useNow'
import { useLocale } from '../i18n'

// `age`: "5 min ago" with the full time on hover; otherwise day and time.
export function Time({ at, age }: { at: string; age?: boolean }) {
    const locale = useLocale()
    const now = useNow()
    return (
        <Tooltip title={fullTime(at, locale)}>
            <time dateTime={at}>{age ? shortAge(at, now, locale) : dayAndTime(at, locale)}</time>
        </Tooltip>
    )
}
