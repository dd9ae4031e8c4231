import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useChannelName } from '../../../shared/lookups'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { type PurposeStanding, type Standing, useConsentHistory, useConsents } from '../queries'
import '../privacy.css'
import { AnswerDialog } from './AnswerDialog'

const colors: Record<Standing, string> = {
    needed: 'blue', given: 'green', withdrawn: 'default', expired: 'orange', outdated: 'orange', never: 'default', unavailable: 'default',
}

// Where a customer stands on each purpose, and the buttons to change it.
export function Consents({ whose, may_answer }: { whose: string; may_answer: boolean }) {
    const words = usePrivacyWords()
    const name_of = useNameOf()
    const consents = useConsents(whose)
    const [answering, setAnswering] = useState<{ of: PurposeStanding; is_given: boolean } | null>(null)
    const is_own = whose === 'me'
    return (
        <Loaded query={consents}>
            {(items) => (
                <>
                    <ul className="privacy_lines">
                        {items.map((it) => (
                            <li key={it.purpose.purpose_id}>
                                <div className="privacy_line">
                                    <b>{name_of(it.purpose)}</b>
                                    <Tag color={colors[it.standing]}>{words.standing[it.standing]}</Tag>
                                    <span className="grow" />
                                    {may_answer && it.standing !== 'needed' && it.standing !== 'unavailable' && (
                                        <Button
                                            size={is_own ? 'middle' : 'small'}
                                            onClick={() => setAnswering({ of: it, is_given: it.standing !== 'given' })}
                                        >
                                            {it.standing === 'given'
                                                ? is_own ? words.withdraw : words.record_withdrawn
                                                : is_own ? words.give : words.record_given}
                                        </Button>
                                    )}
                                </div>
                                {is_own && <PurposeText purpose={it.purpose} />}
                                {it.latest && (
                                    <div className="quiet small">
                                        <Time at={it.latest.at} /> · {words.text_number(it.latest.text_number)}
                                        {it.latest.valid_until && it.standing === 'given' && (
                                            <>
                                                {' '}
                                                · {words.valid_until} <Time at={it.latest.valid_until} />
                                            </>
                                        )}
                                    </div>
                                )}
                            </li>
                        ))}
                    </ul>
                    {answering && (
                        <AnswerDialog whose={whose} of={answering.of} is_given={answering.is_given} onClose={() => setAnswering(null)} />
                    )}
                </>
            )}
        </Loaded>
    )
}

export function PurposeText({ purpose }: { purpose: { text_zh: string; text_en: string } }) {
    const name_of = useNameOf()
    return <p className="privacy_text">{name_of({ name_zh: purpose.text_zh, name_en: purpose.text_en })}</p>
}

export function ConsentHistory({ whose }: { whose: string }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const name_of = useNameOf()
    const channel_name = useChannelName()
    const history = useConsentHistory(whose)
    return (
        <>
            <Loaded query={history}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.no_history} hint={words.no_history_hint} />
                    return (
                        <ul className="privacy_lines">
                            {items.map((it) => (
                                <li key={it.consent_id}>
                                    <div>
                                        {it.is_given ? words.gave : words.withdrew}：{name_of({ name_zh: it.name_zh ?? '', name_en: it.name_en ?? '' })}
                                    </div>
                                    <div className="quiet small">
                                        <Time at={it.at} /> · {channel_name(it.channel)} · {it.by_name ?? words.by_customer} ·{' '}
                                        {words.text_number(it.text_number)}
                                        {it.evidence && ` · ${it.evidence}`}
                                    </div>
                                </li>
                            ))}
                        </ul>
                    )
                }}
            </Loaded>
            {history.hasNextPage && (
                <Button size="small" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </>
    )
}
