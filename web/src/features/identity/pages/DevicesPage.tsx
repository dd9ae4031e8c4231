import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { DeviceModal } from '../components/DeviceModal'
import { type Secret, ShownOnce } from '../components/ShownOnce'
import { useIdentityWords } from '../i18n'
import { useDeviceWords } from '../i18n_devices'
import '../identity.css'
import { type Device, useDevices, useRemoveDevice } from '../queries'

const colors: Record<Device['state'], string> = { waiting: 'processing', expired: 'warning', linked: 'success', ended: 'default' }

// 2.2.5: which machines and screens of halls are signed in, and since when.
export function DevicesPage() {
    const of_devices = useDeviceWords()
    const common = useCommon()
    const devices = useDevices()
    const columns = useColumns()
    const [is_adding, setAdding] = useState(false)
    const [secret, setSecret] = useState<Secret | null>(null)
    const add = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {of_devices.new_device}
        </Button>
    )
    return (
        <Page title={of_devices.devices} subtitle={of_devices.devices_hint} actions={add}>
            <Loaded query={devices}>
                {({ pages }) => (
                    <Table<Device>
                        className="list_table"
                        size="middle"
                        rowKey="device_id"
                        columns={columns}
                        dataSource={pages.flatMap((page) => page.items)}
                        pagination={false}
                        scroll={{ x: 820 }}
                        locale={{ emptyText: <EmptyHint title={of_devices.no_devices} hint={of_devices.no_devices_hint} /> }}
                    />
                )}
            </Loaded>
            {devices.hasNextPage && (
                <Button size="small" loading={devices.isFetchingNextPage} onClick={() => void devices.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            <DeviceModal is_open={is_adding} onClose={() => setAdding(false)} onSecret={setSecret} />
            <ShownOnce secret={secret} onClose={() => setSecret(null)} />
        </Page>
    )
}

function useColumns(): TableColumnsType<Device> {
    const words = useIdentityWords()
    const of_devices = useDeviceWords()
    const common = useCommon()
    const remove = useRemoveDevice()
    const { message, modal } = App.useApp()
    const ask = ({ device_id, name }: Device) =>
        modal.confirm({
            title: of_devices.device_revoke_ask(name),
            content: of_devices.device_revoke_hint,
            okText: of_devices.device_revoke,
            okButtonProps: { danger: true },
            cancelText: common.cancel,
            onOk: () =>
                remove
                    .mutateAsync(device_id)
                    .then(() => void message.success(of_devices.device_revoked))
                    .catch((error: unknown) => showProblem(error, message)),
        })
    const when = (at: string | null) => (at ? <Time at={at} /> : <span className="quiet">{words.never}</span>)
    return [
        { title: of_devices.device_name, dataIndex: 'name', key: 'name' },
        {
            title: of_devices.device_account,
            key: 'account',
            render: (_, it) => (
                <>
                    {it.display_name} <span className="quiet small mono">{it.username}</span>
                </>
            ),
        },
        { title: of_devices.device_state_label, key: 'state', width: 150, render: (_, it) => <Tag color={colors[it.state]}>{of_devices.device_state[it.state]}</Tag> },
        { title: words.last_used, key: 'last_used_at', width: 140, render: (_, it) => (it.last_used_at ? <Time at={it.last_used_at} age /> : when(null)) },
        { title: words.expires_at, key: 'expires_at', width: 150, render: (_, it) => when(it.expires_at ?? it.code_until) },
        { title: of_devices.made_by, dataIndex: 'created_by', key: 'created_by', width: 130 },
        {
            title: words.actions,
            key: 'actions',
            width: 100,
            render: (_, it) => (
                <Button type="text" danger size="small" icon={<DeleteOutlined />} aria-label={of_devices.device_revoke_name(it.name)} onClick={() => ask(it)}>
                    {of_devices.device_revoke}
                </Button>
            ),
        },
    ]
}
