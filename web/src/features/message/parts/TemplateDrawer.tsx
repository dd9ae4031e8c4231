import { App, Button, Drawer, Form, Input, Popconfirm, Select } from 'antd'
import { useCan, useSession } from '../../../api/session'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { reasonOf, WordingFormHints } from '../../../shared/ui/WordingHints'
import { useMessageWords } from '../i18n'
import { type Template, type TemplateStep, useChannels, useTemplateSteps } from '../queries'
import { TemplateHistory } from './TemplateHistory'
import { TemplatePreview } from './TemplatePreview'

interface Values {
    purpose: string
    channel?: string
    language: string
    segment?: string
    subject?: string
    body: string
}

// A draft is written here; one in use is looked at, and its next version begins with its words.
export function TemplateDrawer({ template, all, onClose }: { template: Template | null; all: Template[]; onClose: () => void }) {
    const words = useMessageWords()
    const can = useCan()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const { save, act } = useTemplateSteps()
    const now = Form.useWatch([], form) as Values | undefined
    const draft = useDebounced(now, 400)
    const is_proposed = template?.state === 'proposed'
    const submit = (values: Values) =>
        save.mutate(
            { template, draft: { ...values, channel: values.channel ?? '', segment: values.segment ?? '', subject: values.subject ?? '' } },
            {
                onSuccess: () => {
                    void message.success(words.saved)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Drawer
            open
            size="min(1100px, 100vw)"
            title={template?.code ?? words.new_template}
            onClose={onClose}
            extra={template && <Steps template={template} act={act} reason={() => reasonOf(form)} onDone={onClose} />}
            footer={
                can('standard_edit') &&
                !is_proposed && (
                    <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
                        {template?.state === 'approved' ? words.new_version : words.save}
                    </Button>
                )
            }
        >
            <div className="message_editor">
                <Form form={form} layout="vertical" disabled={is_proposed} initialValues={template ?? { language: 'zh-CN', channel: '', segment: '' }} onFinish={submit}>
                    <PlaceFields is_new={!template} purpose={now?.purpose} />
                    <Form.Item name="subject" label={words.subject}>
                        <Input maxLength={120} />
                    </Form.Item>
                    <Form.Item name="body" label={words.body} rules={[{ required: true, whitespace: true }]}>
                        <Input.TextArea rows={8} maxLength={4000} showCount />
                    </Form.Item>
                    <WordingFormHints field="body" />
                    <Placeholders purpose={now?.purpose} onPick={(text) => form.setFieldValue('body', `${now?.body ?? ''}${text}`)} />
                </Form>
                <TemplatePreview draft={draft ?? null} all={all} />
            </div>
            {template && <TemplateHistory template={template} />}
        </Drawer>
    )
}

function PlaceFields({ is_new, purpose }: { is_new: boolean; purpose: string | undefined }) {
    const words = useMessageWords()
    const name_of = useNameOf()
    const facts = useChannels()
    const purposes = facts.data?.purposes ?? []
    const channels = purposes.find((it) => it.code === purpose)?.channels ?? []
    return (
        <>
            <Form.Item name="purpose" label={words.purpose} rules={[{ required: true }]}>
                <Select disabled={!is_new} options={purposes.map((it) => ({ value: it.code, label: name_of(it) }))} />
            </Form.Item>
            <div className="row">
                <Form.Item name="channel" label={words.channel} className="grow">
                    <Select
                        disabled={!is_new}
                        options={[{ value: '', label: words.every_channel }, ...channels.map((value) => ({ value, label: words.channel_names[value] }))]}
                    />
                </Form.Item>
                <Form.Item name="language" label={words.language} rules={[{ required: true }]}>
                    <Input disabled={!is_new} maxLength={20} />
                </Form.Item>
                <Form.Item name="segment" label={words.segment} className="grow">
                    <Select
                        disabled={!is_new}
                        options={[{ value: '', label: words.everybody }, ...Object.entries(words.segments).map(([value, label]) => ({ value, label }))]}
                    />
                </Form.Item>
            </div>
        </>
    )
}

function Placeholders({ purpose, onPick }: { purpose: string | undefined; onPick: (text: string) => void }) {
    const words = useMessageWords()
    const facts = useChannels()
    const values = facts.data?.purposes.find((it) => it.code === purpose)?.values ?? []
    if (values.length === 0) return null
    return (
        <div className="message_values" role="group" aria-label={words.insert}>
            <span className="quiet small">{words.insert}</span>
            {values.map((it) => {
                const text = `{{${it.name}${it.is_time ? '|local' : ''}}}`
                return (
                    <Button key={it.name} size="small" className="mono" onClick={() => onPick(text)}>
                        {text}
                    </Button>
                )
            })}
        </div>
    )
}

interface StepsProps {
    template: Template
    act: ReturnType<typeof useTemplateSteps>['act']
    reason: () => { wording_reason?: string }
    onDone: () => void
}

function Steps({ template, act, reason, onDone }: StepsProps) {
    const words = useMessageWords()
    const can = useCan()
    const { user } = useSession()
    const { message } = App.useApp()
    const run = (action: TemplateStep) =>
        act.mutate(
            { template, action, ...reason() },
            {
                onSuccess: () => {
                    void message.success(words.done)
                    onDone()
                },
                onError: (error) => showProblem(error, message),
            },
        )
    const button = (action: TemplateStep, is_primary = false, is_own = false) => (
        <Button
            type={is_primary ? 'primary' : 'default'}
            loading={act.isPending && act.variables.action === action}
            disabled={is_own}
            title={is_own ? words.own_template : undefined}
            onClick={() => run(action)}
        >
            {words[action]}
        </Button>
    )
    return (
        <div className="row">
            {template.state === 'draft' && can('standard_edit') && button('propose', true)}
            {template.state === 'proposed' && can('standard_approve') && button('send_back')}
            {template.state === 'proposed' && can('standard_approve') && button('approve', true, template.author_id === user.user_id)}
            {(template.state === 'draft' || template.state === 'approved') && can('standard_edit') && (
                <Popconfirm title={words.retire_ask} okText={words.retire} onConfirm={() => run('retire')}>
                    <Button danger>{words.retire}</Button>
                </Popconfirm>
            )}
        </div>
    )
}
