import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Progress, Tooltip, Upload } from 'antd'
import { fileSize } from '../../../shared/format/size'
import { useTurnWords } from '../i18n_turns'
import type { FileLimits } from '../file_check'
import type { useFiles } from '../use_files'

type Files = ReturnType<typeof useFiles>

export function FileButton({ files, limits, is_disabled = false }: { files: Files; limits: FileLimits; is_disabled?: boolean }) {
    const words = useTurnWords()
    return (
        <Upload
            showUploadList={false} multiple disabled={is_disabled} accept={limits.media_types.join(',')}
            beforeUpload={(file) => {
                files.add(file)
                return false
            }}
        >
            <Tooltip title={`${words.add_file}: ${words.file_rules(fileSize(limits.file_bytes_max))}`}>
                <Button type="text" icon={<PaperClipOutlined />} disabled={is_disabled} aria-label={words.add_file} />
            </Tooltip>
        </Upload>
    )
}

export function FilesOnTheirWay({ files }: { files: Files }) {
    const words = useTurnWords()
    return files.all.map((it) => (
        <div key={it.client_key} className="chat_sending small" role="status">
            {it.why ? (
                <span className="chat_failed">
                    {it.file.name}: {words.failed} · {it.why}
                </span>
            ) : (
                <>
                    <span className="quiet">{words.sending_file(it.file.name, it.percent)}</span>
                    <Progress percent={it.percent} size="small" showInfo={false} aria-label={it.file.name} />
                </>
            )}
            {it.why && (
                <Button size="small" type="link" onClick={() => files.again(it)}>
                    {words.again}
                </Button>
            )}
            <Button size="small" type="link" onClick={() => files.drop(it.client_key)}>
                {it.why ? words.discard : words.stop}
            </Button>
        </div>
    ))
}
