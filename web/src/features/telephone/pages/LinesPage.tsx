import { App, Badge, Button, Form, Input, Popconfirm, Table } from 'antd'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { showProblem } from '../../../shared/ui/problems'
import { useTelephoneWords } from '../i18n'
import { type Line, useLines, useRemoveLine, useSetLine } from '../queries'

// Who sits at which extension (4.2.2).
export function LinesPage() {
    const words = useTelephoneWords()
    const lines = useLines()
    return (
        <Page title={words.lines} subtitle={words.lines_hint}>
            <section className="panel gap_below" aria-label={words.add_line}>
                <AddLine />
            </section>
            <section className="panel">
                <Loaded query={lines}>{(items) => (items.length === 0 ? <EmptyHint title={words.no_lines} hint={words.no_lines_hint} /> : <List items={items} />)}</Loaded>
            </section>
        </Page>
    )
}

function AddLine() {
    const words = useTelephoneWords()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ user_id: string; extension: string }>()
    const set = useSetLine()
    return (
        <Form
            form={form} layout="inline"
            onFinish={(given) =>
                set.mutate(given, {
                    onSuccess: () => {
                        form.resetFields()
                        void message.success(words.saved)
                    },
                    onError: (error) => showProblem(error, message, form),
                })
            }
        >
            <Form.Item name="user_id" label={words.person} rules={[{ required: true, message: words.required }]} style={{ minWidth: 280 }}>
                <StaffSelect />
            </Form.Item>
            <Form.Item name="extension" label={words.extension} rules={[{ required: true, message: words.required }]}>
                <Input inputMode="numeric" maxLength={8} style={{ width: 120 }} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={set.isPending}>
                {words.save}
            </Button>
        </Form>
    )
}

function List({ items }: { items: Line[] }) {
    const words = useTelephoneWords()
    const { message } = App.useApp()
    const remove = useRemoveLine()
    return (
        <Table
            size="small" rowKey={(it) => it.line.user_id} dataSource={items} pagination={{ pageSize: 50, hideOnSinglePage: true }} scroll={{ x: 'max-content' }}
            columns={[
                { title: words.extension, render: (_, it) => <strong className="mono">{it.line.extension}</strong> },
                { title: words.person, dataIndex: 'name' },
                { title: words.state_now, render: (_, it) => <Badge status={it.state === 'away' ? 'warning' : 'success'} text={words.agent_state[it.state]} /> },
                {
                    title: '',
                    align: 'right',
                    render: (_, it) => (
                        <Popconfirm title={words.remove_sure(it.name)} okText={words.remove} onConfirm={() => remove.mutate(it.line.user_id, { onError: (error) => showProblem(error, message) })}>
                            <Button size="small" aria-label={`${words.remove} ${it.name}`}>
                                {words.remove}
                            </Button>
                        </Popconfirm>
                    ),
                },
            ]}
        />
    )
}
