import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Table, type TableColumnsType, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { useNow } from '../../../shared/hooks/useNow'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { type Secret, ShownOnce } from '../components/ShownOnce'
import { TokenModal } from '../components/TokenModal'
import { useIdentityWords } from '../i18n'
import { usePermissionName } from '../i18n_roles'
import '../identity.css'
import { type ApiToken, useRevokeToken, useTokens } from '../queries'

export function ApiTokensPage() {
    const words = useIdentityWords()
    const tokens = useTokens()
    const columns = useColumns()
    const [is_creating, setCreating] = useState(false)
    const [secret, setSecret] = useState<Secret | null>(null)
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {words.new_token}
        </Button>
    )
    return (
        <Page title={words.tokens} subtitle={words.tokens_hint} actions={create}>
            <Loaded query={tokens}>
                {(items) => (
                    <Table<ApiToken>
                        className="list_table"
                        size="middle"
                        rowKey="token_id"
                        columns={columns}
                        dataSource={items}
                        pagination={false}
                        scroll={{ x: 760 }}
                        locale={{ emptyText: <EmptyHint title={words.no_tokens} hint={words.no_tokens_hint} /> }}
                    />
                )}
            </Loaded>
            <TokenModal is_open={is_creating} onClose={() => setCreating(false)} onSecret={setSecret} />
            <ShownOnce secret={secret} onClose={() => setSecret(null)} />
        </Page>
    )
}

function useColumns(): TableColumnsType<ApiToken> {
    const words = useIdentityWords()
    const common = useCommon()
    const permission_name = usePermissionName()
    const now = useNow()
    const revoke = useRevokeToken()
    const { message, modal } = App.useApp()
    const ask = ({ token_id, name }: ApiToken) =>
        modal.confirm({
            title: words.revoke_ask(name),
            content: words.revoke_hint,
            okText: words.revoke,
            okButtonProps: { danger: true },
            cancelText: common.cancel,
            onOk: () =>
                revoke
                    .mutateAsync(token_id)
                    .then(() => void message.success(words.revoked))
                    .catch((error: unknown) => showProblem(error, message)),
        })
    return [
        { title: words.name, dataIndex: 'name', key: 'name' },
        {
            title: words.permissions,
            key: 'permissions',
            width: 100,
            render: (_, token) => (
                <Tooltip title={<span className="lines">{token.permissions.map(permission_name).join('\n')}</span>}>
                    <span tabIndex={0}>{words.permission_count(token.permissions.length)}</span>
                </Tooltip>
            ),
        },
        { title: words.created_at, key: 'created_at', width: 150, render: (_, token) => <Time at={token.created_at} /> },
        {
            title: words.expires_at,
            key: 'expires_at',
            width: 190,
            render: (_, token) => (
                <span className="row">
                    <Time at={token.expires_at} />
                    {new Date(token.expires_at).getTime() <= now && <Tag>{words.expired}</Tag>}
                </span>
            ),
        },
        {
            title: words.last_used,
            key: 'last_used_at',
            width: 120,
            render: (_, token) =>
                token.last_used_at ? <Time at={token.last_used_at} age /> : <span className="quiet">{words.never}</span>,
        },
        {
            title: words.actions,
            key: 'actions',
            width: 90,
            render: (_, token) => (
                <Button
                    type="text"
                    danger
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={words.revoke_name(token.name)}
                    onClick={() => ask(token)}
                >
                    {words.revoke}
                </Button>
            ),
        },
    ]
}
