import { Alert } from 'antd'
import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useTitle } from '../../../shared/ui/Page'
import { useChatWords } from '../i18n'
import { neighbour } from '../order'
import { DeskList } from '../parts/DeskList'
import { Talk } from '../parts/Talk'
import { type Desk, useDesk, usePick } from '../queries'
import { useProblem } from '../use_problem'
import '../desk.css'

// Several customers at once: own chats and who waits at the left, the conversation, and who it is at the right (4.2.2).
export function DeskPage() {
    const words = useChatWords()
    const desk = useDesk()
    useTitle(words.desk)
    return (
        <div className="chat_page">
            <h1 className="visually_hidden">{words.desk}</h1>
            <Loaded query={desk}>{(it) => <Board desk={it} />}</Loaded>
        </div>
    )
}

function Board({ desk }: { desk: Desk }) {
    const words = useChatWords()
    const [params, setParams] = useSearchParams()
    const chosen = params.get('chat') ?? ''
    const pick = usePick()
    const { show } = useProblem()
    const choose = useCallback((chat_id: string) => setParams(chat_id ? { chat: chat_id } : {}, { replace: true }), [setParams])
    const take = useCallback((chat_id: string) => pick.mutate(chat_id, { onSuccess: () => choose(chat_id), onError: show }), [choose, pick, show])
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (!event.altKey || event.ctrlKey || event.metaKey) return
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
            const offer = event.code === 'KeyA' ? desk.offers[0] : undefined
            if (step === null && !offer) return
            event.preventDefault()
            if (offer) take(offer.chat_id)
            else if (step !== null && desk.chats.length > 0) choose(neighbour(desk.chats.map((it) => it.chat_id), chosen, step))
        }
        window.addEventListener('keydown', onKey)
        return () => window.removeEventListener('keydown', onKey)
    }, [desk, chosen, choose, take])
    return (
        <div className={`chat_desk${chosen ? ' has_chosen' : ''}`}>
            <DeskList desk={desk} chosen={chosen} onChoose={choose} onTake={take} is_taking={pick.isPending} />
            {chosen ? (
                <Talk key={chosen} chat_id={chosen} desk={desk} onTake={take} onClose={() => choose('')} />
            ) : (
                <div className="chat_talk chat_nothing">
                    {desk.presence !== 'available' && <Alert type="info" showIcon title={words.presence_off} className="gap_below" />}
                    <EmptyHint title={words.choose} hint={words.choose_hint} />
                </div>
            )}
        </div>
    )
}
