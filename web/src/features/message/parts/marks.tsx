import { Tag, Tooltip } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { useMessageWords } from '../i18n'
import { type OutgoingMessage, useChannels } from '../queries'

const colors: Record<OutgoingMessage['state'], string> = {
    waiting: 'default', deferred: 'gold', sending: 'blue', sent: 'cyan', delivered: 'green', failed: 'orange', dead: 'red', refused: 'default',
}

export function MessageStateTag({ message }: { message: OutgoingMessage }) {
    const words = useMessageWords()
    const tag = <Tag color={colors[message.state]}>{words.states[message.state]}</Tag>
    return message.reason ? <Tooltip title={words.reasons[message.reason]}>{tag}</Tooltip> : tag
}

// The standard's name of a purpose; its code where the standard has none any more.
export function usePurposeName() {
    const name_of = useNameOf()
    const channels = useChannels()
    return (code: string) => {
        const found = channels.data?.purposes.find((it) => it.code === code)
        return found ? name_of(found) : code
    }
}
