import { Alert, App, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { ApiError } from '../../../api/errors'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'

interface Props<Values> {
    title: string
    form: FormInstance<Values>
    initial: Values
    save: (values: Values) => Promise<unknown>
    is_pending: boolean
    onClose: () => void
    children: ReactNode
}

// A form in a dialog: refusals at their fields, and what somebody else saved meanwhile is not overwritten.
export function SaveDialog<Values extends object>({ title, form, initial, save, is_pending, onClose, children }: Props<Values>) {
    const words = useBookingWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [is_conflict, setConflict] = useState(false)
    const submit = async (values: Values) => {
        try {
            await save(values)
            void message.success(common.saved)
            onClose()
        } catch (error) {
            if (error instanceof ApiError && error.is_conflict) setConflict(true)
            else showProblem(error, message, form)
        }
    }
    return (
        <Modal
            open
            title={title}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={is_pending}
            onOk={() => form.submit()}
            onCancel={onClose}
            destroyOnHidden
        >
            {is_conflict && <Alert type="warning" showIcon role="alert" className="gap_below" title={words.saved_meanwhile} />}
            <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={(values) => void submit(values)}>
                {children}
            </Form>
        </Modal>
    )
}
