import { Alert, Input } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import type { Schemas } from '../../../api/types'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { useMessageWords } from '../i18n'
import { type Template, usePreview } from '../queries'

interface Words {
    purpose?: string | undefined
    channel?: string | undefined
    language?: string | undefined
    segment?: string | undefined
    subject?: string | undefined
    body?: string | undefined
}
type Draft = Schemas['PreviewMessageTemplate']

const draftOf = (it: Words | null): Draft | null =>
    it?.purpose && it.language && it.body?.trim()
        ? { purpose: it.purpose, channel: it.channel ?? '', language: it.language, segment: it.segment ?? '', subject: it.subject ?? '', body: it.body }
        : null

// This one as it is written, and the one in use in the other language beside it.
export function TemplatePreview({ draft, all }: { draft: Words | null; all: Template[] }) {
    const words = useMessageWords()
    const [code, setCode] = useState('')
    const ticket_code = useDebounced(code.trim(), 400)
    const own = draftOf(draft)
    const about = ticket_code ? { ticket_code } : {}
    const other_language = own?.language.startsWith('zh') ? 'en' : 'zh-CN'
    const other = all.find(
        (it) => it.state === 'approved' && it.purpose === own?.purpose && it.channel === own.channel && it.segment === own.segment && it.language === other_language,
    )
    return (
        <div>
            <h3>{words.preview}</h3>
            <Input className="gap_below" allowClear maxLength={40} placeholder={words.preview_ticket} aria-label={words.preview_ticket} value={code} onChange={(event) => setCode(event.target.value)} />
            {own ? <Shown draft={{ ...own, ...about }} /> : <div className="quiet">{words.preview_hint}</div>}
            <h3>{words.preview_other}</h3>
            {other ? <Shown draft={{ ...(draftOf(other) as Draft), ...about }} /> : <div className="quiet">{words.no_other}</div>}
        </div>
    )
}

function Shown({ draft }: { draft: Draft }) {
    const words = useMessageWords()
    const preview = usePreview(draft)
    if (preview.error instanceof ApiError)
        return <Alert type="error" showIcon title={preview.error.fields.map((it) => it.detail).join(' ') || preview.error.sentence} />
    if (!preview.data) return null
    const { subject, body, sms } = preview.data
    return (
        <div className="message_bubble" lang={draft.language}>
            {subject && <strong>{subject}</strong>}
            <div className="message_text">{body}</div>
            <div className="quiet small">{words.sms_length(sms.parts, sms.units, sms.encoding)}</div>
        </div>
    )
}
