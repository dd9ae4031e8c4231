import { Alert, App, DatePicker, Form, type FormInstance, Input, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Schemas } from '../../../api/types'
import { useNameOf } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useContactWords } from '../i18n'
import { FilesField, fileIds, type Uploads } from './FilesField'
import { type Contact, type Of, useAmend, useRecord, useRules } from '../queries'

interface Values {
    type: string
    direction: Schemas['ContactDirection']
    started_at: Dayjs
    ended_at?: Dayjs | null
    address?: string
    content?: string
    answer?: string
    result?: string
    files?: Uploads
}

// By hand: what the type asks for is marked, as the standard says (4.3.2).
export function RecordDialog({ of, has_customer, onClose }: { of: Of; has_customer: boolean; onClose: () => void }) {
    const words = useContactWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const { data: rules } = useRules()
    const [form] = Form.useForm<Values>()
    const record = useRecord()
    const code = Form.useWatch('type', form)
    const needs = rules?.types.find((it) => it.code === code)?.needs ?? []
    const submit = (given: Values) =>
        record.mutate(
            {
                ...of,
                type: given.type,
                direction: given.direction,
                started_at: given.started_at.toISOString(),
                ...(given.ended_at && { ended_at: given.ended_at.toISOString() }),
                ...(given.result && { result: given.result }),
                address: given.address ?? '',
                content: given.content ?? '',
                answer: given.answer ?? '',
                file_ids: fileIds(given.files),
            },
            {
                onSuccess: () => {
                    void message.success(words.recorded)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={words.record_title}
            okText={words.record}
            cancelText={common.cancel}
            confirmLoading={record.isPending}
            okButtonProps={{ disabled: needs.includes('customer') && !has_customer }}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <Form
                form={form}
                name="contact"
                layout="vertical"
                onFinish={submit}
                initialValues={{ type: 'call', direction: 'out', started_at: dayjs().subtract(5, 'minute'), ended_at: dayjs() }}
            >
                <div className="contact_pair">
                    <Form.Item name="type" label={words.type} rules={[{ required: true, message: common.required }]}>
                        <Select autoFocus options={(rules?.types ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
                    </Form.Item>
                    <Form.Item name="direction" label={words.direction}>
                        <Radio.Group
                            optionType="button"
                            options={(['in', 'out'] as const).map((it) => ({ value: it, label: words.directions[it] }))}
                        />
                    </Form.Item>
                </div>
                {needs.includes('customer') && !has_customer && <Alert type="warning" showIcon title={words.needs_customer} description={words.with_customer} className="gap_below" />}
                <Facts form={form} needs={needs} text_max={rules?.text_max ?? 0} />
            </Form>
        </Modal>
    )
}

// The same facts for a new record that takes the place of this one.
export function AmendDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
    const words = useContactWords()
    const common = useCommon()
    const { message } = App.useApp()
    const { data: rules } = useRules()
    const [form] = Form.useForm<Values>()
    const amend = useAmend(contact.contact_id)
    const submit = (given: Values) =>
        amend.mutate(
            {
                started_at: given.started_at.toISOString(),
                ...(given.ended_at && { ended_at: given.ended_at.toISOString() }),
                ...(given.address && { address: given.address }),
                ...(given.content && { content: given.content }),
                ...(given.answer && { answer: given.answer }),
                ...(given.result && { result: given.result }),
                file_ids: fileIds(given.files),
            },
            {
                onSuccess: () => {
                    void message.success(words.recorded)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    return (
        <Modal
            open
            title={words.amend_title}
            okText={words.amend}
            cancelText={common.cancel}
            confirmLoading={amend.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            <p className="quiet">{words.amend_hint}</p>
            <Form
                form={form}
                name="contact_amendment"
                layout="vertical"
                onFinish={submit}
                initialValues={{
                    started_at: dayjs(contact.started_at),
                    ended_at: contact.ended_at ? dayjs(contact.ended_at) : null,
                    result: contact.result ?? undefined,
                }}
            >
                {/* What the record lacks is to be given; the rest may stay as it was. */}
                <Facts form={form} needs={contact.missing} text_max={rules?.text_max ?? 0} />
            </Form>
        </Modal>
    )
}

function Facts({ form, needs, text_max }: { form: FormInstance<Values>; needs: Schemas['ContactField'][]; text_max: number }) {
    const words = useContactWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { data: rules } = useRules()
    const must = (field: Schemas['ContactField']) => ({ required: needs.includes(field), message: common.required, whitespace: true })
    const from = Form.useWatch('started_at', form)
    return (
        <>
            <div className="contact_pair">
                <Form.Item name="started_at" label={words.started_at} rules={[{ required: true, message: common.required }]}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} maxDate={dayjs()} />
                </Form.Item>
                <Form.Item name="ended_at" label={words.ended_at} rules={[{ required: needs.includes('ended_at'), message: common.required }]}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={dayjs()} {...(from && { minDate: from })} />
                </Form.Item>
            </div>
            <Form.Item name="address" label={words.address} rules={[must('address'), { max: 200, message: common.too_long(200) }]}>
                <Input autoComplete="off" />
            </Form.Item>
            <Form.Item name="content" label={words.content} rules={[must('content'), { max: text_max, message: common.too_long(text_max) }]}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
            </Form.Item>
            <Form.Item name="answer" label={words.answer} rules={[must('answer'), { max: text_max, message: common.too_long(text_max) }]}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
            </Form.Item>
            <Form.Item name="result" label={words.result} rules={[must('result')]}>
                <Select allowClear options={(rules?.results ?? []).map((it) => ({ value: it.code, label: name_of(it) }))} />
            </Form.Item>
            <FilesField />
        </>
    )
}
