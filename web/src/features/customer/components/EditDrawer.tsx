import { Alert, App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { changeOf, type CustomerValues, isChange, rebase, valuesOf } from '../edit_values'
import { useCustomerWords } from '../i18n'
import { type Customer, useFetchNewest, useUpdateCustomer } from '../queries'
import { CustomerFields } from './CustomerFields'

// Mounted while open. It edits the record as it was at opening: live updates never change what is being typed.
export function EditDrawer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
    const words = useCustomerWords()
    const common = useCommon()
    const { message, modal } = App.useApp()
    const [form] = Form.useForm<CustomerValues>()
    const [base, setBase] = useState(customer)
    const [is_behind, setBehind] = useState(false)
    const update = useUpdateCustomer(customer.customer_id)
    const fetch_newest = useFetchNewest()
    // antd leaves out values without an input of their own (ids of rows): all of them are asked for.
    const typed = () => form.getFieldsValue(true) as CustomerValues

    const save = () => {
        const change = changeOf(typed(), base)
        if (!isChange(change)) return onClose()
        update.mutate(change, {
            onSuccess: () => {
                void message.success(words.save_done)
                onClose()
            },
            onError: (error) => {
                if (error instanceof ApiError && error.is_conflict) setBehind(true)
                else showProblem(error, message, form)
            },
        })
    }
    const loadNewest = async () => {
        try {
            const newest = await fetch_newest(customer.customer_id)
            form.setFieldsValue(rebase(typed(), base, newest))
            setBase(newest)
            setBehind(false)
        } catch (error) {
            showProblem(error, message)
        }
    }
    const leave = () => {
        if (!isChange(changeOf(typed(), base))) return onClose()
        modal.confirm({
            title: words.leave_title,
            okText: words.leave_ok,
            okButtonProps: { danger: true },
            cancelText: words.leave_stay,
            onOk: onClose,
        })
    }
    return (
        <Drawer
            open
            size="min(760px, 100vw)"
            title={words.edit_title}
            onClose={leave}
            mask={{ closable: false }}
            footer={
                <>
                    {is_behind && (
                        <Alert
                            type="warning"
                            showIcon
                            role="alert"
                            className="gap_below"
                            title={words.conflict_title}
                            description={words.conflict_hint}
                            action={
                                <Button size="small" onClick={() => void loadNewest()}>
                                    {words.conflict_load}
                                </Button>
                            }
                        />
                    )}
                    <div className="row">
                        <Button
                            type="primary"
                            loading={update.isPending}
                            disabled={is_behind}
                            onClick={() => form.submit()}
                        >
                            {common.save}
                        </Button>
                        <Button onClick={leave}>{common.cancel}</Button>
                    </div>
                </>
            }
        >
            <p className="quiet small">{words.kept_hint}</p>
            <Form form={form} layout="vertical" initialValues={valuesOf(base)} onFinish={save} scrollToFirstError>
                <CustomerFields customer={base} />
            </Form>
        </Drawer>
    )
}
