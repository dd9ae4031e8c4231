import { useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { api_base } from '../../../api/client'
import { dayAndTime } from '../../../shared/format/time'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useCommon } from '../../../shared/words'
import { usePortalChatWords } from '../i18n_portal'
import { TurnList } from '../parts/TurnList'
import { loadEarlier } from '../turn_query'
import { articleAddress } from './Conversation'
import { askTurns, type PortalChat, turns_key, usePast, useTurns } from './queries'

export function PastChats({ onArticle }: { onArticle: () => void }) {
    const words = usePortalChatWords()
    const common = useCommon()
    const locale = useLocale()
    const past = usePast(true)
    const [opened, setOpened] = useState<PortalChat | null>(null)
    if (opened) return <Past chat={opened} onBack={() => setOpened(null)} onArticle={onArticle} />
    return (
        <Loaded query={past}>
            {({ pages }) => {
                const chats = pages.flatMap((page) => page.items)
                if (chats.length === 0) return <EmptyHint title={words.no_past} hint={words.no_past_hint} />
                return (
                    <ol className="chat_past">
                        {chats.map((it) => (
                            <li key={it.chat_id}>
                                <button type="button" className="chat_past_line" onClick={() => setOpened(it)}>
                                    <span>
                                        {dayAndTime(it.opened_at, locale)}
                                        <span className="quiet small"> {[it.agent_name, it.ticket_code].filter(Boolean).join(' · ')}</span>
                                    </span>
                                    <Tag>{words.state[it.state]}</Tag>
                                </button>
                            </li>
                        ))}
                        {past.hasNextPage && (
                            <li>
                                <Button block type="text" loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>
                                    {common.load_more}
                                </Button>
                            </li>
                        )}
                    </ol>
                )
            }}
        </Loaded>
    )
}

function Past({ chat, onBack, onArticle }: { chat: PortalChat; onBack: () => void; onArticle: () => void }) {
    const words = usePortalChatWords()
    const locale = useLocale()
    const client = useQueryClient()
    const { chat_id } = chat
    const turns = useTurns(chat_id)
    return (
        <>
            <div className="chat_note small">
                <span className="grow">{words.opened(dayAndTime(chat.opened_at, locale))}</span>
                {chat.rating !== null && <span>{words.rated(chat.rating)}</span>}
                <Button size="small" type="link" onClick={onBack}>
                    {words.back}
                </Button>
            </div>
            <Loaded query={turns}>
                {({ items, has_earlier }) => (
                    <TurnList
                        turns={items} viewer="customer" read_to={null} has_earlier={has_earlier} onEarlier={() => loadEarlier(client, turns_key(chat_id), askTurns(chat_id))} typing={null}
                        file_address={(file_id) => `${api_base}/portal/chats/${chat_id}/files/${file_id}`} article_address={articleAddress} onArticle={onArticle}
                    />
                )}
            </Loaded>
        </>
    )
}
