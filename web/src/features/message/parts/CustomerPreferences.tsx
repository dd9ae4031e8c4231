import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { useNameOf } from '../../../shared/i18n'
import { useChannels as useStandardChannels } from '../../../shared/lookups'
import { Loaded } from '../../../shared/ui/Loaded'
import { useCommon } from '../../../shared/words'
import { useMessageWords } from '../i18n'
import { useCustomerPreferences, useSaveCustomerPreferences } from '../queries'
import { PreferencesForm } from './PreferencesForm'
import '../message.css'

// 4.2.5, on a customer's page: how they wish to be reached, and what holds where they wished for nothing.
export function CustomerPreferences({ customer_id }: { customer_id: string }) {
    const words = useMessageWords()
    const preferences = useCustomerPreferences(customer_id)
    return (
        <section className="panel" aria-label={words.preferences}>
            <Loaded query={preferences}>{(it) => <Content customer_id={customer_id} preferences={it} />}</Loaded>
        </section>
    )
}

function Content({ customer_id, preferences: it }: { customer_id: string; preferences: Schemas['MessagePreferences'] }) {
    const words = useMessageWords()
    const common = useCommon()
    const can = useCan()
    const name_of = useNameOf()
    const { data } = useStandardChannels()
    const save = useSaveCustomerPreferences(customer_id)
    const [is_editing, setEditing] = useState(false)
    const channels = (data ?? []).map((one) => ({ value: one.code, label: name_of(one) }))
    return (
        <>
            <div className="row">
                <h2>{words.preferences}</h2>
                <span className="grow" />
                {can('customer_write') && !is_editing && (
                    <Button size="small" icon={<EditOutlined />} aria-label={`${common.edit} ${words.preferences}`} onClick={() => setEditing(true)} />
                )}
            </div>
            {is_editing ? (
                <PreferencesForm preferences={it} channels={channels} save={save} onSaved={() => setEditing(false)} />
            ) : (
                <dl className="message_facts">
                    <dt>{words.preferred_channel}</dt>
                    <dd>{channels.find((one) => one.value === it.channel)?.label ?? it.channel ?? words.no_preference}</dd>
                    <dt>{words.language_label}</dt>
                    <dd>{it.language === 'en' ? 'English' : '中文'}</dd>
                    <dt>{words.quiet_label}</dt>
                    <dd>
                        {it.quiet_from ?? it.standard_quiet_from}–{it.quiet_to ?? it.standard_quiet_to}{' '}
                        {it.quiet_from === null && <span className="quiet small">{words.quiet_of_standard}</span>}
                    </dd>
                </dl>
            )}
        </>
    )
}
