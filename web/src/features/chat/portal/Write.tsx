import { SendOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { usePortalChatWords } from '../i18n_portal'
import { FileButton, FilesOnTheirWay } from '../parts/Files'
import { useSayTyping } from '../typing'
import type { Draft } from '../use_draft'
import { useFiles } from '../use_files'
import type { Outbox } from '../use_outbox'
import { type PortalChat, sayTyping, useSendFile } from './queries'

const no_limits = { text_max: 2000, file_bytes_max: 0, files_max: 0, media_types: [] }

interface Props {
    chat: PortalChat | null
    draft: Draft
    outbox: Outbox
    children: ReactNode // what else may be done
    area?: RefObject<TextAreaRef | null>
}

// What a customer writes: kept until it is sent, sent by Enter, files beside it while a person is there or awaited.
export function Write({ chat, draft: [text, setText], outbox, children, area }: Props) {
    const words = usePortalChatWords()
    const own = useRef<TextAreaRef>(null)
    const limits = chat?.limits ?? no_limits
    const chat_id = chat?.chat_id ?? ''
    const files = useFiles(limits, useSendFile(chat_id))
    useSayTyping(text, () => sayTyping(chat_id), chat?.state === 'talking')
    useEffect(() => own.current?.focus(), [])
    const send = () => {
        if (text.trim() === '') return
        outbox.send(text.trim())
        setText('')
    }
    const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        send()
    }
    return (
        <div className="chat_write">
            <div className="chat_quick">{children}</div>
            <FilesOnTheirWay files={files} />
            <div className="chat_write_row">
                {chat?.may_send_file && <FileButton files={files} limits={limits} />}
                <Input.TextArea
                    ref={(it) => {
                        own.current = it
                        if (area) area.current = it
                    }}
                    value={text} maxLength={limits.text_max} autoSize={{ minRows: 1, maxRows: 5 }} aria-label={words.say} placeholder={words.say} enterKeyHint="send"
                    onChange={(event) => setText(event.target.value)}
                    onKeyDown={onKey}
                />
                <Button type="primary" icon={<SendOutlined />} aria-label={words.send} title={words.say_hint} disabled={text.trim() === ''} onClick={send} />
            </div>
        </div>
    )
}
