import { useWords } from '../../../shared/i18n'

const zh = {
    process: '流程看板',
    process_hint: '所有在办工单此刻走到了哪一步；点数字看是哪些工单。页面随事件自动更新。',
    unit: '组织', all_units: '我能看到的全部', total: '在办', warned: '将超时', late: '已超时', stage: '环节', oldest: '最早受理', median: '停留中位数',
    by_stage: '各环节在办工单', by_age: '在办工单按受理时长', calm: '正常', count: '数量', age: '受理至今',
    up_to: (days: number) => `${days} 天内`, older: (days: number) => `超过 ${days} 天`,
    open_cell: (stage: string, type: string, count: number, warned: number, late: number) => `${stage}、${type}：${count} 张，将超时 ${warned}，已超时 ${late}`,
    nothing: '没有在办工单', nothing_hint: '换一个组织看看；新工单受理后会立即出现在这里。',
    duty: '职责矩阵',
    duty_hint: '每类问题在每个环节由谁办、谁负责、多久办完：由流程表、岗位权限、组织与服务标准推算，不另行填写。',
    open_of: (name: string) => `${name}：在办工单`, answered_by: (roles: string[]) => `负责：${roles.join('、')}`,
    category: '问题类别', team: '承办组织', nobody: '无人可办', no_unit: '未指定承办组织', no_unit_hint: '留在受理人所在组织',
    inactive: '承办组织已停用', no_lead: '没有班组长或经理负责', covered: (unit: string) => `由 ${unit} 代办`,
    people: (n: number) => `${n} 人`, gaps: (n: number) => `有 ${n} 格无人承担`, no_gaps: '每一格都有人承担', only_gaps: '只看有缺口的', print: '打印', csv: '导出 CSV',
    silence: (hours: number) => `客户 ${hours} 小时未评价则自动关闭`,
    ladder: '超时升级', ladder_step: (percent: number) => (percent === 0 ? '超时时' : `再超 ${percent}%`), approves: '投诉方案审批', by_version: (n: number) => `按服务标准第 ${n} 版`,
    gap: { none: '', no_unit: '未指定承办组织', unit_inactive: '承办组织已停用', nobody: '承办组织无人可办' } as Record<string, string>,
    role: {
        agent: '坐席', field_engineer: '装维工程师', team_lead: '班组长', manager: '经理', quality_inspector: '质检员', trainer: '培训师',
        archivist: '档案员', administrator: '管理员', customer: '客户',
    } as Record<string, string>,
    clock: { accept: '受理', respond: '响应', resolve: '解决', feedback: '反馈' } as Record<string, string>,
    nothing_found: '没有这样的类别', nothing_found_hint: '换一个组织，或关掉「只看有缺口的」。',
}

const en: typeof zh = {
    process: 'Process board',
    process_hint: 'Where every open ticket stands right now; a number opens the tickets behind it. The page keeps itself up to date.',
    unit: 'Unit', all_units: 'All I may see', total: 'Open', warned: 'Soon late', late: 'Late', stage: 'Stage', oldest: 'Oldest', median: 'Median stay',
    by_stage: 'Open tickets by stage', by_age: 'Open tickets by age', calm: 'In time', count: 'Tickets', age: 'Since opened',
    up_to: (days) => `up to ${days} d`, older: (days) => `over ${days} d`,
    open_cell: (stage, type, count, warned, late) => `${stage}, ${type}: ${count} tickets, ${warned} due soon, ${late} late`,
    nothing: 'No open tickets', nothing_hint: 'Try another unit; a new ticket shows here the moment it is taken in.',
    duty: 'Duty matrix',
    duty_hint: 'Who does, and who answers for, each kind of problem at each stage, and how fast: worked out of the process, the posts, the units and the standard.',
    open_of: (name) => `${name}: open tickets`, answered_by: (roles) => `answers: ${roles.join(', ')}`,
    category: 'Category', team: 'Team', nobody: 'Nobody can', no_unit: 'No team named', no_unit_hint: 'stays with the unit that took it in',
    inactive: 'The team is switched off', no_lead: 'No lead or manager answers for it', covered: (unit) => `${unit} steps in`,
    people: (n) => `${n}`, gaps: (n) => `${n} cells nobody takes care of`, no_gaps: 'Every cell is taken care of', only_gaps: 'Only those with gaps', print: 'Print', csv: 'Export CSV',
    silence: (hours) => `closes by itself after ${hours} h without an evaluation`,
    ladder: 'Escalation', ladder_step: (percent) => (percent === 0 ? 'at the breach' : `${percent} % over`), approves: 'Complaint proposals approved by', by_version: (n) => `By version ${n} of the service standard`,
    gap: { none: '', no_unit: 'no team named', unit_inactive: 'team switched off', nobody: 'nobody in the team' },
    role: {
        agent: 'Agent', field_engineer: 'Field engineer', team_lead: 'Team lead', manager: 'Manager', quality_inspector: 'Quality inspector',
        trainer: 'Trainer', archivist: 'Archivist', administrator: 'Administrator', customer: 'Customer',
    },
    clock: { accept: 'accept', respond: 'respond', resolve: 'resolve', feedback: 'feed back' },
    nothing_found: 'No such categories', nothing_found_hint: 'Try another unit, or show those without gaps too.',
}

export const useProcessWords = () => useWords(zh, en)
export { en as process_en, zh as process_zh }
