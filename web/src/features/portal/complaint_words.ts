import { useWords } from '../../shared/i18n'

const zh = {
    title: '投诉处理进展',
    state: {
        received: '您的投诉已登记，调查即将开始。', investigating: '我们正在调查您反映的问题。', sent_back: '处理方案正在修改。',
        proposed: '处理方案已拟定，正在审批。', approved: '处理方案已定，我们会与您联系商定。', settled: '已与您商定处理方案。',
        answered: '已记录您的意见。', archived: '投诉已办结存档。', withdrawn: '投诉已撤销。',
    },
    group: '同一地区有多位客户反映了同样的问题，我们正在一并处理。',
    agreement: '与您商定的内容',
    executed: '已执行。',
    not_executed: '尚未执行，我们会尽快落实。',
}

const en: typeof zh = {
    title: 'How your complaint stands',
    state: {
        received: 'We have your complaint; the investigation begins soon.', investigating: 'We are looking into it.',
        sent_back: 'The proposal is being revised.', proposed: 'A proposal is made and waits for approval.',
        approved: 'The proposal is approved; we will contact you to agree on it.', settled: 'We agreed with you on what is done.',
        answered: 'Your answer is recorded.', archived: 'The complaint is done and archived.', withdrawn: 'The complaint was withdrawn.',
    },
    group: 'Several customers of your area told us of the same; we deal with it for all of you.',
    agreement: 'What we agreed',
    executed: 'It has been done.',
    not_executed: 'Not done yet; we will see to it.',
}

export const useComplaintWords = () => useWords(zh, en)
