import { PaperClipOutlined } from '@ant-design/icons'
import { App, Button, Upload, type UploadFile } from 'antd'
import { useFileCheck } from '../file_check'
import { usePortalWords } from '../i18n'

const files_max = 9

interface Props {
    id?: string
    files: UploadFile[]
    onFiles: (files: UploadFile[]) => void
    is_locked: boolean // while they are being sent
}

// Chosen now, sent once the request exists; the same list then shows how far each has come.
export function FilePicker({ id, files, onFiles, is_locked }: Props) {
    const words = usePortalWords()
    const { message } = App.useApp()
    const check = useFileCheck()
    return (
        <Upload
            id={id}
            multiple
            fileList={files}
            disabled={is_locked}
            showUploadList={{ showRemoveIcon: !is_locked }}
            beforeUpload={(file) => (check(file) ? false : Upload.LIST_IGNORE)}
            onChange={({ fileList }) => {
                if (fileList.length > files_max) void message.warning(words.too_many)
                onFiles(fileList.slice(0, files_max))
            }}
        >
            {!is_locked && <Button icon={<PaperClipOutlined />}>{words.add_file}</Button>}
        </Upload>
    )
}
