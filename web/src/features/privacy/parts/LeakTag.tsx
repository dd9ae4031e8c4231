import { Tag } from 'antd'
import { useLocale } from '../../../shared/i18n'
import { useLeakWords } from '../i18n_leaks'
import type { Leak } from '../leak_queries'

const colors = { reported: 'red', assessed: 'orange', contained: 'gold', notified: 'blue', closed: 'green', dismissed: 'default' } as const

export function LeakTag({ state }: { state: Leak['state'] }) {
    const words = useLeakWords()
    return <Tag color={colors[state]}>{words.state[state]}</Tag>
}

export function LeakLevel({ leak }: { leak: Leak }) {
    const words = useLeakWords()
    const is_english = useLocale() === 'en'
    const name = is_english ? leak.level_en : leak.level_zh
    return name ? <Tag color={leak.level === 1 ? 'red' : leak.level === 2 ? 'orange' : 'default'}>{name}</Tag> : <span className="quiet">{words.level_unknown}</span>
}
