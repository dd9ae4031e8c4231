// Sections and fields of the standard's text as people call them. Others are shown as they are written.
import { useWords } from '../../shared/i18n'

type Names = Record<string, string>

const zh = {
    sections: {
        standard: '标准名称', principles: '服务原则', clause: '条款', channel: '渠道', category: '问题类别', segment: '客户分群',
        calendar: '服务时间', class: '服务类别', class_rule: '类别判定规则', grade: '投诉分级', sla: '承诺时限',
        sla_factor: '时限系数', contact: '接通与回访', warning: '预警', ladder: '超时升级', closing: '办结条件',
        pause_reason: '暂停原因', breach_reason: '超时原因', cause: '问题成因', indicator: '指标目标', scheme: '考核方案',
        training_need: '培训要求', emergency_level: '应急等级', ola: '机构间时限', checklist: '流程与检查清单', grade_flag: '分级标记规则',
        liability: '责任认定', redress: '补救方式', settlement: '和解', settlement_limit: '审批限额', statutory: '法定答复期限',
        group_complaint: '群体投诉', repeat_complaint: '重复投诉', booking: '预约规则', service_type: '预约服务', plan: '上门计划',
    } as Names,
    fields: {
        code: '代码', zh: '中文名称', en: '英文名称', clause: '条款', order: '次序', accept: '受理', respond: '首次响应',
        resolve: '解决', feedback: '反馈', calendar: '服务时间', accept_calendar: '受理的服务时间',
        respond_calendar: '首次响应的服务时间', resolve_calendar: '解决的服务时间', feedback_calendar: '反馈的服务时间',
        type: '工单类型', class: '服务类别', grade: '投诉等级', segment: '客户分群', priority: '优先级', category: '问题类别',
        channel: '渠道', text: '关键词', percent: '百分比', percents: '百分比', role: '岗位', target: '目标值', approver: '方案审批',
        flag: '认定条件', stops: '停走解决时钟', confirm: '须他人确认', phone_answer: '电话接起', chat_answer: '在线应答',
        follow_up: '回访', silence: '静默期', promise_reminder: '新承诺提醒', require: '须具备', organization: '承办组织', monday: '周一', tuesday: '周二',
        wednesday: '周三', thursday: '周四', friday: '周五', saturday: '周六', sunday: '周日', make_up: '调休工作日',
        holidays: '节假日', zone: '时区', level: '级别', gives: '判为', formula: '口径', within: '统计期限', also: '另答条款', bad_score: '低分界限', weights: '权重', title: '名称',
        kind: '任务类型', complete: '完成', before: '在此步骤之前', items: '检查项', required: '必做',
    } as Names,
    children: '下级',
    value: '取值',
    units: { d: '天', h: '小时', m: '分钟', s: '秒' },
    comma: '、',
}

const en: typeof zh = {
    sections: {
        standard: 'Name of the standard', principles: 'Principles of service', clause: 'Clauses', channel: 'Channels',
        category: 'Categories', segment: 'Customer segments', calendar: 'Service hours', class: 'Service classes',
        class_rule: 'Rules of class', grade: 'Complaint grades', sla: 'Promised limits', sla_factor: 'Factors on limits',
        contact: 'Answering and follow-up', warning: 'Warnings', ladder: 'Escalation', closing: 'Conditions of closing',
        pause_reason: 'Reasons to wait', breach_reason: 'Reasons of a breach', cause: 'Causes', indicator: 'Targets',
        scheme: 'Assessment schemes', training_need: 'Training needs', emergency_level: 'Emergency levels', ola: 'Limits between units', checklist: 'Process and checklists',
        grade_flag: 'What sets a flag', liability: 'Liability', redress: 'Redress', settlement: 'Settlement',
        settlement_limit: 'Limits of approval', statutory: 'Statutory deadlines', group_complaint: 'Groups of complaints',
        repeat_complaint: 'Repeated complaints', booking: 'Rules of booking', service_type: 'Services that can be booked', plan: 'Plans of visits',
    },
    fields: {
        code: 'Code', zh: 'Chinese name', en: 'English name', clause: 'Clause', order: 'Order', accept: 'Accept',
        respond: 'First response', resolve: 'Resolve', feedback: 'Feed back', calendar: 'Service hours',
        accept_calendar: 'Hours to accept', respond_calendar: 'Hours to respond', resolve_calendar: 'Hours to resolve',
        feedback_calendar: 'Hours to feed back', type: 'Type of ticket', class: 'Class', grade: 'Complaint grade',
        segment: 'Segment', priority: 'Priority', category: 'Category', channel: 'Channel', text: 'Words',
        percent: 'Percent', percents: 'Percents', role: 'Role', target: 'Target', approver: 'Proposal approved by', flag: 'Given by',
        stops: 'Stops the resolve clock', confirm: 'Confirmed by another', phone_answer: 'Phone answered',
        chat_answer: 'Chat answered', follow_up: 'Follow-up', silence: 'Silence', promise_reminder: 'Reminder of a new promise', require: 'Required',
        organization: 'Team', monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday',
        friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday', make_up: 'Make-up workdays', holidays: 'Holidays',
        zone: 'Time zone', level: 'Level', gives: 'Gives', formula: 'Formula', within: 'Within', also: 'Also answers', bad_score: 'Bad score', weights: 'Weights', title: 'Title',
        kind: 'Kind of task', complete: 'Complete', before: 'Before the step', items: 'Items', required: 'Required',
    },
    children: 'Below',
    value: 'Value',
    units: { d: 'd', h: 'h', m: 'min', s: 's' },
    comma: ', ',
}

export const useDifferenceWords = () => useWords(zh, en)
