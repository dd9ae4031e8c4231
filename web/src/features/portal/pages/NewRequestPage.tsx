import { Alert, App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../../../api/session'
import { useFeatures } from '../../../shared/features'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { CategoryPicker } from '../components/CategoryPicker'
import { FilePicker } from '../components/FilePicker'
import { type Draft, dropDraft, keepDraft, readDraft } from '../draft'
import { usePortalWords } from '../i18n'
import { type PortalTicket, useProfile, useSubmitRequest } from '../queries'
import { useServiceLabel } from '../service_label'
import { useFileSending } from '../use_file_sending'
import '../request.css'

export function NewRequestPage() {
    const words = usePortalWords()
    const { user } = useSession()
    const navigate = useNavigate()
    const { message } = App.useApp()
    const [form] = Form.useForm<Draft>()
    const [draft] = useState(() => readDraft(user.user_id))
    const [is_restored, setRestored] = useState(Object.keys(draft).length > 0)
    const [made, setMade] = useState<PortalTicket | null>(null)
    const [is_sending, setSending] = useState(false)
    const { files, setFiles, sendAll } = useFileSending()
    const submit = useSubmitRequest()

    const sendFiles = async (ticket: PortalTicket) => {
        setSending(true)
        const are_all_sent = await sendAll(ticket.ticket_id)
        setSending(false)
        if (are_all_sent) open(ticket)
    }
    const open = (ticket: PortalTicket) => void navigate(`/portal/requests/${ticket.ticket_id}`, { replace: true })

    const send = ({ category_id = '', held_service_id, title = '', description = '' }: Draft) =>
        submit.mutate(
            {
                category_id,
                title: title.trim(),
                description: description.trim(),
                ...(held_service_id && { held_service_id }),
            },
            {
                onSuccess: (ticket) => {
                    dropDraft(user.user_id)
                    void message.success(words.submitted(ticket.code))
                    setMade(ticket)
                    void sendFiles(ticket)
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    const solved = () => {
        dropDraft(user.user_id)
        void navigate('/portal', { replace: true })
    }
    const startOver = () => {
        dropDraft(user.user_id)
        form.setFieldsValue({ category_id: undefined, held_service_id: undefined, title: undefined, description: undefined })
        setRestored(false)
    }

    if (made) {
        return (
            <Page title={words.submitted(made.code)}>
                <div className="panel portal_stack">
                    {is_sending ? (
                        <Alert type="info" showIcon role="status" title={words.uploading} description={words.uploading_hint} />
                    ) : (
                        <Alert type="warning" showIcon role="alert" title={words.upload_failed} description={words.upload_failed_hint} />
                    )}
                    <FilePicker files={files} onFiles={setFiles} is_locked />
                    {!is_sending && (
                        <div className="portal_actions">
                            <Button type="primary" onClick={() => void sendFiles(made)}>
                                {words.upload_retry}
                            </Button>
                            <Button onClick={() => open(made)}>{words.open_request}</Button>
                        </div>
                    )}
                </div>
            </Page>
        )
    }
    return (
        <Page title={words.new_request}>
            {is_restored && (
                <Alert
                    type="info"
                    className="gap_below"
                    title={words.draft_kept}
                    action={
                        <Button size="small" onClick={startOver}>
                            {words.draft_clear}
                        </Button>
                    }
                />
            )}
            <Form
                form={form}
                layout="vertical"
                className="panel"
                initialValues={draft}
                onValuesChange={(_, all) => keepDraft(user.user_id, all)}
                onFinish={send}
                scrollToFirstError
            >
                <Fields />
                <MayHelp onSolved={solved} />
                <Form.Item label={words.photos} htmlFor="files" extra={words.photos_hint}>
                    <FilePicker id="files" files={files} onFiles={setFiles} is_locked={submit.isPending} />
                </Form.Item>
                <Button type="primary" htmlType="submit" block className="portal_big" loading={submit.isPending}>
                    {words.submit}
                </Button>
            </Form>
        </Page>
    )
}

// What other features know about the matter, while it is written.
function MayHelp({ onSolved }: { onSolved: () => void }) {
    const features = useFeatures()
    const title = Form.useWatch<string | undefined>('title') ?? ''
    const description = Form.useWatch<string | undefined>('description') ?? ''
    const category_id = Form.useWatch<string | undefined>('category_id') ?? null
    const matter = { title: useDebounced(title, 500), description: useDebounced(description, 500), category_id }
    return features.flatMap((it) => (it.request_panels ?? []).map((Panel, n) => <Panel key={`${it.name}${n}`} matter={matter} onSolved={onSolved} />))
}

function Fields() {
    const words = usePortalWords()
    const common = useCommon()
    const profile = useProfile()
    const service_label = useServiceLabel()
    return (
        <>
            <Form.Item
                name="category_id"
                validateTrigger="onSubmit"
                label={words.what_kind}
                rules={[{ required: true, message: words.choose_kind }]}
            >
                <CategoryPicker />
            </Form.Item>
            <Form.Item name="held_service_id" label={words.which_service}>
                <Select
                    allowClear
                    size="large"
                    loading={profile.isPending}
                    placeholder={words.which_service_placeholder}
                    options={(profile.data?.services ?? []).map((it) => ({
                        value: it.held_service_id,
                        label: service_label(it.label),
                    }))}
                />
            </Form.Item>
            <Form.Item
                name="title"
                label={words.title}
                rules={[{ required: true, whitespace: true, message: common.required }]}
            >
                <Input size="large" maxLength={200} placeholder={words.title_placeholder} />
            </Form.Item>
            <Form.Item name="description" label={words.details}>
                <Input.TextArea
                    autoSize={{ minRows: 4, maxRows: 14 }}
                    maxLength={10_000}
                    placeholder={words.details_placeholder}
                />
            </Form.Item>
        </>
    )
}
