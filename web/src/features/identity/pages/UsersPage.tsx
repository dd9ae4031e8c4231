import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { ShownOnce, type Secret } from '../components/ShownOnce'
import { UserDrawer } from '../components/UserDrawer'
import { useIdentityWords } from '../i18n'
import { useRoleWords } from '../i18n_roles'
import '../identity.css'
import { type Role, type User, type UserFilter, useUsers } from '../queries'
import { useFilters } from '../use_filters'

export function UsersPage() {
    const words = useIdentityWords()
    const common = useCommon()
    const may_manage = useCan()('user_manage')
    const filters = useFilters()
    const [opened, setOpened] = useState<{ user_id: string | null } | null>(null)
    const [secret, setSecret] = useState<Secret | null>(null)
    const role = filters.get('role') as Role | undefined
    const organization_id = filters.get('organization_id')
    const activity = filters.get('is_active')
    const q = useDebounced(filters.get('q')?.trim())
    const filter: UserFilter = {
        ...(q && { q }),
        ...(role && { role }),
        ...(organization_id && { organization_id }),
        ...(activity && { is_active: activity === 'true' }),
    }
    const users = useUsers(filter)
    const columns = useColumns(may_manage ? (user_id) => setOpened({ user_id }) : null)
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ user_id: null })}>
            {words.new_user}
        </Button>
    )
    return (
        <Page title={words.users} subtitle={words.users_hint} actions={may_manage && create}>
            <UserFilters filters={filters} />
            {users.isError && <ErrorNote error={users.error} onRetry={() => void users.refetch()} />}
            {!(users.isError && !users.data) && (
                <Table<User>
                    className="list_table"
                    size="middle"
                    rowKey="user_id"
                    columns={columns}
                    dataSource={users.data?.pages.flatMap((page) => page.items) ?? []}
                    loading={users.isPending || users.isPlaceholderData}
                    pagination={false}
                    scroll={{ x: 820 }}
                    locale={{
                        emptyText: users.isPending ? ' ' : <EmptyHint title={words.no_users} hint={words.no_users_hint} />,
                    }}
                />
            )}
            {users.hasNextPage && (
                <div className="load_more">
                    <Button loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
                        {common.load_more}
                    </Button>
                </div>
            )}
            <UserDrawer
                is_open={opened !== null}
                user_id={opened?.user_id ?? null}
                onClose={() => setOpened(null)}
                onSecret={setSecret}
            />
            <ShownOnce secret={secret} onClose={() => setSecret(null)} />
        </Page>
    )
}

function UserFilters({ filters }: { filters: ReturnType<typeof useFilters> }) {
    const words = useIdentityWords()
    const common = useCommon()
    const roles = useRoleWords().role
    const { set } = filters
    const [typed, setTyped] = useState(filters.get('q') ?? '')
    return (
        <div className="filters" role="search">
            <Input
                className="filter_text"
                allowClear
                value={typed}
                maxLength={100}
                placeholder={words.find_user}
                aria-label={words.find_user}
                onChange={(event) => {
                    setTyped(event.target.value)
                    set({ q: event.target.value })
                }}
            />
            <Select
                className="filter_choice"
                allowClear
                value={filters.get('role')}
                placeholder={words.every_role}
                aria-label={words.every_role}
                options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
                onChange={(role?: string) => set({ role })}
            />
            <div className="filter_choice">
                <OrganizationSelect
                    allowClear
                    value={filters.get('organization_id') ?? null}
                    placeholder={words.every_organization}
                    aria-label={words.every_organization}
                    onChange={(organization_id) => set({ organization_id })}
                />
            </div>
            <Select
                className="filter_choice"
                allowClear
                value={filters.get('is_active')}
                placeholder={words.every_state}
                aria-label={words.every_state}
                options={[
                    { value: 'true', label: words.active },
                    { value: 'false', label: words.is_off },
                ]}
                onChange={(is_active?: string) => set({ is_active })}
            />
            {filters.is_any && (
                <Button
                    type="link"
                    onClick={() => {
                        setTyped('')
                        set({ q: null, role: null, organization_id: null, is_active: null })
                    }}
                >
                    {common.reset}
                </Button>
            )}
        </div>
    )
}

function useColumns(onOpen: ((user_id: string) => void) | null): TableColumnsType<User> {
    const words = useIdentityWords()
    const roles = useRoleWords().role
    const organization_name = useOrganizationName()
    return [
        {
            title: words.display_name,
            key: 'name',
            width: 200,
            render: (_, user) => (
                <>
                    {onOpen ? (
                        <Button type="link" className="cell_link" onClick={() => onOpen(user.user_id)}>
                            {user.display_name}
                        </Button>
                    ) : (
                        user.display_name
                    )}
                    <div className="quiet small">{user.username}</div>
                </>
            ),
        },
        {
            title: words.posts,
            key: 'posts',
            render: (_, user) =>
                user.customer_id !== null ? (
                    <span className="quiet">{words.is_customer_account}</span>
                ) : (
                    user.posts.map((post) => (
                        <div key={`${post.role} ${post.organization_id}`}>
                            {roles[post.role]} <span className="quiet">{organization_name(post.organization_id)}</span>
                        </div>
                    ))
                ),
        },
        {
            title: words.state,
            key: 'state',
            width: 200,
            render: (_, user) => (
                <span className="row">
                    {user.is_active ? <Tag color="green">{words.active}</Tag> : <Tag>{words.is_off}</Tag>}
                    {user.is_locked && <Tag color="red">{words.is_locked}</Tag>}
                    {user.must_change_password && <Tag color="gold">{words.must_change}</Tag>}
                </span>
            ),
        },
        {
            title: words.last_sign_in,
            key: 'last_sign_in_at',
            width: 150,
            render: (_, user) =>
                user.last_sign_in_at ? <Time at={user.last_sign_in_at} age /> : <span className="quiet">{words.never}</span>,
        },
    ]
}
