import { CheckOutlined } from '@ant-design/icons'
import { Table, type TableColumnsType } from 'antd'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import type { Schemas } from '../../../api/types'
import { useIdentityWords } from '../i18n'
import { groupOf, permission_groups, type PermissionGroup, usePermissionName, useRoleWords } from '../i18n_roles'
import '../identity.css'
import { useRoles } from '../queries'

type RoleInfo = Schemas['RoleInfo']
type Line = { key: string; permission: string } | { key: string; group: PermissionGroup }

export function RolesPage() {
    const words = useIdentityWords()
    const roles = useRoles()
    return (
        <Page title={words.roles} subtitle={words.roles_hint}>
            <Loaded query={roles}>{(items) => <Matrix roles={items} />}</Loaded>
        </Page>
    )
}

// Permissions down, roles across; a line of its own names each group.
function Matrix({ roles }: { roles: RoleInfo[] }) {
    const words = useIdentityWords()
    const role_words = useRoleWords()
    const permission_name = usePermissionName()
    const known = [...new Set(roles.flatMap(({ permissions }) => permissions))]
    const lines = permission_groups.flatMap((group): Line[] => {
        const inside = known.filter((permission) => groupOf(permission) === group)
        if (inside.length === 0) return []
        return [{ key: `group ${group}`, group }, ...inside.map((permission) => ({ key: permission, permission }))]
    })
    const columns: TableColumnsType<Line> = [
        {
            title: words.permission,
            key: 'permission',
            fixed: 'start',
            width: 190,
            rowScope: 'row',
            render: (_, line) =>
                'group' in line ? (
                    <strong>{role_words.group[line.group]}</strong>
                ) : (
                    <span title={line.permission}>{permission_name(line.permission)}</span>
                ),
        },
        ...roles.map(({ role, permissions }) => ({
            title: role_words.role[role],
            key: role,
            align: 'center' as const,
            width: 84,
            render: (_: unknown, line: Line) => {
                if ('group' in line) return null
                return permissions.includes(line.permission) ? (
                    <CheckOutlined className="role_yes" aria-label={words.may} />
                ) : (
                    <span className="visually_hidden">{words.may_not}</span>
                )
            },
        })),
    ]
    return (
        <Table<Line>
            className="list_table matrix"
            size="small"
            rowKey="key"
            columns={columns}
            dataSource={lines}
            pagination={false}
            rowClassName={(line) => ('group' in line ? 'group_line' : '')}
            scroll={{ x: 190 + roles.length * 84 }}
        />
    )
}
