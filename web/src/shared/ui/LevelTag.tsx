import { FireOutlined, LogoutOutlined, SmileOutlined, WarningOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api/types'
import { useWords } from '../i18n'

export type Level = Schemas['ToneLevel']

const zh = {
    mood: '情绪',
    level: { calm: '平和', tense: '不满或着急', angry: '激动', leaving: '要离开或向外投诉' } as Record<Level, string>,
    short: { calm: '平和', tense: '着急', angry: '激动', leaving: '要离开' } as Record<Level, string>,
}
const en: typeof zh = {
    mood: 'Tone',
    level: { calm: 'Calm', tense: 'Upset or worried', angry: 'Angry', leaving: 'Speaks of leaving or of an authority' },
    short: { calm: 'Calm', tense: 'Upset', angry: 'Angry', leaving: 'Leaving' },
}
export const useLevelWords = () => useWords(zh, en)

const looks: Record<Level, { color: string; icon: ReactNode }> = {
    calm: { color: 'green', icon: <SmileOutlined /> },
    tense: { color: 'gold', icon: <WarningOutlined /> },
    angry: { color: 'volcano', icon: <FireOutlined /> },
    leaving: { color: 'magenta', icon: <LogoutOutlined /> },
}

// How a customer sounds (4.5.3).
export function LevelTag({ level, is_short = false }: { level: Level; is_short?: boolean }) {
    const words = useLevelWords()
    return (
        <Tag color={looks[level].color} icon={looks[level].icon} className="state_tag">
            {is_short ? words.short[level] : words.level[level]}
        </Tag>
    )
}
