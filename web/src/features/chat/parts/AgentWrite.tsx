import { ThunderboltOutlined } from '@ant-design/icons'
import { Button, Dropdown, Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { WordingHints } from '../../../shared/ui/WordingHints'
import { cannedFor, fillCanned, unfilled } from '../canned'
import { useChatWords } from '../i18n'
import { type Canned, type Chat, useCanned, useSendFile } from '../queries'
import type { Draft } from '../use_draft'
import { useFiles } from '../use_files'
import type { Outbox } from '../use_outbox'
import { FileButton, FilesOnTheirWay } from './Files'
import { SlashArea } from './SlashArea'

export type Kind = 'reply' | 'note'
interface Props {
    chat: Chat
    limits: Schemas['ChatLimits']
    outbox: Outbox
    kind: Kind
    onKind: (kind: Kind) => void
    draft: Draft
    onEdit: (text: string, client_key: string) => void
}

const stopped = 'tone.words_stopped'

// A reply or a note, told apart by colour: a reply leaves the house. What is not said to customers comes back to be put better.
export function AgentWrite({ chat, limits, outbox, kind, onKind, draft: [text, write], onEdit }: Props) {
    const words = useChatWords()
    const { user } = useSession()
    const canned = useCanned()
    const [reason, setReason] = useState('')
    const used = useRef('')
    const files = useFiles(limits, useSendFile(chat.chat_id))
    const ready = useMemo(() => cannedFor(canned.data ?? [], chat.language), [canned.data, chat.language])
    const values = { customer: null, agent: user.display_name, ticket: chat.ticket_code }
    const fill = (it: Canned) => fillCanned(it.text, values)
    const seen = (it: Canned) => fillCanned(it.text, { ...values, customer: chat.customer?.name_masked ?? null })
    const refused = outbox.all.find((it) => it.state === 'failed' && it.code === stopped)
    useEffect(() => {
        if (refused && text === '') onEdit(refused.text, refused.client_key)
    }, [refused, text, onEdit])
    const missing = kind === 'reply' ? unfilled(text) : []
    const send = () => {
        if (text.trim() === '' || missing.length > 0) return
        if (kind === 'note') outbox.send(text.trim(), { kind })
        else outbox.send(text.trim(), { ...(used.current && { canned_reply_id: used.current }), ...(reason.trim() && { wording_reason: reason.trim() }) })
        write('')
        setReason('')
        used.current = ''
    }
    const put = (it: Canned) => {
        used.current = it.canned_reply_id
        write((text.trim() ? `${text.trimEnd()}\n${fill(it)}` : fill(it)).slice(0, limits.text_max))
        document.getElementById('chat_reply')?.focus()
    }
    return (
        <div className={`chat_write chat_write_${kind}`}>
            <div className="row chat_write_top">
                <Segmented<Kind>
                    size="small" value={kind} onChange={onKind}
                    options={[
                        { value: 'reply', label: words.reply },
                        { value: 'note', label: words.note },
                    ]}
                />
                <span className="grow" />
                {kind === 'reply' && (
                    <>
                        <Dropdown
                            trigger={['click']} placement="topRight" disabled={ready.length === 0}
                            menu={{ className: 'chat_canned_menu', items: ready.map((it) => ({ key: it.canned_reply_id, label: <><b>/{it.code}</b> <span className="quiet small">{seen(it)}</span></>, onClick: () => put(it) })) }}
                        >
                            <Button type="text" size="small" icon={<ThunderboltOutlined />}>
                                {words.canned}
                            </Button>
                        </Dropdown>
                        <FileButton files={files} limits={limits} />
                    </>
                )}
            </div>
            <FilesOnTheirWay files={files} />
            <SlashArea
                id="chat_reply" label={words[kind]} text={text} canned={kind === 'reply' ? ready : []} fill={fill} seen={seen} onText={write} onUse={(it) => (used.current = it.canned_reply_id)} onSend={send}
                placeholder={kind === 'reply' ? words.reply_placeholder : words.note_placeholder} max={limits.text_max}
            />
            {kind === 'reply' && <WordingHints text={text} reason={reason} onText={write} onReason={setReason} />}
            {kind === 'reply' && text.includes('{customer}') && <div className="quiet small">{words.customer_named}</div>}
            {missing.length > 0 && (
                <div className="chat_failed small" role="alert">
                    {words.unfilled(missing.join(' '))}
                </div>
            )}
            <div className="row">
                <span className="quiet small grow">{kind === 'reply' ? words.reply_hint : words.note_placeholder}</span>
                <Button type="primary" size="small" disabled={text.trim() === '' || missing.length > 0} onClick={send}>
                    {words.send}
                </Button>
            </div>
        </div>
    )
}
