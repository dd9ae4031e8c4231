import { PlusOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import '../automation.css'
import { MacroDrawer } from '../components/MacroDrawer'
import { useAutomationWords } from '../i18n'
import { type Macro, useMacros } from '../queries'

export function MacrosPage() {
    const words = useAutomationWords()
    const macros = useMacros()
    const [opened, setOpened] = useState<Macro | 'new' | null>(null)
    const columns: TableColumnsType<Macro> = [
        {
            title: words.name,
            key: 'name',
            render: (_, it) =>
                it.may_edit ? (
                    <Button type="link" className="automation_link" onClick={() => setOpened(it)}>
                        {it.name}
                    </Button>
                ) : (
                    it.name
                ),
        },
        {
            title: words.steps,
            key: 'steps',
            render: (_, it) => it.steps.map((step, n) => <Tag key={n}>{words.step[step.kind]}</Tag>),
        },
        {
            title: words.shared,
            key: 'shared',
            width: 110,
            render: (_, it) => (it.is_shared ? <Tag color="blue">{words.shared}</Tag> : <Tag>{words.own}</Tag>),
        },
    ]
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
            {words.new_macro}
        </Button>
    )
    return (
        <Page title={words.macros} subtitle={words.macros_hint} actions={create}>
            <Loaded query={macros}>
                {(all) =>
                    all.length === 0 ? (
                        <section className="panel">
                            <EmptyHint title={words.no_macros} hint={words.no_macros_hint} />
                        </section>
                    ) : (
                        <Table<Macro>
                            className="automation_table"
                            size="middle"
                            rowKey="macro_id"
                            columns={columns}
                            dataSource={all}
                            pagination={false}
                            scroll={{ x: 500 }}
                        />
                    )
                }
            </Loaded>
            {opened && (
                <MacroDrawer
                    key={opened === 'new' ? 'new' : opened.macro_id}
                    macro={opened === 'new' ? null : opened}
                    onClose={() => setOpened(null)}
                />
            )}
        </Page>
    )
}
