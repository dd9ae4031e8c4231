import { useWords } from '../../shared/i18n'

const zh = {
    mood: '客户情绪',
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
    said: 'Heard',
    steps: 'What to do',
    set: 'Correct',
    set_by: (name) => `Corrected by ${name}`,
    reason: 'Reason',
    reason_needed: 'Give a reason of 2 to 200 characters',
    hint: 'For staff alone, to serve better; nobody is treated worse for it.',
}

export const useToneWords = () => useWords(zh, en)
