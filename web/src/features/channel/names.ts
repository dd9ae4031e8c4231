// What people call a channel, and a way to or from it.
import { lengthOf } from '../../shared/format/length'
import { useLocale } from '../../shared/i18n'
import { useChannelName } from '../../shared/lookups'
import { useChannelWords } from './i18n'
import type { Way } from './queries'

// A type of contact that answers no channel, such as a letter, has a name of ours.
export function useChannelOrType() {
    const words = useChannelWords()
    const name = useChannelName()
    return (code: string) => words.types[code] ?? name(code)
}

export function useWayName() {
    const words = useChannelWords()
    const name = useChannelName()
    return (code: string, channel?: string | null) => {
        const [kind, rest = ''] = code.split('.')
        if (kind === 'gateway') return words.kinds.gateway(name(channel ?? channel_of[rest] ?? rest))
        if (kind === 'mailbox') return words.kinds.mailbox()
        if (kind === 'door') return words.doors[rest] ?? words.kinds.door(rest)
        return words.kinds.telephone()
    }
}
const channel_of: Record<string, string> = { mail: 'email', sms: 'sms', push: 'app', messaging: 'wechat', portal: 'portal' }

// Seconds while they are few.
export function useLength() {
    const words = useChannelWords()
    const is_english = useLocale() === 'en'
    return (seconds: number) => (seconds < 60 ? words.seconds(Math.max(1, seconds)) : lengthOf(seconds, is_english))
}

export function useReasonText() {
    const words = useChannelWords()
    const length = useLength()
    return ({ reason, amount, limit }: Way['verdict']) => {
        if (reason === null) return ''
        if (reason === 'failures' || reason === 'fetch_failures' || reason === 'level') return words.reasons[reason](amount, limit)
        return words.reasons[reason](length(amount), length(limit))
    }
}
