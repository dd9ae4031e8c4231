import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCan, useSession } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useMustReadWords } from '../i18n_must_read'
import { type MustRead, useChangeMustRead, useRequire } from '../must_read_queries'

interface Given {
    teams: { organization_id: string; role?: keyof ReturnType<typeof useMustReadWords>['roles'] | null }[]
    due_day: Dayjs
    reason?: string
}
interface Props {
    article_id: string
    title: string
    reason?: string
    changed?: MustRead // none: a new one
    onClose: () => void
}

const usual_days = 14

// Who has to read it until when; filled in so that one click does for the own team.
export function RequireDialog({ article_id, title, reason = '', changed, onClose }: Props) {
    const words = useMustReadWords()
    const { user } = useSession()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const require = useRequire()
    const change = useChangeMustRead()
    const home = user.posts[0]?.organization_id
    const save = async ({ teams, due_day, reason: why = '' }: Given) => {
        const wish = { teams: teams.map((it) => ({ organization_id: it.organization_id, role: it.role ?? null })), due_at: due_day.endOf('day').toISOString(), reason: why.trim() }
        try {
            if (changed) await change.mutateAsync({ must_read_id: changed.must_read_id, version: changed.version, ...wish })
            else await require.mutateAsync({ article_id, ...wish })
            void message.success(changed ? words.saved : words.asked)
            onClose()
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    const must = [{ required: true, message: words.required }]
    return (
        <Modal
            open title={words.require_title(title)} okText={changed ? words.save : words.require} cancelText={words.cancel} confirmLoading={require.isPending || change.isPending}
            onOk={() => form.submit()} onCancel={onClose} destroyOnHidden
        >
            <Form
                form={form} name="must_read" layout="vertical" onFinish={(given) => void save(given)}
                initialValues={{
                    teams: changed ? changed.teams.map(({ organization_id, role }) => ({ organization_id, role })) : [{ organization_id: home, role: null }],
                    due_day: changed ? dayjs(changed.due_at) : dayjs().add(usual_days, 'day'),
                    reason: changed?.reason ?? reason,
                }}
            >
                <Form.Item label={words.teams} required>
                    <Form.List name="teams">
                        {(rows, { add, remove }) => (
                            <>
                                {rows.map(({ key, name }) => (
                                    <div key={key} className="must_read_team">
                                        <Form.Item name={[name, 'organization_id']} rules={must} noStyle>
                                            <OrganizationSelect aria-label={words.unit} placeholder={words.unit} />
                                        </Form.Item>
                                        <Form.Item name={[name, 'role']} noStyle>
                                            <Select
                                                aria-label={words.role}
                                                options={[{ value: null, label: words.any_role }, ...Object.entries(words.roles).map(([value, label]) => ({ value, label }))]}
                                            />
                                        </Form.Item>
                                        <Button type="text" icon={<MinusCircleOutlined />} aria-label={words.remove_team} disabled={rows.length === 1} onClick={() => remove(name)} />
                                    </div>
                                ))}
                                <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({ role: null })}>
                                    {words.add_team}
                                </Button>
                            </>
                        )}
                    </Form.List>
                </Form.Item>
                <Form.Item name="due_day" label={words.due_day} rules={must}>
                    <DatePicker allowClear={false} disabledDate={(day) => day.isBefore(dayjs(), 'day')} />
                </Form.Item>
                <Form.Item name="reason" label={words.reason} extra={words.reason_hint}>
                    <Input.TextArea rows={2} maxLength={500} />
                </Form.Item>
            </Form>
        </Modal>
    )
}

interface ButtonProps {
    article_id: string
    title: string
    reason?: string
    size?: 'small' | 'middle'
}
export function RequireButton({ article_id, title, reason = '', size = 'middle' }: ButtonProps) {
    const words = useMustReadWords()
    const can = useCan()
    const [is_open, setOpen] = useState(false)
    if (!can('knowledge_edit')) return null
    return (
        <>
            <Button size={size} aria-label={`${words.require}: ${title}`} onClick={() => setOpen(true)}>
                {words.require}
            </Button>
            {is_open && <RequireDialog article_id={article_id} title={title} reason={reason} onClose={() => setOpen(false)} />}
        </>
    )
}
