import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Table, type TableColumnsType, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useOutageWords } from '../i18n'
import { type Notice, useNotices, useSaveNotice } from '../queries'
import { NoticeDialog } from './NoticeDialog'

export function NoticeList() {
    const words = useOutageWords()
    const common = useCommon()
    const notices = useNotices()
    const [opened, setOpened] = useState<Notice | 'new' | null>(null)
    const columns = useColumns(setOpened)
    return (
        <section className="panel" aria-label={words.notices}>
            <div className="outage_head">
                <div className="grow">
                    <h2>{words.notices}</h2>
                    <div className="quiet small">{words.notices_hint}</div>
                </div>
                <Button icon={<PlusOutlined />} onClick={() => setOpened('new')}>
                    {words.new_notice}
                </Button>
            </div>
            <Loaded query={notices}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.no_notices} hint={words.no_notices_hint} />
                    return <Table<Notice> size="small" rowKey="notice_id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 860 }} />
                }}
            </Loaded>
            {notices.hasNextPage && (
                <Button size="small" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            {opened && <NoticeDialog notice={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
        </section>
    )
}

function useColumns(open: (notice: Notice) => void): TableColumnsType<Notice> {
    const words = useOutageWords()
    const is_english = useLocale() === 'en'
    const now = useNow()
    const { message } = App.useApp()
    const save = useSaveNotice()
    const end = (notice: Notice) => {
        const { kind, text_zh, text_en } = notice
        const until = new Date().toISOString()
        // Withdrawn before it began: it never held.
        const from = notice.from < until ? notice.from : until
        save.mutate(
            { notice, values: { kind, text_zh, text_en, from, until } },
            { onSuccess: () => void message.success(words.ended), onError: (error) => showProblem(error, message) },
        )
    }
    const standing = (it: Notice) =>
        dayjs(it.until).valueOf() <= now ? 'shown_before' : dayjs(it.from).valueOf() > now ? 'shown_later' : 'shown_now'
    return [
        { title: words.kind_label, key: 'kind', width: 90, render: (_, it) => words.kind[it.kind] },
        { title: words.text, key: 'text', render: (_, it) => <span className="outage_text">{is_english ? it.text_en : it.text_zh}</span> },
        { title: words.period, key: 'period', width: 300, render: (_, it) => <><Time at={it.from} /> {words.until} <Time at={it.until} /></> },
        { title: words.notice_state, key: 'state', width: 100, render: (_, it) => <Tag color={standing(it) === 'shown_now' ? 'green' : 'default'}>{words[standing(it)]}</Tag> },
        { title: words.by, key: 'by', width: 110, render: (_, it) => it.by_name },
        {
            title: words.actions,
            key: 'actions',
            width: 150,
            render: (_, it) =>
                standing(it) !== 'shown_before' && (
                    <div className="row">
                        <Button size="small" type="link" onClick={() => open(it)}>
                            {words.edit}
                        </Button>
                        <Button size="small" type="link" danger loading={save.isPending} onClick={() => end(it)}>
                            {standing(it) === 'shown_now' ? words.end_now : words.withdraw}
                        </Button>
                    </div>
                ),
        },
    ]
}
