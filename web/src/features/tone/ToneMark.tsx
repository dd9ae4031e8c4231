import { FireOutlined, LogoutOutlined, SmileOutlined, WarningOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { type Level, useToneWords } from './i18n'
import { useTones } from './queries'

const looks: Record<Level, { color: string; icon: ReactNode }> = {
    calm: { color: 'green', icon: <SmileOutlined /> },
    tense: { color: 'gold', icon: <WarningOutlined /> },
    angry: { color: 'volcano', icon: <FireOutlined /> },
    leaving: { color: 'magenta', icon: <LogoutOutlined /> },
}

export function LevelTag({ level, is_short = false }: { level: Level; is_short?: boolean }) {
    const words = useToneWords()
    return (
        <Tag color={looks[level].color} icon={looks[level].icon} className="state_tag">
            {is_short ? words.short[level] : words.level[level]}
        </Tag>
    )
}

// In a list of tickets: who of their customers is not calm.
export function ToneMark({ ticket_id, listed }: { ticket_id: string; listed: readonly string[] }) {
    const level = useTones(ticket_id, listed)
    return level && <LevelTag level={level} is_short />
}
