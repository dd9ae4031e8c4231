import { useWords } from '../../shared/i18n'

const zh = {
    must_read: '必读', hint: '新业务、新规定须在期限内阅读并确认；每人每版确认一次（7.2.5、7.3.1）。', mine: '待我阅读', mine_none: '没有要读的', mine_none_hint: '需要您阅读确认的知识会出现在这里，并在菜单上计数。',
    due: (when: string) => `${when} 前`, overdue: '已逾期', confirmed: '已确认', confirm: '我已阅读并理解', confirmed_at: (when: string) => `您已于 ${when} 确认`, read_by: (when: string) => `请在 ${when} 前阅读并确认`, asked_by: (name: string, reason: string) => (reason ? `${name}：${reason}` : `${name} 要求`),
    thanks: '已确认', changed: (number: number) => `第 ${number} 版`,
    progress: '要求与进度', progress_none: '没有必读要求', progress_none_hint: '打开一篇已发布的知识，点“设为必读”，选团队和期限。', closed: '已结束的', of: (done: number, all: number) => `${done} / ${all} 人已确认`, nobody: '您的范围内没有人',
    require: '设为必读', require_title: (title: string) => `要求阅读：${title}`, change: '修改要求', teams: '团队', any_role: '所有岗位', role: '岗位', unit: '机构', add_team: '添加团队', remove_team: '去掉', due_day: '截止日期', reason: '原因（选填）', reason_hint: '坐席会看到，如：资费 12 月 1 日起调整', required: '必填', save: '保存', cancel: '取消', asked: '已要求阅读', saved: '已保存',
    reason_of_gap: (terms: string) => `客户常问而未找到：${terms}`, reason_of_votes: '客户反馈没有帮助较多，请先学习最新内容',
    report: '查看', people: '人员', name: '姓名', state: '状态', all: '全部', missing: '未确认', csv: '导出 CSV', close: '结束要求', close_sure: '结束后不再要求阅读，已确认的记录保留。', ended: '已结束', ended_on: '结束时间',
    approve_title: '批准发布', asks_anew: '要求已读过旧版的人重新阅读确认', asks_anew_hint: '这篇知识正在必读中。不勾选：已确认的算读过，其余的人阅读新版。', approve: '批准发布', in_progress: '必读进行中',
    roles: { agent: '客服坐席', field_engineer: '现场工程师', team_lead: '班组长', quality_inspector: '质检员', trainer: '培训师', archivist: '档案员', manager: '经理', administrator: '管理员' },
}
const en: typeof zh = {
    must_read: 'Must read', hint: 'What is new is read and confirmed in time, once a person and version (7.2.5, 7.3.1).', mine: 'For me to read', mine_none: 'Nothing to read', mine_none_hint: 'What you have to read and confirm appears here and is counted in the menu.',
    due: (when) => `by ${when}`, overdue: 'Overdue', confirmed: 'Confirmed', confirm: 'I have read and understood it', confirmed_at: (when) => `You confirmed it on ${when}`, read_by: (when) => `Please read and confirm it by ${when}`, asked_by: (name, reason) => (reason ? `${name}: ${reason}` : `Asked by ${name}`),
    thanks: 'Confirmed', changed: (number) => `version ${number}`,
    progress: 'Asked for, and how far', progress_none: 'Nothing has to be read', progress_none_hint: 'Open a published article and choose "Make it a must-read", with teams and a day.', closed: 'Ended', of: (done, all) => `${done} of ${all} confirmed`, nobody: 'Nobody within your scope',
    require: 'Make it a must-read', require_title: (title) => `To be read: ${title}`, change: 'Change', teams: 'Teams', any_role: 'Every role', role: 'Role', unit: 'Unit', add_team: 'Add a team', remove_team: 'Remove', due_day: 'Due', reason: 'Reason (optional)', reason_hint: 'Shown to agents, as: prices change on 1 December', required: 'Required', save: 'Save', cancel: 'Cancel', asked: 'Asked for', saved: 'Saved',
    reason_of_gap: (terms) => `Often asked and not found: ${terms}`, reason_of_votes: 'Customers said it did not help; please learn how it stands now',
    report: 'Look', people: 'People', name: 'Name', state: 'State', all: 'All', missing: 'Not confirmed', csv: 'Export CSV', close: 'End it', close_sure: 'Nobody has to read it any more; confirmations are kept.', ended: 'Ended', ended_on: 'Ended on',
    approve_title: 'Approve', asks_anew: 'Whoever confirmed the version before reads and confirms this one', asks_anew_hint: 'The article is a must-read. Unticked: who confirmed has read it, the others read the new version.', approve: 'Approve', in_progress: 'Must-read in progress',
    roles: { agent: 'Agent', field_engineer: 'Field engineer', team_lead: 'Team lead', quality_inspector: 'Quality inspector', trainer: 'Trainer', archivist: 'Archivist', manager: 'Manager', administrator: 'Administrator' },
}
export const useMustReadWords = () => useWords(zh, en)
