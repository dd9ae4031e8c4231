import { useWords } from '../../shared/i18n'

export const zh = {
    retention: '保存期限与清理',
    hint: '期限来自服务标准；每夜按期清理，先由一人提出、另一人批准启用。受保留令约束或有未结工单的客户不动。',
    next_at: '下一次', share: (percent: number, from: number) => `一次超过全部记录的 ${percent}%（且不少于 ${from} 条）须再经第二人批准。`,
    entry: '内容', action_label: '处理', period: '保存', state_label: '状态', last_run: '上次清理', nothing: '尚未清理过',
    action: { anonymise: '匿名化', delete: '删除' },
    days: (n: number) => (n % 365 === 0 ? `${n / 365} 年` : `${n} 天`),
    state: { off: '未启用', proposed: '待第二人批准', on: '已启用' },
    switch_action: { propose: '提出启用', approve: '批准', refuse: '不批准', switch_off: '停用' },
    by: (proposed: string, decided: string | null) => (decided ? `${proposed} 提出，${decided} 决定` : `${proposed} 提出`),
    run_now: '现在清理', run_sure: '现在开始清理到期的记录吗？不可恢复。',
    preview: '试算', preview_hint: '只计算，不改动任何记录。',
    all: '全部', due: '到期', oldest: '最早', held: '保留令', in_work: '未结工单', before: '早于', waits: '须再批准',
    partly: (looked: number) => `后两列只查看了前 ${looked} 条`,
    runs: '清理记录', no_runs: '还没有清理记录', no_runs_hint: '启用一项之后，每夜的清理都会记在这里。',
    run_state: { planned: '计划', waiting: '待批准', running: '进行中', done: '完成', declined: '未批准', stopped: '已停止' },
    run_action: { approve: '批准清理', decline: '不批准', stop: '停止' },
    disposed: '已处理', begun_at: '开始', started_by: '发起', clock: '每夜自动', decided_by: '决定',
    no_entries: '服务标准没有保存期限', no_entries_hint: '在标准的 [[retention]] 中写明保存多久。',
    done: '已登记',
}

export const en: typeof zh = {
    retention: 'Retention',
    hint: 'Periods come from the service standard and are carried out every night, once one person has proposed an entry and another approved it. Who is under a hold or has a ticket open is left alone.',
    next_at: 'Next', share: (percent, from) => `A run of more than ${percent} % of all records (and ${from} at least) waits for a second person again.`,
    entry: 'What', action_label: 'Action', period: 'Kept for', state_label: 'State', last_run: 'Last run', nothing: 'None yet',
    action: { anonymise: 'Anonymise', delete: 'Delete' },
    days: (n) => (n % 365 === 0 ? `${n / 365} ${n === 365 ? 'year' : 'years'}` : `${n} days`),
    state: { off: 'Off', proposed: 'Waits for a second person', on: 'On' },
    switch_action: { propose: 'Propose', approve: 'Approve', refuse: 'Refuse', switch_off: 'Switch off' },
    by: (proposed, decided) => (decided ? `proposed by ${proposed}, decided by ${decided}` : `proposed by ${proposed}`),
    run_now: 'Run now', run_sure: 'Begin to dispose of what is due? It cannot be undone.',
    preview: 'Dry run', preview_hint: 'Counts only; changes no record.',
    all: 'Records', due: 'Due', oldest: 'Oldest', held: 'Holds', in_work: 'Open tickets', before: 'before', waits: 'needs approval',
    partly: (looked) => `the last two columns are of the first ${looked}`,
    runs: 'Runs', no_runs: 'No runs yet', no_runs_hint: 'Once an entry is on, each night\'s run stands here.',
    run_state: { planned: 'Planned', waiting: 'Waits for approval', running: 'Running', done: 'Done', declined: 'Declined', stopped: 'Stopped' },
    run_action: { approve: 'Approve', decline: 'Decline', stop: 'Stop' },
    disposed: 'Disposed of', begun_at: 'Begun', started_by: 'Started by', clock: 'the clock', decided_by: 'Decided by',
    no_entries: 'The standard has no periods', no_entries_hint: 'Say how long what is kept in the standard\'s [[retention]].',
    done: 'Recorded',
}

export const useRetentionWords = () => useWords(zh, en)
