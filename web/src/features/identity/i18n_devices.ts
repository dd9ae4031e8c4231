import { useWords } from '../../shared/i18n'

export const zh = {
    devices: '厅内设备',
    devices_hint: '取号机与大屏凭一次性设备码登录，之后保持登录一年；在这里看每台最近何时在用，可随时收回。',
    new_device: '登记设备', device_name: '设备名称', device_name_hint: '写明是哪一台，例如：城东厅 1 号取号机', device_account: '账号',
    device_account_hint: '岗位只有“厅内终端”的账号；它属于哪个厅，设备就是哪个厅的。', no_device_accounts: '没有这样的账号，请先在“用户”中新建一个。',
    device_state: { waiting: '等待登录', expired: '设备码已过期', linked: '在用', ended: '已退出' }, device_state_label: '状态', made_by: '登记人',
    device_code_of: (name: string) => `“${name}”的设备码（半小时内有效）`, device_revoke_ask: (name: string) => `收回设备“${name}”？`,
    device_revoke: '收回', device_revoke_hint: '这台设备立即退出登录，设备码作废；再用需重新登记。', device_revoke_name: (name: string) => `收回设备 ${name}`, device_revoked: '已收回',
    no_devices: '还没有登记设备', no_devices_hint: '点“登记设备”，在取号机或大屏的登录页输入给出的设备码。',
}

export const en: typeof zh = {
    devices: 'Hall devices',
    devices_hint: 'Kiosks and screens sign in by a code that is good once and stay signed in for a year; see when each was last used, end any at any time.',
    new_device: 'Add a device', device_name: 'Name', device_name_hint: 'Which one it is, such as: east hall, kiosk 1', device_account: 'Account',
    device_account_hint: 'One whose only post is a terminal in a hall; the device belongs to the hall of its unit.', no_device_accounts: 'There is no such account; add one under Users first.',
    device_state: { waiting: 'waits for its code', expired: 'code expired', linked: 'in use', ended: 'signed out' }, device_state_label: 'State', made_by: 'Added by',
    device_code_of: (name) => `Code of ${name}, good for half an hour`, device_revoke_ask: (name) => `End ${name}?`,
    device_revoke: 'End', device_revoke_hint: 'It is signed out at once and its code ends; to use it again, add it again.', device_revoke_name: (name) => `End device ${name}`, device_revoked: 'Ended',
    no_devices: 'No devices yet', no_devices_hint: 'Use Add a device, then type the code on the sign-in page of the kiosk or screen.',
}

export const useDeviceWords = () => useWords(zh, en)
