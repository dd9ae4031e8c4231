import { PlusOutlined } from '@ant-design/icons'
import { Button, Grid, Input, Popconfirm, Segmented, Space, Table } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { findCanned } from '../canned'
import { useChatWords } from '../i18n'
import { CannedDialog } from '../parts/CannedDialog'
import { ChatNav } from '../parts/ChatNav'
import { type Canned, useCanned, useDropCanned } from '../queries'
import { useProblem } from '../use_problem'
import '../board.css'

// Ready words for agents, kept by leads: said often, and said well (4.1.5).
export function CannedPage() {
    const words = useChatWords()
    const common = useCommon()
    const { message, show } = useProblem()
    const canned = useCanned()
    const drop = useDropCanned()
    const is_wide = Grid.useBreakpoint().md ?? true
    const [language, setLanguage] = useState<'' | Canned['language']>('')
    const [typed, setTyped] = useState('')
    const [opened, setOpened] = useState<Canned | 'new' | null>(null)
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
            {words.add_canned}
        </Button>
    )
    const remove = (it: Canned) => drop.mutateAsync(it.canned_reply_id).then(() => void message.success(words.dropped), show)
    return (
        <Page title={words.canned} subtitle={words.canned_hint} actions={create}>
            <ChatNav />
            <div className="row gap_below">
                <Segmented
                    value={language} onChange={setLanguage}
                    options={[
                        { value: '', label: common.all },
                        { value: 'zh-CN', label: words.languages['zh-CN'] },
                        { value: 'en', label: words.languages.en },
                    ]}
                />
                <Input allowClear aria-label={words.find} placeholder={words.find} value={typed} maxLength={50} onChange={(event) => setTyped(event.target.value)} style={{ width: 240 }} />
            </div>
            <Loaded query={canned}>
                {(all) => (
                    <Table<Canned>
                        size="middle" rowKey="canned_reply_id" pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                        dataSource={findCanned(language ? all.filter((it) => it.language === language) : all, typed)}
                        locale={{ emptyText: <EmptyHint title={words.no_canned} hint={words.no_canned_hint} /> }}
                        columns={[
                            { title: words.canned_code, width: is_wide ? 140 : 90, render: (_, it) => <b>/{it.code}</b> },
                            ...(is_wide ? [{ title: words.language, width: 80, render: (_: unknown, it: Canned) => words.languages[it.language] }] : []),
                            { title: words.words, render: (_, it) => <div className="chat_canned_text">{it.text}</div> },
                            ...(is_wide
                                ? [
                                      { title: words.used, width: 90, align: 'right' as const, render: (_: unknown, it: Canned) => it.used },
                                      { title: words.changed, width: 150, render: (_: unknown, it: Canned) => <Time at={it.changed_at} /> },
                                  ]
                                : []),
                            {
                                title: '', width: is_wide ? 140 : 80, align: 'right',
                                render: (_, it) => (
                                    <Space size={4} wrap>
                                        <Button size="small" aria-label={`${common.edit} ${it.code}`} onClick={() => setOpened(it)}>
                                            {common.edit}
                                        </Button>
                                        <Popconfirm title={words.drop_sure(it.code)} okText={words.drop} cancelText={words.cancel} onConfirm={() => remove(it)}>
                                            <Button size="small" aria-label={`${words.drop} ${it.code}`}>
                                                {words.drop}
                                            </Button>
                                        </Popconfirm>
                                    </Space>
                                ),
                            },
                        ]}
                    />
                )}
            </Loaded>
            {opened && <CannedDialog canned={opened === 'new' ? null : opened} language={language || 'zh-CN'} onClose={() => setOpened(null)} />}
        </Page>
    )
}
