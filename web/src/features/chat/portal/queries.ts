// Keys: ['portal_chat', 'current'], ['portal_chat', 'one' | 'turns', chat_id], ['portal_chat', 'past'].
import { type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, upload } from '../../../api/client'
import { currentLocale } from '../../../api/locale'
import type { Schemas } from '../../../api/types'
import type { HeardTopics, LiveTopics } from '../../../shared/feature'
import type { Outgoing } from '../outbox'
import { addTurns, type Ask, type Turn, useTurnQuery } from '../turn_query'
import { startTyping, stopTyping } from '../typing'

export type PortalChat = Schemas['PortalChat']
type Current = Schemas['CurrentPortalChat']
type View = Schemas['PortalChatView']

const all = ['portal_chat'] as const
const current_key = [...all, 'current'] as const
const past_key = [...all, 'past'] as const
const one_key = (chat_id: string) => [...all, 'one', chat_id] as const
export const turns_key = (chat_id: string) => [...all, 'turns', chat_id] as const

export const live: LiveTopics = {
    'chat.changed': (chat_id) => [current_key, one_key(chat_id), turns_key(chat_id), past_key],
    'chat.turn': (chat_id) => [current_key, turns_key(chat_id)],
    'chat.queue_moved': () => [current_key],
}
interface Said {
    side?: string
    turn_id?: string
}
export const heard: HeardTopics = {
    'chat.typing': ({ subject_id, payload }) => (payload as Said).side === 'agent' && startTyping(subject_id),
    'chat.turn': ({ subject_id, payload }) => (payload as Said).side === 'agent' && stopTyping(subject_id),
    'chat.read': ({ subject_id, payload }, client) => {
        const { side, turn_id = null } = payload as Said
        if (side !== 'agent') return
        const put = (now: PortalChat | null | undefined) => (now?.chat_id === subject_id ? { ...now, agent_read_id: turn_id } : now)
        client.setQueryData<PortalChat>(one_key(subject_id), (now) => put(now) ?? undefined)
        client.setQueryData<Current>(current_key, (now) => now && { ...now, chat: put(now.chat) ?? null })
    },
}

const is_over = (chat: PortalChat) => chat.ended_at !== null

function keep(client: QueryClient, chat: PortalChat) {
    client.setQueryData(one_key(chat.chat_id), chat)
    client.setQueryData<Current>(current_key, (now) => now && { ...now, chat: is_over(chat) ? null : chat })
    if (is_over(chat)) void client.invalidateQueries({ queryKey: past_key })
}
function keepView(client: QueryClient, { chat, turns }: View) {
    keep(client, chat)
    addTurns(client, turns_key(chat.chat_id), turns)
    return chat
}

const waits_again = 15_000 // agents come and go without an event of one's own
export const useCurrent = () =>
    useQuery({
        queryKey: current_key,
        queryFn: ({ signal }) => call('get', '/portal/chats/current', { signal }),
        refetchInterval: ({ state }) => (state.data?.chat?.state === 'waiting' ? waits_again : false),
    })
export const useOne = (chat_id: string) =>
    useQuery({ queryKey: one_key(chat_id), queryFn: ({ signal }) => call('get', '/portal/chats/{chat_id}', { path: { chat_id }, signal }), enabled: chat_id !== '' })
export const usePast = (is_enabled: boolean) =>
    useInfiniteQuery({
        queryKey: past_key,
        queryFn: ({ pageParam, signal }) => call('get', '/portal/chats', { query: { limit: 20, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (page) => page.next,
        enabled: is_enabled,
    })
export const askTurns = (chat_id: string): Ask => (after, signal) =>
    call('get', '/portal/chats/{chat_id}/turns', { path: { chat_id }, query: { limit: 200, ...(after && { after }) }, ...(signal && { signal }) })
export const useTurns = (chat_id: string) => useTurnQuery(turns_key(chat_id), askTurns(chat_id), { is_enabled: chat_id !== '' })

const language = () => (currentLocale() === 'en' ? ('en' as const) : ('zh-CN' as const))

// Words on their way, see use_outbox; the first ones open the chat. Answers the chat they are in.
export function useSay() {
    const client = useQueryClient()
    return async ({ text, client_key }: Outgoing, chat_id: string) =>
        keepView(
            client,
            chat_id
                ? await call('post', '/portal/chats/{chat_id}/turns', { path: { chat_id }, body: { text, client_key } })
                : await call('post', '/portal/chats', { body: { question: text, client_key, language: language() } }),
        )
}

function useViewStep<Given>(step: (given: Given) => Promise<View>) {
    const client = useQueryClient()
    return useMutation({ mutationFn: step, onSuccess: (view) => void keepView(client, view), onError: () => void client.invalidateQueries({ queryKey: all }) })
}
function useChatStep<Given>(step: (given: Given) => Promise<PortalChat>) {
    const client = useQueryClient()
    return useMutation({ mutationFn: step, onSuccess: (chat) => keep(client, chat), onError: () => void client.invalidateQueries({ queryKey: all }) })
}
const openChat = () => call('post', '/portal/chats', { body: { language: language() } })

// To a person, also before anything was said.
export const useAskPerson = () =>
    useViewStep(async (chat_id: string) => call('post', '/portal/chats/{chat_id}/person', { path: { chat_id: chat_id || (await openChat()).chat.chat_id } }))
export function useHelped(chat_id: string) {
    const client = useQueryClient()
    return useViewStep(async ({ turn, helped }: { turn: Turn; helped: boolean }) => {
        const view = await call('post', '/portal/chats/{chat_id}/turns/{turn_id}/helped', { path: { chat_id, turn_id: turn.turn_id }, body: { helped } })
        addTurns(client, turns_key(chat_id), [{ ...turn, helped }]) // the answer tells what was said since, not this
        return view
    })
}
export const useLeaveMessage = () =>
    useViewStep(async ({ chat_id, ...body }: Schemas['LeaveChatMessage'] & { chat_id: string }) =>
        call('post', '/portal/chats/{chat_id}/offline_message', { path: { chat_id: chat_id || (await openChat()).chat.chat_id }, body }),
    )
export const useEnd = (chat_id: string) => useChatStep(() => call('post', '/portal/chats/{chat_id}/end', { path: { chat_id }, body: {} }))
export const useRate = (chat_id: string) => useChatStep((rating: number) => call('post', '/portal/chats/{chat_id}/rating', { path: { chat_id }, body: { rating } }))
export const useRead = (chat_id: string) => useChatStep((turn_id: string) => call('post', '/portal/chats/{chat_id}/read', { path: { chat_id }, body: { turn_id } }))
export const sayTyping = (chat_id: string) => call('post', '/portal/chats/{chat_id}/typing', { path: { chat_id } })

export function useSendFile(chat_id: string) {
    const client = useQueryClient()
    return async (file: File, client_key: string, on_progress: (percent: number) => void, signal: AbortSignal) => {
        const turn = await upload<Turn>(`/portal/chats/${encodeURIComponent(chat_id)}/files`, file, { client_key }, on_progress, signal)
        addTurns(client, turns_key(chat_id), [turn])
    }
}
