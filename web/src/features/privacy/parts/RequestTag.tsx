import { Tag } from 'antd'
import { usePrivacyWords } from '../i18n'
import type { PrivacyRequest } from '../request_queries'

const colors: Record<PrivacyRequest['state'], string> = {
    received: 'gold', verified: 'geekblue', in_work: 'blue', proposed: 'purple', decided: 'cyan', done: 'green', refused: 'default', cancelled: 'default',
}

export function RequestTag({ state }: { state: PrivacyRequest['state'] }) {
    const words = usePrivacyWords()
    return <Tag color={colors[state]}>{words.request_state[state]}</Tag>
}
