import { useWords } from '../../shared/i18n'

export const zh = {
    outage: '应急登记',
    hint: '系统不能写入时怎样继续受理预约，恢复后怎样补录（2.5.5）。请提前下载本地登记页和登记表。',
    // the state, everywhere
    read_only: '系统暂时只读：可以查看，不能保存，也不能新登录',
    read_only_staff: '预约请记在本地登记页或应急登记表上，恢复后在“应急登记”页导入。',
    read_only_public: '需要预约或报修请致电客服，恢复后会为您补录。',
    unreachable: '连不上系统',
    unreachable_hint: '可用已下载的本地登记页或应急登记表继续受理，恢复后导入。本页会自动重试。',
    until: '至',
    state_good: '当前状态：可以正常读写', state_unknown: '当前状态：连不上系统',
    open_page: '应急登记',
    // what to take bookings with
    tools: '受理工具',
    local_page: '下载本地登记页', local_page_hint: '一个 HTML 文件，断网也能用：受理、修改、打印、导出；内容用口令加密存在浏览器里。',
    sheet: '下载应急登记表', sheet_hint: 'XLSX，可打印手写，也可填写后导入；每份编号不同，一人一份。',
    import: '导入登记', import_hint: '登记表或本地页导出的文件：先试算，处理重复和冲突，再导入；同一笔只会导入一次。',
    // notices
    notices: '公告', notices_hint: '在员工页面、客户门户和登录页顶部显示，到期自动撤下。',
    new_notice: '发布公告', edit_notice: '修改公告', no_notices: '还没有公告', no_notices_hint: '计划维护或发生故障时，点“发布公告”告知所有人。',
    kind: { outage: '故障', maintenance: '维护', information: '通知' },
    kind_label: '类别', text: '内容', text_zh: '中文内容', text_en: '英文内容', period: '显示时间', notice_state: '状态', by: '发布人',
    shown_now: '显示中', shown_later: '未到时间', shown_before: '已结束', end_now: '立即结束', withdraw: '撤回', ended: '公告已结束', published: '公告已发布',
    edit: '修改', actions: '操作',
    // imports
    imports: '导入记录', no_imports: '还没有导入', no_imports_hint: '系统恢复后，点“导入登记”补录故障期间的预约。',
    source: { sheet: '登记表', local_page: '本地页' },
    started: '时间', by_whom: '导入人', from_what: '来源', outcome: '结果', rows: '明细', no_rows: '没有这类行', code: '说明',
    verdict: { ready: '可导入', booked: '已预约', waiting: '已候补', duplicate: '重复', conflict: '冲突', invalid: '有误' },
    reason: {
        none: '', imported_before: '这一笔已导入过', same_booking: '该客户在这前后已有同类预约', no_time: '没有写期望时间',
        too_soon: '期望时间已过或来不及', too_far: '期望时间太远', taken: '这个时间没有空',
    },
    // of a row's first wrong field, by its code
    wrong: {
        'outage.value_needed': '有必填项没有填', 'outage.value_too_long': '内容太长', 'outage.taken_later': '受理时间在将来', 'outage.channel_unknown': '没有这个渠道',
        'outage.type_unknown': '没有这种服务', 'outage.phone_wrong': '电话号码无效', 'outage.place_unknown': '没有这个网点', 'outage.customer_ambiguous': '多位客户使用这个电话',
        'outage.entry_reused': '登记号已用于另一笔', 'appointment.item_missing': '缺少这种服务需要的资料', 'appointment.item_phone': '联系电话无效',
        'appointment.item_too_long': '资料太长', 'appointment.item_unknown': '有这种服务不需要的资料', 'appointment.too_many': '客户未完成的预约太多',
    } as Record<string, string>,
    // the import page
    choose_file: '选择或拖入登记表（.xlsx）或本地页导出的文件（.json）', choose_hint: '文件只在本机读取；试算不会写入任何内容。',
    file: '文件', other_file: '换一个文件', passphrase: '口令', passphrase_hint: (name: string) => `${name} 是本地页导出的加密文件，输入当时的口令。`,
    open: '打开', passphrase_wrong: '口令不对，或文件已损坏', needs_https: '当前地址不是 HTTPS，浏览器不允许解密。请用 https:// 打开系统，或在服务器本机上导入。',
    wrong_file: '读不出这个文件：请选择从“应急登记”页下载的登记表，或本地页导出的文件。', empty_file: '文件里没有登记内容',
    trying: '正在试算', try_again: '重新试算', import_rows: (n: number) => `导入 ${n} 笔`, importing: (done: number, all: number) => `正在导入 ${done} / ${all}`,
    imported: (n: number) => `已导入 ${n} 笔`, finished: '导入完成', all: '全部', nothing_chosen: '没有可导入的行：请为冲突或重复的行选择处理办法',
    entry_key: '登记号', taken_at: '受理时间', customer: '客户', service: '服务', wanted: '期望时间', verdict_label: '判断', decision: '处理',
    book: '按期望时间预约', wait: '加入候补', skip: '不导入', another: '是另一笔，仍要预约', choose: '请选择', to_ticket: '查看工单', none: '—',
    decision_of: (key: string) => `${key} 的处理`, interrupted: '导入中断：已完成的不受影响，可再次点导入继续。',
    field: {
        entry_key: '登记号', taken_at: '受理时间', taken_by: '受理人', channel: '渠道', customer_name: '客户姓名', phone: '联系电话',
        service_type: '服务', wanted_at: '期望时间', place: '网点', remarks: '备注',
    } as Record<string, string>,
}

export const en: typeof zh = {
    outage: 'Outage intake',
    hint: 'How bookings go on while nothing can be saved, and come in afterwards (2.5.5). Download the local page and the sheet ahead of time.',
    read_only: 'The system is read-only: you can look, but nothing is saved and nobody new can sign in',
    read_only_staff: 'Take bookings on the local page or the intake sheet, and import them on the page Outage intake afterwards.',
    read_only_public: 'For a booking or a fault please call us; it will be entered for you.',
    unreachable: 'The system cannot be reached',
    unreachable_hint: 'Go on with the local page or the sheet that you downloaded, and import them afterwards. This page tries again by itself.',
    until: 'until',
    state_good: 'State now: reading and saving work', state_unknown: 'State now: the system cannot be reached',
    open_page: 'Outage intake',
    tools: 'To take bookings with',
    local_page: 'Download the local page', local_page_hint: 'One HTML file that works without a network: take, change, print, export; what is kept in the browser is encrypted by a passphrase.',
    sheet: 'Download the intake sheet', sheet_hint: 'XLSX, to print and write on, or to fill in and import; each has its own numbers, one for each person.',
    import: 'Import', import_hint: 'A filled-in sheet or the local page\'s export: try it, settle duplicates and conflicts, import. An entry comes in once.',
    notices: 'Notices', notices_hint: 'Shown at the top of staff pages, the portal and the sign-in page; they go by themselves.',
    new_notice: 'Publish a notice', edit_notice: 'Change the notice', no_notices: 'No notices yet', no_notices_hint: 'Publish one when maintenance is planned or something fails.',
    kind: { outage: 'Outage', maintenance: 'Maintenance', information: 'Information' },
    kind_label: 'Kind', text: 'Text', text_zh: 'In Chinese', text_en: 'In English', period: 'Shown', notice_state: 'State', by: 'By',
    shown_now: 'Shown now', shown_later: 'Not yet', shown_before: 'Over', end_now: 'End now', withdraw: 'Withdraw', ended: 'The notice has ended', published: 'Published',
    edit: 'Change', actions: 'Actions',
    imports: 'Imports', no_imports: 'No imports yet', no_imports_hint: 'When the system is back, bring in the bookings taken meanwhile with Import.',
    source: { sheet: 'Sheet', local_page: 'Local page' },
    started: 'When', by_whom: 'By', from_what: 'From', outcome: 'Outcome', rows: 'Rows', no_rows: 'No such rows', code: 'Why',
    verdict: { ready: 'Ready', booked: 'Booked', waiting: 'Waiting list', duplicate: 'Duplicate', conflict: 'Conflict', invalid: 'Wrong' },
    reason: {
        none: '', imported_before: 'This entry came in before', same_booking: 'The customer has such a booking about that time', no_time: 'No time is wanted',
        too_soon: 'The wanted time is over or too near', too_far: 'The wanted time is too far off', taken: 'Nobody is free then',
    },
    wrong: {
        'outage.value_needed': 'Something required is missing', 'outage.value_too_long': 'A text is too long', 'outage.taken_later': 'Taken in the future', 'outage.channel_unknown': 'No such channel',
        'outage.type_unknown': 'No such service', 'outage.phone_wrong': 'Not a phone number', 'outage.place_unknown': 'No such place', 'outage.customer_ambiguous': 'Several customers have this number',
        'outage.entry_reused': 'The number was used for another entry', 'appointment.item_missing': 'Something the service asks for is missing', 'appointment.item_phone': 'Not a phone number to call',
        'appointment.item_too_long': 'An item is too long', 'appointment.item_unknown': 'An item that the service does not ask for', 'appointment.too_many': 'The customer has too many open bookings',
    },
    choose_file: 'Choose or drop a filled-in sheet (.xlsx) or the local page\'s export (.json)', choose_hint: 'It is read on this computer; a trial writes nothing.',
    file: 'File', other_file: 'Another file', passphrase: 'Passphrase', passphrase_hint: (name: string) => `${name} is encrypted; enter the passphrase chosen on the local page.`,
    open: 'Open', passphrase_wrong: 'Not the passphrase, or the file is damaged', needs_https: 'This address is not HTTPS, so the browser does not decrypt. Open the system by https://, or import on the server itself.',
    wrong_file: 'This file cannot be read: choose a sheet downloaded from the page Outage intake, or the local page\'s export.', empty_file: 'There are no entries in this file',
    trying: 'Trying', try_again: 'Try again', import_rows: (n: number) => `Import ${n}`, importing: (done: number, all: number) => `Importing ${done} of ${all}`,
    imported: (n: number) => `${n} imported`, finished: 'Imported', all: 'All', nothing_chosen: 'Nothing to import: decide about the rows in conflict or duplicate',
    entry_key: 'Entry no.', taken_at: 'Taken at', customer: 'Customer', service: 'Service', wanted: 'Wanted', verdict_label: 'Verdict', decision: 'What to do',
    book: 'Book the wanted time', wait: 'Waiting list', skip: 'Leave out', another: 'Another booking: book it', choose: 'Choose', to_ticket: 'To the ticket', none: '—',
    decision_of: (key: string) => `What to do with ${key}`, interrupted: 'Interrupted: what is done stays; import again to go on.',
    field: {
        entry_key: 'Entry no.', taken_at: 'Taken at', taken_by: 'Taken by', channel: 'Channel', customer_name: 'Customer', phone: 'Phone',
        service_type: 'Service', wanted_at: 'Wanted time', place: 'Place', remarks: 'Remarks',
    },
}

export const useOutageWords = () => useWords(zh, en)
