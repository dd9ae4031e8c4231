import { InboxOutlined } from '@ant-design/icons'
import { Alert, App, Input, Modal, Upload } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useCommon } from '../../../shared/words'
import { useHolidayWords } from '../holiday_words'
import { holiday_bytes_max } from '../holidays'
import { useImportHolidays } from '../version_queries'

// A file chosen or dropped lands in the text field, so what is imported is seen first.
export function HolidayImport({ onClose }: { onClose: () => void }) {
    const words = useHolidayWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [text, setText] = useState('')
    const [refusal, setRefusal] = useState<string | null>(null)
    const bring = useImportHolidays()

    const put = (next: string) => {
        setText(next)
        setRefusal(null)
    }
    const read = async (file: File) => {
        if (file.size > holiday_bytes_max) return setRefusal(words.too_big)
        try {
            put(await file.text())
        } catch {
            setRefusal(words.unreadable)
        }
    }
    const send = () => {
        if (text.trim() === '') return setRefusal(words.empty)
        if (new Blob([text]).size > holiday_bytes_max) return setRefusal(words.too_big)
        bring.mutate(text, {
            onSuccess: () => {
                void message.success(words.brought)
                onClose()
            },
            onError: (error) => setRefusal(told(error)),
        })
    }
    return (
        <Modal
            open
            width={620}
            title={words.bring}
            okText={words.bring_it}
            cancelText={common.cancel}
            confirmLoading={bring.isPending}
            onOk={send}
            onCancel={onClose}
        >
            <p className="quiet">{words.bring_hint}</p>
            <Upload.Dragger
                accept=".json,application/json"
                showUploadList={false}
                beforeUpload={(file) => {
                    void read(file)
                    return false // read here, sent with the button
                }}
            >
                <p>
                    <InboxOutlined aria-hidden /> {words.drop}
                </p>
            </Upload.Dragger>
            <Input.TextArea
                className="holiday_text"
                rows={8}
                value={text}
                spellCheck={false}
                placeholder={words.paste_hint}
                aria-label={words.paste}
                onChange={(event) => put(event.target.value)}
            />
            {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
        </Modal>
    )
}

function told(error: unknown): string {
    if (!(error instanceof ApiError)) return String(error)
    return [error.sentence, ...error.fields.map(({ detail }) => detail)].join(' ')
}
