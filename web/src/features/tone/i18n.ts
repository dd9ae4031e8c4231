import type { Schemas } from '../../api/types'
import { useWords } from '../../shared/i18n'

export type Level = Schemas['ToneLevel']

const zh = {
    mood: '客户情绪',
    level: { calm: '平和', tense: '不满或着急', angry: '激动', leaving: '要离开或向外投诉' } as Record<Level, string>,
    short: { calm: '平和', tense: '着急', angry: '激动', leaving: '要离开' } as Record<Level, string>,
    said: '听到的话',
    steps: '安抚步骤',
    set: '更正',
    set_by: (name: string) => `${name} 更正`,
    reason: '理由',
    reason_needed: '请写明理由（2 到 200 字）',
    hint: '只供员工改进服务，客户看不到，不得因此区别对待。',
}
const en: typeof zh = {
    mood: 'How the customer sounds',
    level: { calm: 'Calm', tense: 'Upset or worried', angry: 'Angry', leaving: 'Speaks of leaving or of an authority' },
    short: { calm: 'Calm', tense: 'Upset', angry: 'Angry', leaving: 'Leaving' },
    said: 'Heard',
    steps: 'What to do',
    set: 'Correct',
    set_by: (name) => `Corrected by ${name}`,
    reason: 'Reason',
    reason_needed: 'Give a reason of 2 to 200 characters',
    hint: 'For staff alone, to serve better; nobody is treated worse for it.',
}

export const useToneWords = () => useWords(zh, en)
