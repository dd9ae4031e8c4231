import { useWords } from '../../shared/i18n'

export const zh = {
    arrivals: '来件', arrivals_hint: '邮件、短信回复和其他系统送来的客户来信：哪些已归入工单，哪些等人处理。',
    sources: '来件来源', sources_hint: '邮箱、短信和其他系统的接入状态。',
    arrived: '到达', sender: '发件人', what: '内容', source: '来源', state: '状态', about: '工单', customer: '客户', sent_at: '发出时间',
    all: '全部', waiting_only: '待处理', all_states: '全部状态', all_sources: '全部来源',
    kinds: { mail: '邮件', sms: '短信', webhook: '系统' },
    source_names: { mail: '邮箱', sms: '短信接口', kannel: 'Kannel 短信' } as Record<string, string>,
    states: { waiting: '待处理', filed: '已归入工单', kept: '自动来件', dismissed: '非业务' },
    reasons: {
        unknown_sender: '发件人不是已知客户', several_customers: '此地址属于几位客户，请确认是谁', not_theirs: '提到的工单不属于这位发件人',
        too_large: '来信超过大小上限，只收了信头', empty: '没有文字也没有附件', refused: '工单规则不允许自动归入',
        bounce: '退信或投递报告', auto_reply: '自动回复', list: '群发邮件', ours: '我们自己发出的邮件', flood: '同一发件人来信过多，可能是循环', stop: '要求停止推送，已撤回同意',
    },
    names_ticket: '提到的工单', no_subject: '（无标题）', is_cut: '内容过长或附件过多，超出部分没有收取', is_gone: '内容和附件已删除：保存期限已满，或本人要求删除',
    none: '没有来件', none_hint: '客户的邮件和短信到达后会出现在这里。接入方法见“来件来源”。',
    none_waiting: '没有待处理的来件', none_waiting_hint: '发件人不明、或与所提工单不符的来信会等在这里。',
    history: '引用与签名', files: '附件', show_words: '查看原文', why_look: '查看原因', why_look_hint: '查看会记入审计日志', look: '查看',
    make_ticket: '建工单', category: '业务类别', find_customer: '电话、姓名、编号查找', no_customer: '不关联客户也可建单', title: '标题',
    add_to: '归入工单', ticket_code: '工单号', add_hint: '发件人就是工单客户时，作为客户的回复；否则只有服务人员可见。',
    dismiss: '非业务', again: '撤回', reason: '原因', done: '已处理', needed: '必填', made: (code: string) => `已建工单 ${code}`, added: (code: string) => `已归入 ${code}`,
    decided: (who: string) => `由 ${who} 处理`,
    panel: '来件',
    set_up: '已接通', not_set_up: '未接通', fails: '收取失败',
    not_set_up_hints: {
        mail: '在设置文件 [intake] 填写 mail_url、mail_user、mail_password 后重启', sms: '填写 [intake] sms_secret 后重启', kannel: '填写 [intake] kannel_secret 后重启',
    } as Record<string, string>,
    gone: '已不在设置中', fetched_at: '上次收取', next_at: '下次', last_at: '最近来件', waiting: '待处理', nothing_yet: '还没有', failures: (n: number) => `连续失败 ${n} 次`,
}

export const en: typeof zh = {
    arrivals: 'Arrivals', arrivals_hint: 'Mails, replies by SMS and what other systems bring from customers: what is on a ticket, and what waits for somebody.',
    sources: 'Arrival sources', sources_hint: 'The mailbox, SMS and other systems, and how they work.',
    arrived: 'Arrived', sender: 'Sender', what: 'Words', source: 'Source', state: 'State', about: 'Ticket', customer: 'Customer', sent_at: 'Sent',
    all: 'All', waiting_only: 'Waiting', all_states: 'All states', all_sources: 'All sources',
    kinds: { mail: 'Mail', sms: 'SMS', webhook: 'System' },
    source_names: { mail: 'Mailbox', sms: 'SMS interface', kannel: 'Kannel SMS' },
    states: { waiting: 'Waiting', filed: 'On a ticket', kept: 'Automatic', dismissed: 'No business' },
    reasons: {
        unknown_sender: 'The sender is no customer we know', several_customers: 'Several customers have this address; find out who it is', not_theirs: 'The ticket it speaks of belongs to somebody else',
        too_large: 'Larger than is taken in; only its header was read', empty: 'No words and no files', refused: 'The rules of the ticket do not let it in by itself',
        bounce: 'A bounce or a delivery report', auto_reply: 'An automatic reply', list: 'Sent to many', ours: 'A mail of our own', flood: 'Too many from one sender; perhaps a loop', stop: 'Asked us to stop; the consents are withdrawn',
    },
    names_ticket: 'Speaks of', no_subject: '(no subject)', is_cut: 'Longer, or with more files, than is taken in; the rest was left out', is_gone: 'Words and files are gone: their time is over, or the person asked to be forgotten',
    none: 'Nothing has come in', none_hint: 'Mails and SMS of customers appear here. “Arrival sources” says how to set them up.',
    none_waiting: 'Nothing waits', none_waiting_hint: 'Messages of unknown senders, and those that do not fit the ticket they name, wait here.',
    history: 'Quotes and signature', files: 'Files', show_words: 'Show as it came', why_look: 'Why do you look?', why_look_hint: 'The look is written into the audit log', look: 'Show',
    make_ticket: 'Make a ticket', category: 'Category', find_customer: 'Find by phone, name or code', no_customer: 'May be left empty', title: 'Title',
    add_to: 'Add to a ticket', ticket_code: 'Ticket code', add_hint: 'Where the sender is the customer of the ticket, as their reply; else for staff alone.',
    dismiss: 'No business', again: 'Take back', reason: 'Reason', done: 'Done', needed: 'Required', made: (code) => `Ticket ${code} was made`, added: (code) => `Added to ${code}`,
    decided: (who) => `by ${who}`,
    panel: 'Arrivals',
    set_up: 'Set up', not_set_up: 'Not set up', fails: 'Fails',
    not_set_up_hints: {
        mail: 'Set mail_url, mail_user and mail_password in [intake] and restart', sms: 'Set sms_secret in [intake] and restart', kannel: 'Set kannel_secret in [intake] and restart',
    },
    gone: 'No longer in the settings', fetched_at: 'Last read', next_at: 'Next', last_at: 'Last arrival', waiting: 'Waiting', nothing_yet: 'nothing yet', failures: (n) => `failed ${n} times in a row`,
}

export const useIntakeWords = () => useWords(zh, en)
