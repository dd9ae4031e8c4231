import { DeleteOutlined, FilterOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Form, Input, Modal, Popover } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { filter_names, filterOf, withFilter } from '../filters'
import { useTicketWords } from '../i18n'
import { useDeleteView, useSaveView, useViews } from '../queries'

// Saved filters, own and shared.
export function ViewsMenu() {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [, setParams] = useSearchParams()
    const { data } = useViews()
    const remove = useDeleteView()
    const [is_open, setOpen] = useState(false)
    const [is_saving, setSaving] = useState(false)
    const apply = (filter: Record<string, unknown>) => {
        setParams((now) => {
            const empty = Object.fromEntries(filter_names.map((name) => [name, null]))
            return withFilter(now, { ...empty, ...(filter as Record<string, string | string[]>) })
        })
        setOpen(false)
    }
    const items = data?.items ?? []
    return (
        <>
            <Popover
                open={is_open}
                onOpenChange={setOpen}
                trigger="click"
                placement="bottomRight"
                content={
                    <div className="views_menu">
                        {items.length === 0 && <div className="quiet small">{words.no_views}</div>}
                        {items.map((view) => (
                            <div key={view.view_id} className="row">
                                <Button type="link" size="small" onClick={() => apply(view.filter)}>
                                    {view.name}
                                </Button>
                                {view.is_shared && <span className="quiet small">{words.view_shared}</span>}
                                <span className="grow" />
                                {view.is_own && (
                                    <Button
                                        size="small"
                                        type="text"
                                        icon={<DeleteOutlined />}
                                        aria-label={`${common.delete} ${view.name}`}
                                        onClick={() => remove.mutate(view.view_id, { onError: (error) => showProblem(error, message) })}
                                    />
                                )}
                            </div>
                        ))}
                        <Button size="small" block onClick={() => setSaving(true)}>
                            {words.save_view}
                        </Button>
                    </div>
                }
            >
                <Button size="small" type="text" icon={<FilterOutlined />}>
                    {words.views}
                </Button>
            </Popover>
            {is_saving && <SaveDialog onClose={() => setSaving(false)} />}
        </>
    )
}

function SaveDialog({ onClose }: { onClose: () => void }) {
    const words = useTicketWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [params] = useSearchParams()
    const [form] = Form.useForm<{ name: string; is_shared?: boolean }>()
    const save = useSaveView()
    return (
        <Modal
            open
            title={words.save_view}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={save.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form
                form={form}
                layout="vertical"
                onFinish={({ name, is_shared = false }) =>
                    save.mutate(
                        { name, is_shared, filter: filterOf(params) as Record<string, unknown> },
                        {
                            onSuccess: () => {
                                void message.success(words.view_saved)
                                onClose()
                            },
                            onError: (error) => showProblem(error, message, form),
                        },
                    )
                }
            >
                <Form.Item name="name" label={words.view_name} rules={[{ required: true, whitespace: true, message: common.required }]}>
                    <Input autoFocus maxLength={60} />
                </Form.Item>
                <Form.Item name="is_shared" valuePropName="checked">
                    <Checkbox>{words.view_shared}</Checkbox>
                </Form.Item>
            </Form>
        </Modal>
    )
}
