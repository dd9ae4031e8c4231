import { CaretRightOutlined, DownloadOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../../api/client'
import { fileSize } from '../../../shared/format/size'
import { saveBlob } from '../../../shared/format/save'
import { ReasonDialog } from '../../../shared/ui/ReasonDialog'
import { useContactWords } from '../i18n'
import type { Contact } from '../queries'

type File = Contact['files'][number]

// What a record holds beside its words; each look is logged, and what its digest does not prove is not handed out.
export function Files({ contact, may_open }: { contact: Contact; may_open: boolean }) {
    const words = useContactWords()
    return (
        <ul className="contact_files" aria-label={words.files}>
            {contact.files.map((it) => (
                <FileLine key={it.file_id ?? it.sha256} contact_id={contact.contact_id} file={it} may_open={may_open} />
            ))}
        </ul>
    )
}

function FileLine({ contact_id, file, may_open }: { contact_id: string; file: File; may_open: boolean }) {
    const words = useContactWords()
    const [is_asking, setAsking] = useState(false)
    const [sound, setSound] = useState('')
    useEffect(() => () => URL.revokeObjectURL(sound), [sound])
    const is_sound = file.media_type?.startsWith('audio/') ?? false
    const open = async (reason: string) => {
        const bytes = await fetchFile(`/contacts/${contact_id}/files/${file.file_id}`, { reason })
        if (is_sound) setSound(URL.createObjectURL(bytes))
        else saveBlob(bytes, file.name ?? '')
    }
    if (file.file_id === null) {
        return (
            <li className="quiet">
                <PaperClipOutlined /> {words.file_gone} · {fileSize(file.size)} · <span className="mono">{file.sha256.slice(0, 8)}</span>
            </li>
        )
    }
    return (
        <li>
            <PaperClipOutlined /> {file.name} <span className="quiet small">{fileSize(file.size)}</span>
            {may_open && sound === '' && (
                <Button
                    size="small"
                    type="text"
                    icon={is_sound ? <CaretRightOutlined /> : <DownloadOutlined />}
                    aria-label={`${is_sound ? words.play : words.download} ${file.name}`}
                    onClick={() => setAsking(true)}
                >
                    {is_sound ? words.play : words.download}
                </Button>
            )}
            {/* What is said in it has no text. */}
            {sound !== '' && <audio controls autoPlay src={sound} aria-label={file.name ?? words.play} />}
            {is_asking && (
                <ReasonDialog
                    title={`${is_sound ? words.play : words.download}: ${file.name}`}
                    ok={is_sound ? words.play : words.download}
                    onReason={open}
                    onClose={() => setAsking(false)}
                />
            )}
        </li>
    )
}
