import { PaperClipOutlined } from '@ant-design/icons'
import { App, Button, Form, Upload, type UploadFile, type UploadProps } from 'antd'
import { upload } from '../../../api/client'
import type { Schemas } from '../../../api/types'
import { showProblem } from '../../../shared/ui/problems'
import { useContactWords } from '../i18n'

const bytes_max = 10 * 1024 * 1024
const files_max = 20

export type Uploads = UploadFile<Schemas['ContactFile']>[]

export const fileIds = (files: Uploads | undefined) => (files ?? []).flatMap((it) => it.response?.file_id ?? [])

// Uploaded at once; the record that is made takes them.
export function FilesField() {
    const words = useContactWords()
    const { message } = App.useApp()
    const send: UploadProps['customRequest'] = ({ file, onProgress, onSuccess, onError }) => {
        upload<Schemas['ContactFile']>('/contact_files', file as File, {}, (percent) => onProgress?.({ percent })).then(
            (kept) => onSuccess?.(kept),
            (error: unknown) => {
                showProblem(error, message)
                onError?.(error as Error)
            },
        )
    }
    const check = (file: File) => {
        if (file.size <= bytes_max) return true
        void message.error(`${file.name}: ${words.file_too_big}`)
        return Upload.LIST_IGNORE
    }
    return (
        <Form.Item
            name="files"
            label={words.files}
            valuePropName="fileList"
            getValueFromEvent={(event: { fileList: Uploads }) => event.fileList}
            extra={words.files_hint}
            rules={[
                {
                    validator: (_, files: Uploads | undefined) =>
                        (files ?? []).every((it) => it.status === 'done') ? Promise.resolve() : Promise.reject(new Error(words.files_wait)),
                },
            ]}
        >
            <Upload multiple maxCount={files_max} customRequest={send} beforeUpload={check}>
                <Button icon={<PaperClipOutlined />}>{words.add_file}</Button>
            </Upload>
        </Form.Item>
    )
}
