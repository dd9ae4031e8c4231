import { Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useKnowledgeWords } from '../i18n'
import { KnowledgeNav } from '../parts/KnowledgeNav'
import { useGlossary } from '../queries'

// 4.1.5: what is said to customers, and what is not.
export function GlossaryPage() {
    const words = useKnowledgeWords()
    const [text, setText] = useState('')
    const glossary = useGlossary()
    const wanted = text.trim().toLowerCase()
    return (
        <Page title={words.tab.glossary} subtitle={words.glossary_hint}>
            <KnowledgeNav />
            <Input.Search allowClear className="gap_below" aria-label={words.find_term} placeholder={words.find_term} value={text} onChange={(event) => setText(event.target.value)} />
            <section className="panel">
                <Loaded query={glossary}>
                    {(items) => (
                        <Table
                            size="small"
                            rowKey="code"
                            scroll={{ x: 'max-content' }}
                            pagination={{ pageSize: 50, hideOnSinglePage: true }}
                            dataSource={items.filter((it) => [it.zh, it.en, ...it.also, ...it.avoid].some((word) => word.toLowerCase().includes(wanted)))}
                            locale={{ emptyText: <EmptyHint title={words.no_terms} hint={words.no_terms_hint} /> }}
                            columns={[
                                { title: words.say, render: (_, it) => <strong>{it.zh}</strong> },
                                { title: words.language.en, dataIndex: 'en' },
                                { title: words.people_say, render: (_, it) => it.also.join('、') },
                                {
                                    title: words.do_not_say,
                                    render: (_, it) =>
                                        it.avoid.map((word) => (
                                            <Tag key={word} color="error">
                                                {word}
                                            </Tag>
                                        )),
                                },
                            ]}
                        />
                    )}
                </Loaded>
            </section>
        </Page>
    )
}
