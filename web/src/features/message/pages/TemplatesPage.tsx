import { PlusOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useMessageWords } from '../i18n'
import { usePurposeName } from '../parts/marks'
import { TemplateDrawer } from '../parts/TemplateDrawer'
import { type Template, useTemplates } from '../queries'
import '../message.css'

// What waits for somebody stands first.
const rank: Record<Template['state'], number> = { proposed: 0, draft: 1, approved: 2, retired: 3 }
const colors: Record<Template['state'], string> = { draft: 'default', proposed: 'gold', approved: 'green', retired: 'default' }

export function TemplatesPage() {
    const words = useMessageWords()
    const templates = useTemplates()
    const [opened, setOpened] = useState<Template | 'new' | null>(null)
    const columns = useColumns(templates.data ?? [], setOpened)
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
            {words.new_template}
        </Button>
    )
    return (
        <Page title={words.templates} subtitle={words.templates_hint} actions={create}>
            <Loaded query={templates}>
                {(items) => (
                    <Table<Template>
                        size="middle"
                        rowKey="template_id"
                        columns={columns}
                        dataSource={items.toSorted((a, b) => rank[a.state] - rank[b.state])}
                        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                        scroll={{ x: 900 }}
                        locale={{ emptyText: <EmptyHint title={words.no_templates} hint={words.no_templates_hint} /> }}
                    />
                )}
            </Loaded>
            {opened && (
                <TemplateDrawer
                    key={opened === 'new' ? 'new' : opened.template_id}
                    template={opened === 'new' ? null : opened}
                    all={templates.data ?? []}
                    onClose={() => setOpened(null)}
                />
            )}
        </Page>
    )
}

function useColumns(items: Template[], onOpen: (template: Template) => void): TableColumnsType<Template> {
    const words = useMessageWords()
    const purpose_name = usePurposeName()
    const filter_of = (of: (it: Template) => string, label: (value: string) => string) => ({
        filters: [...new Set(items.map(of))].map((value) => ({ text: label(value), value })),
        onFilter: (value: unknown, it: Template) => of(it) === value,
    })
    const channel = (value: string) => (value === '' ? words.every_channel : words.channel_names[value as keyof typeof words.channel_names])
    return [
        {
            title: words.purpose,
            key: 'purpose',
            ...filter_of((it) => it.purpose, purpose_name),
            render: (_, it) => (
                <>
                    <Button type="link" className="message_link" onClick={() => onOpen(it)}>
                        {purpose_name(it.purpose)}
                    </Button>
                    <div className="quiet small mono">{it.code}</div>
                </>
            ),
        },
        { title: words.channel, key: 'channel', width: 130, ...filter_of((it) => it.channel, channel), render: (_, it) => channel(it.channel) },
        { title: words.language, dataIndex: 'language', width: 110, ...filter_of((it) => it.language, String) },
        { title: words.segment, key: 'segment', width: 120, render: (_, it) => (it.segment ? (words.segments[it.segment] ?? it.segment) : words.everybody) },
        { title: words.version, dataIndex: 'number', width: 90, align: 'right' },
        {
            title: words.state,
            key: 'state',
            width: 100,
            ...filter_of((it) => it.state, (value) => words.template_states[value as Template['state']]),
            render: (_, it) => <Tag color={colors[it.state]}>{words.template_states[it.state]}</Tag>,
        },
        {
            title: words.changed,
            key: 'changed',
            width: 190,
            render: (_, it) => (
                <>
                    <Time at={it.changed_at} /> <span className="quiet small">{it.author_name}</span>
                </>
            ),
        },
    ]
}
