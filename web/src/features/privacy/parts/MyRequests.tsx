import { App, Button, Form, Input, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { type PrivacyRequest, type RequestKind, kinds, useAskOwn, useCancel, useDownload, useRequest, useRequests } from '../request_queries'
import { RequestTag } from './RequestTag'

// The customer asks, follows, takes back, and fetches the copy.
export function MyRequests() {
    const words = usePrivacyWords()
    const common = useCommon()
    const requests = useRequests('me', {})
    const [asking, setAsking] = useState<RequestKind | null>(null)
    return (
        <section className="panel" aria-label={words.my_requests}>
            <h2>{words.my_requests}</h2>
            <p className="quiet small">{words.my_requests_hint}</p>
            <Loaded query={requests}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.no_own} hint={words.no_own_hint} />
                    return (
                        <ul className="privacy_lines">
                            {items.map((it) => (
                                <MyRequest key={it.request_id} request={it} />
                            ))}
                        </ul>
                    )
                }}
            </Loaded>
            {requests.hasNextPage && (
                <Button size="small" loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
            <div className="privacy_kinds">
                {kinds.map((kind) => (
                    <Button key={kind} onClick={() => setAsking(kind)}>
                        {words.kind[kind]}
                    </Button>
                ))}
            </div>
            {asking && <AskDialog kind={asking} onClose={() => setAsking(null)} />}
        </section>
    )
}

function MyRequest({ request }: { request: PrivacyRequest }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const cancel = useCancel()
    const download = useDownload()
    const detail = useRequest('me', request.request_id)
    const onError = (error: unknown) => showProblem(error, message)
    return (
        <li>
            <div className="privacy_line">
                <b>{words.kind[request.kind]}</b>
                <RequestTag state={request.state} />
                <span className="grow" />
                {request.allowed_actions.includes('cancel') && (
                    <Popconfirm
                        title={words.cancel_sure}
                        okText={words.action.cancel}
                        cancelText={common.close}
                        onConfirm={() => cancel.mutate(request, { onError })}
                    >
                        <Button size="small" loading={cancel.isPending}>
                            {words.action.cancel}
                        </Button>
                    </Popconfirm>
                )}
            </div>
            <div className="quiet small">
                {words.asked_at} <Time at={request.asked_at} />
                {request.ended_at === null && request.due_at && (
                    <>
                        {' '}
                        · {words.due} <Time at={request.due_at} />
                    </>
                )}
            </div>
            {request.ground && <div>{words.ground[request.ground]}</div>}
            {detail.data?.answer && <p className="privacy_text">{detail.data.answer}</p>}
            {request.export_until && (
                <div className="privacy_line">
                    {(['html', 'json'] as const).map((format) => (
                        <Button
                            key={format}
                            type={format === 'html' ? 'primary' : 'default'}
                            loading={download.isPending}
                            onClick={() => download.mutate({ request_id: request.request_id, format }, { onError })}
                        >
                            {words.download} · {format === 'html' ? words.as_html : words.as_json}
                        </Button>
                    ))}
                    <span className="quiet small">
                        {words.download_until} <Time at={request.export_until} />
                    </span>
                </div>
            )}
        </li>
    )
}

function AskDialog({ kind, onClose }: { kind: RequestKind; onClose: () => void }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ details?: string }>()
    const ask = useAskOwn()
    const submit = ({ details }: { details?: string }) =>
        ask.mutate(
            { kind, ...(details && { details }) },
            {
                onSuccess: () => {
                    void message.success(words.asked)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={words.kind[kind]}
            okText={words.new_request}
            cancelText={common.cancel}
            confirmLoading={ask.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <p>{words.kind_hint[kind]}</p>
            <Form form={form} layout="vertical" onFinish={submit}>
                <Form.Item
                    name="details"
                    label={words.details}
                    {...(kind === 'correction' && { rules: [{ required: true, whitespace: true, message: common.required }] })}
                >
                    <Input.TextArea rows={4} maxLength={2000} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
