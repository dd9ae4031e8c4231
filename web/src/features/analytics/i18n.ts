import { useWords } from '../../shared/i18n'

const zh = {
    compliance: '达标',
    compliance_hint: '标准的每一条：由什么控制、用什么指标衡量、这个月做到了多少；点开可看到每一张未达标的工单。',
    month: '月份', unit: '组织', all_units: '我能看到的全部',
    shown: '范围', with_indicator: '有指标的条款', all_clauses: '全部条款',
    on_target: '达标', below: '未达标', empty: '本月无数据', unmeasured: '尚未计量',
    by_version: (number: number) => `按服务标准第 ${number} 版`,
    clause: '条款', controls: '控制', indicator: '指标', value: '本月', target: '目标', counts: '未达 / 计入', trend: '近六个月', status: '状态',
    no_indicator: '没有指标', no_control: '尚无控制',
    control: { operation: '接口', guard: '门禁', table: '规则表', test: '测试', page: '页面', command: '命令' } as Record<string, string>,
    open: (name: string) => `${name}：看口径、各组织与工单`,
    definition: '口径', source: '数据来源', missed_of: (missed: number, counted: number) => `${missed} 未达 / ${counted} 计入`,
    interval: (low: string, high: string) => `95% 区间 ${low} – ${high}`,
    units: '各组织', spread: (spread: string, deviation: string) => `最好与最差相差 ${spread}，标准差 ${deviation}`,
    no_units: '本月没有组织有数据', own_counted: '计入',
    tickets: '未达标的工单', none_missed: '一张也没有', none_missed_hint: '本月计入的每一张都达标。', nothing_counted: '本月没有可计入的工单',
    nothing_counted_hint: '换一个月份或组织看看。', not_measured: '尚未计量',
    not_measured_hint: '产品里还没有产生这项数据的功能；接入后会自动开始统计，这里不会显示估计值。',
    ticket: '工单', at: '发生于', what: '原因', elsewhere: '已转到您数据范围之外的团队',
    reason: {
        accepted_late: '受理超时', wait_unexplained: '等待无原因', hand_overs: '转手过多', reopened: '重开', clock_corrected: '时限被更正',
        closed_by_silence: '客户未答而关闭', asked_again: '再次向客户索要信息', repeated: '同类问题再次发生', accept: '受理', respond: '响应',
        resolve: '解决', feedback: '反馈', follow_up: '回访',
    } as Record<string, string>,
    score: (n: number) => `${n} 分`, times: (n: number) => `${n} 次`,
    trend_of: (name: string) => `${name}：近六个月`,
}

const en: typeof zh = {
    compliance: 'Compliance',
    compliance_hint: 'Clause by clause: what controls it, what measures it, and how far it was attained this month; open one for every ticket that missed.',
    month: 'Month', unit: 'Unit', all_units: 'All I may see',
    shown: 'Shown', with_indicator: 'Clauses with an indicator', all_clauses: 'All clauses',
    on_target: 'On target', below: 'Below target', empty: 'Nothing counted', unmeasured: 'Not measured yet',
    by_version: (number) => `By version ${number} of the service standard`,
    clause: 'Clause', controls: 'Controls', indicator: 'Indicator', value: 'Month', target: 'Target', counts: 'Missed / counted', trend: 'Six months', status: 'State',
    no_indicator: 'no indicator', no_control: 'no control yet',
    control: { operation: 'operation', guard: 'guard', table: 'table', test: 'test', page: 'page', command: 'command' },
    open: (name) => `${name}: definition, units and tickets`,
    definition: 'Definition', source: 'Counted from', missed_of: (missed, counted) => `${missed} missed of ${counted}`,
    interval: (low, high) => `95 % interval ${low} – ${high}`,
    units: 'Units', spread: (spread, deviation) => `${spread} between best and worst, standard deviation ${deviation}`,
    no_units: 'No unit has data this month', own_counted: 'Counted',
    tickets: 'Tickets that missed', none_missed: 'Not a single one', none_missed_hint: 'All that were counted this month are on target.', nothing_counted: 'Nothing was counted this month',
    nothing_counted_hint: 'Try another month or unit.', not_measured: 'Not measured yet',
    not_measured_hint: 'Nothing in the product yields this number yet. It starts by itself once something does; no estimate is shown.',
    ticket: 'Ticket', at: 'When', what: 'Why', elsewhere: 'With a team outside your data scope by now',
    reason: {
        accepted_late: 'accepted late', wait_unexplained: 'wait without a reason', hand_overs: 'too many hand-overs', reopened: 'reopened',
        clock_corrected: 'clock corrected', closed_by_silence: 'closed by silence', asked_again: 'customer asked again', repeated: 'asked anew',
        accept: 'accept', respond: 'respond', resolve: 'resolve', feedback: 'feedback', follow_up: 'follow-up',
    },
    score: (n) => `score ${n}`, times: (n) => `${n} times`,
    trend_of: (name) => `${name}: six months`,
}

export const useAnalyticsWords = () => useWords(zh, en)
export { en, zh }
