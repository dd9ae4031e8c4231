import { ArrowRightOutlined, SwapOutlined } from '@ant-design/icons'
import { Alert, App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ApiError } from '../../../api/errors'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import { type Customer, type CustomerBrief, useCustomer, useFetchNewest, useMergeCustomers } from '../queries'

interface Props {
    here: Customer // of the open page
    other: CustomerBrief
    onClose: () => void
}

// 4.2.3 Which of the two stays is for the clerk to say; the server wants the version of that one as it was seen.
export function MergeDialog({ here, other, onClose }: Props) {
    const words = useCustomerWords()
    const common = useCommon()
    const navigate = useNavigate()
    const { message } = App.useApp()
    const [form] = Form.useForm<{ reason: string }>()
    const [is_swapped, setSwapped] = useState(false)
    const [is_behind, setBehind] = useState(false)
    const other_whole = useCustomer(other.customer_id)
    const fetch_newest = useFetchNewest()
    const merge = useMergeCustomers()
    const into = is_swapped ? other_whole.data : here
    const from = is_swapped ? here : other

    const send = async ({ reason }: { reason: string }) => {
        if (!into) return
        setBehind(false)
        try {
            await merge.mutateAsync({
                into_id: into.customer_id,
                from_customer_id: from.customer_id,
                reason: reason.trim(),
                version: into.version,
            })
            void message.success(words.merge_done)
            onClose()
            if (is_swapped) void navigate(`/customers/${into.customer_id}`, { replace: true })
        } catch (error) {
            if (error instanceof ApiError && error.is_conflict) {
                setBehind(true)
                await fetch_newest(into.customer_id).catch(() => undefined)
            } else showProblem(error, message, form)
        }
    }
    return (
        <Modal
            open
            title={words.merge_title}
            okText={words.merge_do}
            okButtonProps={{ danger: true, disabled: !into }}
            cancelText={common.cancel}
            confirmLoading={merge.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
        >
            <p>{words.merge_hint}</p>
            {is_behind && <Alert type="warning" showIcon role="alert" className="gap_below" title={words.merge_conflict} />}
            {is_swapped && other_whole.isError && (
                <ErrorNote error={other_whole.error} onRetry={() => void other_whole.refetch()} />
            )}
            <div className="customer_merge">
                <Side label={words.merge_from} name={from.name} code={from.code} />
                <ArrowRightOutlined aria-hidden />
                <Side label={words.merge_into} name={(into ?? other).name} code={(into ?? other).code} />
            </div>
            <Button icon={<SwapOutlined />} className="gap_below" onClick={() => setSwapped(!is_swapped)}>
                {words.merge_swap}
            </Button>
            <Form form={form} layout="vertical" onFinish={(given) => void send(given)}>
                <Form.Item
                    name="reason"
                    label={words.merge_reason}
                    rules={[
                        { required: true, whitespace: true, message: common.required },
                        { min: 2, message: common.too_short(2) },
                        { max: 200, message: common.too_long(200) },
                    ]}
                >
                    <Input autoFocus placeholder={words.merge_reason_hint} />
                </Form.Item>
            </Form>
        </Modal>
    )
}

function Side({ label, name, code }: { label: string; name: string; code: string }) {
    return (
        <div className="panel">
            <div className="quiet small">{label}</div>
            <b>{name}</b>
            <div className="quiet small mono">{code}</div>
        </div>
    )
}
