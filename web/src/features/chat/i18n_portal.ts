import { useWords } from '../../shared/i18n'

const zh = {
    chat: '在线客服', open: '打开在线客服', unread: (n: number) => `${n} 条未读`, minimise: '收起', menu: '更多', past: '以往对话', back: '返回', now: '当前对话',
    welcome: '您好，有什么可以帮您？', welcome_hint: '先由智能助手从知识库为您查找答案，随时可以转人工。',
    people_there: '现在是人工服务时间', people_away: (when: string) => (when ? `人工客服不在线，${when} 恢复服务` : '人工客服不在线'), people_away_hint: '智能助手全天为您解答，也可以留言。',
    person: '转人工', asking: '正在转人工', leave: '留言', say: '输入您的问题', say_hint: 'Enter 发送，Shift+Enter 换行', send: '发送', try_asking: '大家常问',
    examples: ['家里宽带上不了网怎么办？', '怎么查询本月话费？', '如何办理携号转网？'],
    waiting: '正在为您转接人工客服', ahead: (n: number) => (n === 0 ? '您排在第 1 位' : `您前面还有 ${n} 位`), wait_about: (text: string) => `预计还需等待${text}`, under_a_minute: '不到 1 分钟', waited: (text: string) => `已等待 ${text}`, rather_leave: '不想等？留言给我们',
    talking_with: (name: string) => `${name}正在为您服务`, bot_there: '智能助手', ended: '对话已结束', end: '结束对话', end_sure: '结束这次对话？', end_hint: '结束后可以评价，记录可在“以往对话”中查看。', cancel: '取消',
    leave_title: '留言', leave_hint: '我们会建立请求，由专人回复您；进度可随时查看。', leave_text: '您的问题', leave_contact: '怎么联系您（选填）', leave_contact_hint: '如：下午打我手机', leave_send: '提交留言', required: '请写下您的问题',
    left: '留言已收到', left_hint: '请求编号', see_request: '查看进度',
    rate: '请为这次服务评分', rates: ['很不满意', '不满意', '一般', '满意', '很满意'], thanks: '感谢您的评价', rated: (n: number) => `您的评分：${n} 星`, another: '开始新对话', skip: '不评价',
    no_past: '还没有对话', no_past_hint: '与我们的对话会保存在这里。', state: { answering: '智能助手', waiting: '等待人工', talking: '进行中', ended: '已结束', left_message: '已留言', abandoned: '已离开' } as Record<string, string>,
    away: '网络断开，正在重新连接；您写的内容不会丢失', slow_live: '消息可能有延迟，正在重新连接', seconds: (n: number) => `${n} 秒`, minutes: (n: number) => `约 ${n} 分钟`, opened: (when: string) => `${when} 的对话`,
}
const en: typeof zh = {
    chat: 'Chat', open: 'Open the chat', unread: (n) => `${n} unread`, minimise: 'Minimise', menu: 'More', past: 'Past chats', back: 'Back', now: 'Current chat',
    welcome: 'Hello, how can we help?', welcome_hint: 'An assistant looks for an answer in our articles first; you can talk to a person at any time.',
    people_there: 'Our people serve at this hour', people_away: (when) => (when ? `Our people are back on ${when}` : 'Our people are not there now'), people_away_hint: 'The assistant answers at any hour, or leave a message.',
    person: 'Talk to a person', asking: 'Asking for a person', leave: 'Leave a message', say: 'Your question', say_hint: 'Enter sends, Shift+Enter begins a new line', send: 'Send', try_asking: 'Often asked',
    examples: ['My broadband has no connection, what can I do?', "Where do I see this month's bill?", 'How do I keep my number when I change operators?'],
    waiting: 'We are passing you to a person', ahead: (n) => (n === 0 ? 'You are next' : `${n} before you`), wait_about: (text) => `${text} to wait`, under_a_minute: 'less than a minute', waited: (text) => `waiting for ${text}`, rather_leave: 'Rather not wait? Leave a message',
    talking_with: (name) => `${name} is with you`, bot_there: 'Assistant', ended: 'The chat has ended', end: 'End the chat', end_sure: 'End this chat?', end_hint: 'You can rate it then; what was said stays under “Past chats”.', cancel: 'Cancel',
    leave_title: 'Leave a message', leave_hint: 'We make a request of it and a person answers you; you can follow it at any time.', leave_text: 'Your question', leave_contact: 'How to reach you (optional)', leave_contact_hint: 'as: my mobile, in the afternoon', leave_send: 'Send the message', required: 'Say what it is about',
    left: 'We have your message', left_hint: 'Request', see_request: 'Follow it',
    rate: 'How was it?', rates: ['very bad', 'bad', 'so-so', 'good', 'very good'], thanks: 'Thank you', rated: (n) => `You gave ${n} of 5`, another: 'Begin a new chat', skip: 'Not now',
    no_past: 'No chats yet', no_past_hint: 'What you say to us here is kept here.', state: { answering: 'assistant', waiting: 'waiting', talking: 'going on', ended: 'ended', left_message: 'message left', abandoned: 'left' },
    away: 'No network; we are reconnecting, and what you wrote is kept', slow_live: 'News may be late; reconnecting', seconds: (n) => `${n} s`, minutes: (n) => `about ${n} min`, opened: (when) => `Chat of ${when}`,
}
export const usePortalChatWords = () => useWords(zh, en)
