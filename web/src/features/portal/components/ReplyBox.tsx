import { PaperClipOutlined, SendOutlined } from '@ant-design/icons'
import { App, Button, Input, Progress, Upload } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useFileCheck } from '../file_check'
import { usePortalWords } from '../i18n'
import { useReply, useSendFile } from '../queries'

export function ReplyBox({ ticket_id }: { ticket_id: string }) {
    const words = usePortalWords()
    const { message } = App.useApp()
    const check = useFileCheck()
    const [text, setText] = useState('')
    const [sending, setSending] = useState<{ name: string; percent: number } | null>(null)
    const reply = useReply(ticket_id)
    const send_file = useSendFile(ticket_id, (file, percent) => setSending({ name: file.name, percent }))
    const send = () => {
        if (text.trim() === '' || reply.isPending) return
        reply.mutate(text.trim(), {
            onSuccess: () => {
                setText('')
                void message.success(words.sent)
            },
            onError: (error) => showProblem(error, message),
        })
    }
    const add = (file: File) => {
        if (!check(file)) return
        setSending({ name: file.name, percent: 0 })
        send_file.mutate(file, {
            onSuccess: () => void message.success(words.file_added(file.name)),
            onError: (error) => showProblem(error, message),
            onSettled: () => setSending(null),
        })
    }
    return (
        <form
            onSubmit={(event) => {
                event.preventDefault()
                send()
            }}
        >
            <label htmlFor="portal_reply">
                <h3>{words.reply}</h3>
            </label>
            <Input.TextArea
                id="portal_reply"
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
                }}
                placeholder={words.reply_placeholder}
                autoSize={{ minRows: 2, maxRows: 10 }}
                maxLength={5000}
            />
            {sending && (
                <div role="status">
                    <span className="small quiet">{words.sending_file(sending.name, sending.percent)}</span>
                    <Progress percent={sending.percent} size="small" showInfo={false} aria-label={sending.name} />
                </div>
            )}
            <div className="portal_reply_foot">
                <Upload
                    showUploadList={false}
                    disabled={send_file.isPending}
                    beforeUpload={(file) => {
                        add(file)
                        return false
                    }}
                >
                    <Button icon={<PaperClipOutlined />} loading={send_file.isPending}>
                        {words.add_file}
                    </Button>
                </Upload>
                <Button
                    type="primary"
                    htmlType="submit"
                    icon={<SendOutlined />}
                    loading={reply.isPending}
                    disabled={text.trim() === ''}
                >
                    {words.send}
                </Button>
            </div>
        </form>
    )
}
