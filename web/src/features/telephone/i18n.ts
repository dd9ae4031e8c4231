import { useWords } from '../../shared/i18n'

export const zh = {
    board: '话务看板', board_hint: '排队、接起与坐席的此刻情况，按时段的指标，和需要多少坐席（4.2.2）。',
    calls: '通话记录', calls_hint: '交换机报来的每通电话；不合顺序的事件保留并标出。',
    call_backs: '回拨', call_backs_hint: '久等或放弃的来电、客户要求的回拨；每个号码只留一条。',
    lines: '分机', lines_hint: '谁坐在哪个分机；没有分机的人不会振铃。',
    state: { unheard: '未知', arriving: '呼入', queued: '排队', ringing: '振铃', talking: '通话', held: '保持', ended: '待小结', done: '完成', abandoned: '放弃' },
    agent_state: { away: '离开', ready: '空闲', ringing: '振铃', talking: '通话', wrap_up: '小结' },
    direction: { incoming: '呼入', outgoing: '呼出' },
    kind: { offered: '到达或振铃', queued: '进入队列', answered: '接起', held: '保持', resumed: '恢复', transferred: '转接', ended: '结束', abandoned: '放弃', recording: '录音', call_back: '要求回拨', wrapped: '小结完成' },
    flag: { order: '顺序不合', agent: '坐席未知', queue: '队列未知', number: '号码有误' },
    back_state: { open: '待回拨', reached: '已接通', answered: '已再次来电', given_up: '已放弃' },
    back_reason: { abandoned: '放弃的来电', long_wait: '久等', asked: '客户要求' },
    // board
    waiting: '排队中', longest: '最长等待', agents: '坐席', level: '服务水平', level_hint: (n: number) => `${n} 秒内接起 /（接起 + 超时放弃）`, asa: '平均等待', aht: '平均处理', abandonment: '放弃率',
    offered: '进入队列', answered: '接起', today: '今天', seconds: (n: number) => `${Math.round(n)} 秒`, none: '–',
    staffing: (agents: number, percent: number) => `按最近一小时的话务，${percent}% 达标需 ${agents} 名坐席`, staffing_basis: (calls: number, load: number) => `${calls} 通，${load} 爱尔兰（Erlang C）`,
    no_load: '最近一小时没有话务，无法估算坐席', open_backs: '待回拨', every_queue: '全部队列', day: '日期', width: { quarter: '15 分钟', half: '30 分钟', day: '每天' },
    by_interval: '按时段', interval: '时段', no_figures: '这段时间没有来电', no_figures_hint: '交换机按 docs/telephone.md 报来事件后，这里自动更新。',
    no_queues: '您的范围内没有队列', no_queues_hint: '请在服务标准的 [[call_queue]] 中设置队列。',
    no_lines: '还没有分机', no_lines_hint: '请登记坐席的分机，来电才能弹屏。', needs_action: (n: number) => `${n} 名坐席在岗`,
    // calls
    caller: '对方号码', queue: '队列', agent: '坐席', at: '时间', wait: '等待', talk: '通话', result_state: '状态', ticket: '工单', flagged: '有标记', search_number: '完整号码', find: '查找',
    all_states: '全部状态', only_flagged: '只看有标记的', no_calls: '没有通话', no_calls_hint: '换个条件，或等交换机报来事件。', more: '更多', open: '查看', detail: '通话经过', told_late: '晚报',
    event: '事件', play: '听录音', play_hint: '录音在交换机上打开；这次收听已记入日志。', hidden_number: '未显示号码', clock_note: '按事件本身的时刻排列',
    // lines
    person: '人员', extension: '分机号', add_line: '登记分机', save: '保存', cancel: '取消', remove: '删除', remove_sure: (name: string) => `删除${name}的分机？`, state_now: '状态', required: '必填', saved: '已保存',
    // call-backs
    due: '应于', next_try: '下次试拨', owner: '负责人', tries: '试拨', reason: '缘由', customer: '客户', take: '我来回拨', reach: '已接通', miss: '未接通', give_up: '放弃', mine: '只看我的', escalated: '已超时',
    words: '结果', words_hint: { reach: '写明与客户谈了什么', miss: '可写明情况，如无人接听', give_up: '写明放弃的原因' } as Record<string, string>, no_backs: '没有待回拨的号码', no_backs_hint: '放弃或久等的来电会自动列在这里。', nobody: '无', done_words: '结果',
    // softphone
    phone: '话机', phone_of: (extension: string, state: string) => `话机 ${extension}，${state}`, no_call: '没有通话', no_call_hint: '来电时这里自动弹出。空闲与离开用旁边的在岗开关切换。', shortcut: '快捷键 Alt+C', incoming: '来电', outgoing: '去电', duration: '时长', held_for: '已保持', ringing_for: '已振铃',
    wrap_left: '小结剩余', unknown: '未登记的来电者', unknown_hint: '可在“客户”中登记，再在这里选择。', choose_customer: '这个号码属于多位客户，请选择：', new_ticket: '为来电者建单', register: '登记客户', open_tickets: '未结工单', no_tickets: '没有未结工单', of_another_unit: '其他机构的工单，无权查看', link: '关联', linked: '已关联', unlink: '取消关联', past: '以往通话', no_past: '没有以往通话', note: '备注', save_note: '保存备注',
    wrap_title: '通话小结', content: '沟通内容', answer: '客户答复', result: '处理结果', submit_wrap: '完成小结', wrapped: '小结已存为接触记录', segment: { vip: 'VIP', new: '新客户', ordinary: '普通' } as Record<string, string>, is_recorded: '接触记录已写', wrap_later: '通话结束后在这里小结。',
}
export const en: typeof zh = {
    board: 'Call board', board_hint: 'Queues, answers and agents as they are now, figures by interval, and how many agents it takes (4.2.2).',
    calls: 'Calls', calls_hint: 'Every call the switch tells of; events out of order are kept and flagged.',
    call_backs: 'Call-backs', call_backs_hint: 'Callers who waited long or gave up, and those who asked; one line a number.',
    lines: 'Extensions', lines_hint: 'Who sits at which extension; without one nobody is rung.',
    state: { unheard: 'Unknown', arriving: 'Arriving', queued: 'Waiting', ringing: 'Ringing', talking: 'Talking', held: 'On hold', ended: 'To wrap up', done: 'Done', abandoned: 'Abandoned' },
    agent_state: { away: 'Away', ready: 'Ready', ringing: 'Ringing', talking: 'Talking', wrap_up: 'Wrap-up' },
    direction: { incoming: 'Incoming', outgoing: 'Outgoing' },
    kind: { offered: 'Arrived or rings', queued: 'Entered the queue', answered: 'Answered', held: 'Put on hold', resumed: 'Resumed', transferred: 'Transferred', ended: 'Ended', abandoned: 'Abandoned', recording: 'Recording', call_back: 'Asks to be called', wrapped: 'Wrapped up' },
    flag: { order: 'Out of order', agent: 'Agent unknown', queue: 'Queue unknown', number: 'Number malformed' },
    back_state: { open: 'Open', reached: 'Reached', answered: 'Rang again', given_up: 'Given up' },
    back_reason: { abandoned: 'Abandoned call', long_wait: 'Waited long', asked: 'Asked for it' },
    waiting: 'Waiting', longest: 'Longest wait', agents: 'Agents', level: 'Service level', level_hint: (n) => `answered within ${n} s / (answered + abandoned later)`, asa: 'ASA', aht: 'AHT', abandonment: 'Abandonment',
    offered: 'Entered', answered: 'Answered', today: 'Today', seconds: (n) => `${Math.round(n)} s`, none: '–',
    staffing: (agents, percent) => `By the last hour's calls, ${percent}% in time takes ${agents} agents`, staffing_basis: (calls, load) => `${calls} calls, ${load} erlangs (Erlang C)`,
    no_load: 'No calls in the last hour to tell staffing by', open_backs: 'Call-backs open', every_queue: 'Every queue', day: 'Day', width: { quarter: '15 min', half: '30 min', day: 'Days' },
    by_interval: 'By interval', interval: 'Interval', no_figures: 'No calls in this time', no_figures_hint: 'It fills as the switch tells events, see docs/telephone.md.',
    no_queues: 'No queue within your scope', no_queues_hint: 'Define queues as [[call_queue]] of the service standard.',
    no_lines: 'No extensions yet', no_lines_hint: 'Enter the extensions of agents so that calls pop up for them.', needs_action: (n) => `${n} agents on`,
    caller: 'Number', queue: 'Queue', agent: 'Agent', at: 'At', wait: 'Wait', talk: 'Talk', result_state: 'State', ticket: 'Ticket', flagged: 'Flagged', search_number: 'Whole number', find: 'Find',
    all_states: 'Every state', only_flagged: 'Flagged only', no_calls: 'No calls', no_calls_hint: 'Change the filter, or wait for events of the switch.', more: 'More', open: 'Open', detail: 'How the call went', told_late: 'told late',
    event: 'Event', play: 'Play recording', play_hint: 'It opens at the switch; this look has been logged.', hidden_number: 'Number hidden', clock_note: "in the order of the events' own moments",
    person: 'Person', extension: 'Extension', add_line: 'Add an extension', save: 'Save', cancel: 'Cancel', remove: 'Remove', remove_sure: (name) => `Remove the extension of ${name}?`, state_now: 'State', required: 'Required', saved: 'Saved',
    due: 'Due', next_try: 'Next try', owner: 'Owner', tries: 'Tries', reason: 'Why', customer: 'Customer', take: 'Take it', reach: 'Reached', miss: 'Not reached', give_up: 'Give up', mine: 'Mine only', escalated: 'Overdue',
    words: 'What came of it', words_hint: { reach: 'What was said', miss: 'What happened, if there is more to say', give_up: 'Why it is given up' }, no_backs: 'Nobody to call back', no_backs_hint: 'Callers who gave up or waited long appear here by themselves.', nobody: 'nobody', done_words: 'Result',
    phone: 'Phone', phone_of: (extension, state) => `Phone ${extension}, ${state}`, no_call: 'No call', no_call_hint: 'It opens by itself when somebody calls. Ready and away are set by the presence switch beside it.', shortcut: 'Shortcut Alt+C', incoming: 'Incoming call', outgoing: 'Outgoing call', duration: 'For', held_for: 'On hold for', ringing_for: 'Ringing for',
    wrap_left: 'Wrap-up ends in', unknown: 'Caller not known', unknown_hint: 'Register them under Customers, then choose them here.', choose_customer: 'The number belongs to several customers; choose:', new_ticket: 'New ticket for the caller', register: 'Register', open_tickets: 'Open tickets', no_tickets: 'No open tickets', of_another_unit: 'of another unit, not yours to see', link: 'Link', linked: 'Linked', unlink: 'Unlink', past: 'Calls before', no_past: 'No calls before', note: 'Note', save_note: 'Save note',
    wrap_title: 'Wrap-up', content: 'What was said', answer: "Customer's answer", result: 'Result', submit_wrap: 'Finish wrap-up', wrapped: 'Kept as a contact record', segment: { vip: 'VIP', new: 'New', ordinary: 'Ordinary' }, is_recorded: 'Contact record written', wrap_later: 'Wrap up here when the call has ended.',
}

export const useTelephoneWords = () => useWords(zh, en)
