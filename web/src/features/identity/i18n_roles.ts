// Words for roles and permissions as the server names them; a name not known here is shown as it is.
import type { Permission, Schemas } from '../../api/types'
import { useWords } from '../../shared/i18n'

interface RoleWords {
    role: Record<Schemas['Role'], string>
    permission: Record<Permission, string>
    group: Record<'ticket' | 'customer' | 'counter' | 'contact' | 'administration' | 'portal', string>
}

const zh: RoleWords = {
    role: {
        customer: '客户', agent: '客服坐席', field_engineer: '现场工程师', team_lead: '班组长',
        quality_inspector: '质检员', trainer: '培训师', archivist: '档案管理员', manager: '经理', administrator: '系统管理员', kiosk: '厅内终端', telephone_switch: '话务平台',
    },
    permission: {
        ticket_read: '查看工单', ticket_create: '受理新工单', ticket_handle: '处理、回复、备注', ticket_assign: '派单、转派',
        ticket_close: '关闭、归档', ticket_cancel: '取消、退回', ticket_reopen: '重新打开', ticket_bulk: '批量操作、合并',
        ticket_export: '导出工单', customer_read: '查看客户（脱敏）', customer_reveal: '查看明文（留痕）',
        customer_write: '登记、修改客户', customer_merge: '合并客户', user_read: '查看用户和岗位', user_manage: '管理用户',
        organization_manage: '管理组织机构', category_manage: '管理问题类别', audit_read: '查看审计日志',
        standard_edit: '起草服务标准', standard_approve: '审批服务标准', clock_correct: '更正时限', automation_manage: '管理自动化规则', privacy_manage: '管理个人信息事务', outage_manage: '发布故障与维护公告',
        contact_keep: '保管接触记录', call_report: '上报通话事件', call_supervise: '查看话务监控', knowledge_edit: '编写知识', knowledge_approve: '审批知识',
        portal: '使用自助门户', counter_kiosk: '取号、签到、看叫号屏',
    },
    group: { ticket: '工单', customer: '客户', counter: '营业厅', contact: '接触与知识', administration: '管理', portal: '门户' },
}

const en: RoleWords = {
    role: {
        customer: 'Customer', agent: 'Agent', field_engineer: 'Field engineer', team_lead: 'Team lead',
        quality_inspector: 'Quality inspector', trainer: 'Trainer', archivist: 'Archivist', manager: 'Manager',
        administrator: 'Administrator', kiosk: 'Terminal in a hall', telephone_switch: 'Telephone switch',
    },
    permission: {
        ticket_read: 'See tickets', ticket_create: 'Take in requests', ticket_handle: 'Handle, reply, note',
        ticket_assign: 'Assign, transfer', ticket_close: 'Close, archive', ticket_cancel: 'Cancel, reject',
        ticket_reopen: 'Reopen', ticket_bulk: 'Bulk actions, merge', ticket_export: 'Export tickets',
        customer_read: 'See customers (masked)', customer_reveal: 'See in clear (logged)', customer_write: 'Add, change customers',
        customer_merge: 'Merge customers', user_read: 'See users and roles', user_manage: 'Manage users',
        organization_manage: 'Manage the organisation', category_manage: 'Manage categories',
        audit_read: 'Read the audit log', standard_edit: 'Draft the service standard',
        standard_approve: 'Approve the service standard', clock_correct: 'Correct clocks', automation_manage: 'Manage automation rules', privacy_manage: 'Manage personal data matters', outage_manage: 'Publish notices of outages',
        contact_keep: 'Keep contact records', call_report: 'Report what happens to calls', call_supervise: 'Watch calls', knowledge_edit: 'Write articles', knowledge_approve: 'Approve articles',
        portal: 'Use the customer portal', counter_kiosk: 'Take numbers, check in, see the board',
    },
    group: { ticket: 'Tickets', customer: 'Customers', counter: 'Halls', contact: 'Contact and knowledge', administration: 'Administration', portal: 'Portal' },
}

export const useRoleWords = () => useWords(zh, en)

export function usePermissionName() {
    const words = useRoleWords().permission as Record<string, string>
    return (permission: string) => words[permission] ?? permission
}

export type PermissionGroup = keyof RoleWords['group']
export function groupOf(permission: string): PermissionGroup {
    if (permission.startsWith('ticket_')) return 'ticket'
    if (permission.startsWith('customer_')) return 'customer'
    if (permission.startsWith('counter_')) return 'counter'
    if (/^(contact|call|knowledge)_/.test(permission)) return 'contact'
    return permission === 'portal' ? 'portal' : 'administration'
}
export const permission_groups: readonly PermissionGroup[] = ['ticket', 'customer', 'counter', 'contact', 'administration', 'portal']
