import {
    BellOutlined, DownloadOutlined, EditOutlined, FileTextOutlined, HomeOutlined, InboxOutlined, LockOutlined, MailOutlined, MessageOutlined, MobileOutlined,
    PhoneOutlined, ShopOutlined, WechatOutlined,
} from '@ant-design/icons'
import { App, Button, Tag, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useCan, useSession } from '../../../api/session'
import { saveBlob } from '../../../shared/format/save'
import { useNameOf } from '../../../shared/i18n'
import { MaskedValue } from '../../../shared/ui/Masked'
import { Time } from '../../../shared/ui/Time'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { showProblem } from '../../../shared/ui/problems'
import { useContactWords } from '../i18n'
import { type Contact, revealWords, useContact, useProof, useRules } from '../queries'
import { Files } from './Files'
import { AmendDialog } from './RecordDialog'

// Types are the standard's; those it ships have a picture.
const icons: Record<string, ReactNode> = {
    call: <PhoneOutlined />, mail: <MailOutlined />, chat: <MessageOutlined />, sms: <MobileOutlined />, push: <BellOutlined />,
    messaging: <WechatOutlined />, counter: <ShopOutlined />, visit: <HomeOutlined />, letter: <FileTextOutlined />,
}
const colors: Record<string, string> = { accepted: 'green', refused: 'red', not_reached: 'orange', follow_up: 'gold' }

export function ContactEntry({ contact, is_of_ticket, names_customer }: { contact: Contact; is_of_ticket: boolean; names_customer?: boolean }) {
    const words = useContactWords()
    const name_of = useNameOf()
    const can = useCan()
    const { user } = useSession()
    const { data: rules } = useRules()
    const [is_amending, setAmending] = useState(false)
    const type = rules?.types.find((it) => it.code === contact.type)
    const result = rules?.results.find((it) => it.code === contact.result)
    const minutes = contact.ended_at ? Math.round((Date.parse(contact.ended_at) - Date.parse(contact.started_at)) / 60_000) : null
    return (
        <li className="contact_entry">
            <span className="contact_icon" aria-hidden>
                {icons[contact.type] ?? <MessageOutlined />}
            </span>
            <div className="contact_body">
                <div className="contact_line">
                    <strong>{type ? name_of(type) : contact.type}</strong>
                    <Tag>{words.directions[contact.direction]}</Tag>
                    <Time at={contact.started_at} />
                    {minutes !== null && minutes > 0 && <span className="quiet small">{words.duration(minutes)}</span>}
                    {contact.result && <Tag color={colors[contact.result] ?? 'blue'}>{result ? name_of(result) : contact.result}</Tag>}
                    {contact.amends_id && <Tag color="purple">{words.amends}</Tag>}
                    {contact.amended_by_id && <Tag>{words.amended}</Tag>}
                    {contact.missing.length > 0 && !contact.amended_by_id && (
                        <Tag color="warning">{words.missing(contact.missing.map((it) => words.field[it]).join('、'))}</Tag>
                    )}
                    {names_customer && contact.customer_id && <Link to={`/customers/${contact.customer_id}`}>{contact.customer_name}</Link>}
                    {!is_of_ticket && contact.ticket_id && <Link to={`/tickets/${contact.ticket_id}`}>{contact.ticket_code}</Link>}
                </div>
                <Said contact={contact} />
                {contact.files.length > 0 && <Files contact={contact} may_open={can('customer_reveal') || contact.by_id === user.user_id} />}
                <div className="contact_line small quiet">
                    <span>
                        {words.by} {contact.by_name || words.system}
                    </span>
                    {!contact.is_erased && (
                        <span className="contact_clear">
                            <MaskedValue
                                masked={contact.address}
                                label={words.clear_words}
                                may_reveal={can('customer_reveal')}
                                onReveal={(reason) => revealWords(contact.contact_id, reason)}
                            />
                        </span>
                    )}
                    <Tooltip title={words.sealed_hint}>
                        <span className="mono">
                            <LockOutlined /> {contact.seal_number === null ? words.unsealed : words.sealed(contact.seal_number)} · {contact.hash.slice(0, 8)}
                        </span>
                    </Tooltip>
                    <span className="grow" />
                    {contact.seal_number !== null && <ProofButton contact={contact} />}
                    {can('ticket_handle') && !contact.amended_by_id && !contact.is_erased && (
                        <Button size="small" type="text" icon={<EditOutlined />} onClick={() => setAmending(true)}>
                            {words.amend}
                        </Button>
                    )}
                </div>
            </div>
            {is_amending && <AmendDialog contact={contact} onClose={() => setAmending(false)} />}
        </li>
    )
}

// What lies in an archive is fetched when somebody asks for it.
function Said({ contact }: { contact: Contact }) {
    const words = useContactWords()
    const [is_open, setOpen] = useState(false)
    const archived = useContact(contact.contact_id, is_open)
    if (contact.is_erased) return <div className="quiet">{words.erased}</div>
    if (contact.is_archived && archived.isError) return <ErrorNote error={archived.error} onRetry={() => void archived.refetch()} />
    if (contact.is_archived && !archived.data)
        return (
            <div>
                <Button size="small" type="link" className="contact_open" icon={<InboxOutlined />} loading={archived.isFetching} onClick={() => setOpen(true)}>
                    {words.open_archived}
                </Button>
            </div>
        )
    const { content, answer } = archived.data ?? contact
    if (contact.is_archived && !content && !answer) return <div className="quiet">{words.archive_unread}</div>
    return (
        <>
            {content && <div className="contact_words">{content}</div>}
            {answer && (
                <div className="contact_words">
                    <span className="quiet">{words.answered}：</span>
                    {answer}
                </div>
            )}
        </>
    )
}

function ProofButton({ contact }: { contact: Contact }) {
    const words = useContactWords()
    const { message } = App.useApp()
    const proof = useProof(contact.contact_id)
    const save = () =>
        proof.mutate(undefined, {
            onSuccess: (data) => saveBlob(new Blob([JSON.stringify(data, null, 1)], { type: 'application/json' }), `contact-${contact.contact_id}.json`),
            onError: (error) => showProblem(error, message),
        })
    return (
        <Button size="small" type="text" icon={<DownloadOutlined />} loading={proof.isPending} onClick={save}>
            {words.proof}
        </Button>
    )
}
