import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Progress, Upload } from 'antd'
import { useState } from 'react'
import { upload } from '../../../api/client'
import { useCan } from '../../../api/session'
import { fileSize } from '../../../shared/format/size'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useTicketWords } from '../i18n'
import { one_key, type Ticket, useAttachments } from '../queries'

const bytes_max = 10 * 1024 * 1024

export function Attachments({ ticket }: { ticket: Ticket }) {
    const words = useTicketWords()
    const can = useCan()
    const client = useQueryClient()
    const { message } = App.useApp()
    const { data } = useAttachments(ticket.ticket_id)
    const [is_public, setPublic] = useState(false)
    const [sending, setSending] = useState<Record<string, number>>({})
    const send = async (file: File) => {
        if (file.size > bytes_max) return void message.error(`${file.name}: ${words.too_big}`)
        const progress = (percent: number) => setSending((now) => ({ ...now, [file.name]: percent }))
        progress(0)
        try {
            await upload(`/tickets/${ticket.ticket_id}/attachments`, file, { is_public }, progress)
            await client.invalidateQueries({ queryKey: one_key(ticket.ticket_id) })
        } catch (error) {
            showProblem(error, message)
        } finally {
            setSending(({ [file.name]: _, ...rest }) => rest)
        }
    }
    const items = data?.items ?? []
    if (items.length === 0 && !can('ticket_create')) return null
    return (
        <section
            className="panel"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
                event.preventDefault()
                if (can('ticket_create')) for (const file of event.dataTransfer.files) void send(file)
            }}
        >
            <div className="row">
                <h2>{words.attachments}</h2>
                <span className="grow" />
                {can('ticket_create') && (
                    <>
                        <Checkbox checked={is_public} onChange={(event) => setPublic(event.target.checked)}>
                            {words.share_file}
                        </Checkbox>
                        <Upload
                            multiple
                            showUploadList={false}
                            beforeUpload={(file) => {
                                void send(file)
                                return false
                            }}
                        >
                            <Button size="small" icon={<PlusOutlined />}>
                                {words.add_attachment}
                            </Button>
                        </Upload>
                    </>
                )}
            </div>
            {Object.entries(sending).map(([name, percent]) => (
                <div key={name} role="status">
                    <span className="small">{words.uploading(name, percent)}</span>
                    <Progress percent={percent} size="small" showInfo={false} />
                </div>
            ))}
            {items.length > 0 ? (
                <ul className="plain_list">
                    {items.map((it) => (
                        <li key={it.attachment_id} className="row">
                            <PaperClipOutlined />
                            <a href={`/api/v1/attachments/${it.attachment_id}`} target="_blank" rel="noreferrer">
                                {it.file_name}
                            </a>
                            <span className="quiet small">
                                {fileSize(it.size)} · {it.added_by} · <Time at={it.added_at} />
                                {it.is_public && ` · ${words.public}`}
                            </span>
                        </li>
                    ))}
                </ul>
            ) : (
                <div className="quiet small">{words.drop_hint}</div>
            )}
        </section>
    )
}
