// Keys: ['chat', 'desk' | 'board' | 'canned' | 'colleagues'], ['chat', 'one' | 'turns' | 'list' | 'intervals', ...].
import { type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, upload } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { HeardTopics, LiveTopics } from '../../shared/feature'
import type { Outgoing } from './outbox'
import { addTurns, type Ask, type Turn, useTurnQuery } from './turn_query'
import { startTyping, stopTyping } from './typing'

export type Chat = Schemas['Chat']
export type Desk = Schemas['ChatDesk']
export type Board = Schemas['ChatBoard']
export type Figures = Schemas['ChatFigures']
export type Colleague = Schemas['ChatColleague']
export type Canned = Schemas['CannedReply']
export type State = Schemas['ChatState']

const all = ['chat'] as const
const desk_key = [...all, 'desk'] as const
const board_key = [...all, 'board'] as const
const canned_key = [...all, 'canned'] as const
const one_key = (chat_id: string) => [...all, 'one', chat_id] as const
export const turns_key = (chat_id: string) => [...all, 'turns', chat_id] as const
const refresh = 10_000 // waits grow by themselves

export const live: LiveTopics = {
    'chat.changed': (chat_id) => [desk_key, board_key, one_key(chat_id), turns_key(chat_id), [...all, 'list']],
    'chat.turn': (chat_id) => [desk_key, turns_key(chat_id)],
    'chat.canned_changed': () => [canned_key],
    'duty.presence': () => [desk_key, board_key, [...all, 'colleagues']],
}
interface Said {
    side?: string
    turn_id?: string
}
export const heard: HeardTopics = {
    'chat.typing': ({ subject_id, payload }) => (payload as Said).side === 'customer' && startTyping(subject_id),
    'chat.turn': ({ subject_id, payload }) => (payload as Said).side === 'customer' && stopTyping(subject_id),
    'chat.read': ({ subject_id, payload }, client) => {
        const { side, turn_id = null } = payload as Said
        if (side === 'customer') change(client, subject_id, { customer_read_id: turn_id })
    },
}

// A chat as it is now, wherever it is shown.
function keep(client: QueryClient, chat: Chat) {
    client.setQueryData(one_key(chat.chat_id), chat)
    change(client, chat.chat_id, chat)
    void client.invalidateQueries({ queryKey: desk_key })
    void client.invalidateQueries({ queryKey: board_key })
}
function change(client: QueryClient, chat_id: string, part: Partial<Chat>) {
    const put = (it: Chat) => (it.chat_id === chat_id ? { ...it, ...part } : it)
    client.setQueryData<Chat>(one_key(chat_id), (now) => now && put(now))
    client.setQueryData<Desk>(desk_key, (now) => now && { ...now, chats: now.chats.map(put) })
}

export const useDesk = (is_enabled = true) =>
    useQuery({ queryKey: desk_key, queryFn: ({ signal }) => call('get', '/chat_desk', { signal }), enabled: is_enabled, refetchInterval: refresh })
export const useChat = (chat_id: string) =>
    useQuery({ queryKey: one_key(chat_id), queryFn: ({ signal }) => call('get', '/chats/{chat_id}', { path: { chat_id }, signal }), enabled: chat_id !== '' })

export const askTurns = (chat_id: string): Ask => (after, signal) =>
    call('get', '/chats/{chat_id}/turns', { path: { chat_id }, query: { limit: 200, ...(after && { after }) }, ...(signal && { signal }) })
export const useTurns = (chat_id: string) => useTurnQuery(turns_key(chat_id), askTurns(chat_id))

// A step answers the chat as it is now.
function useStep<Given>(step: (given: Given) => Promise<Chat>) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: step,
        onSuccess: (now) => keep(client, now),
        onError: () => void client.invalidateQueries({ queryKey: all }), // it mostly means that it has moved on
    })
}
export const usePick = () => useStep((chat_id: string) => call('post', '/chats/{chat_id}/pick', { path: { chat_id } }))
export const useTransfer = (chat_id: string) => useStep((body: Schemas['TransferChat']) => call('post', '/chats/{chat_id}/transfer', { path: { chat_id }, body }))
export const useLinkTicket = (chat_id: string) => useStep((ticket_code: string | null) => call('put', '/chats/{chat_id}/ticket', { path: { chat_id }, body: { ticket_code } }))
export const useOpenTicket = (chat_id: string) => useStep((body: Schemas['OpenChatTicket']) => call('post', '/chats/{chat_id}/ticket', { path: { chat_id }, body }))
export const useEnd = (chat_id: string) => useStep((body: Schemas['EndChat']) => call('post', '/chats/{chat_id}/end', { path: { chat_id }, body }))
export const useAssign = () => useStep(({ chat_id, user_id }: { chat_id: string; user_id: string }) => call('post', '/chats/{chat_id}/assign', { path: { chat_id }, body: { user_id } }))
export const useRead = (chat_id: string) => useStep((turn_id: string) => call('post', '/chats/{chat_id}/read', { path: { chat_id }, body: { turn_id } }))

export function useDecline() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (chat_id: string) => call('post', '/chats/{chat_id}/decline', { path: { chat_id } }),
        onSuccess: (desk) => client.setQueryData(desk_key, desk),
        onError: () => void client.invalidateQueries({ queryKey: desk_key }),
    })
}

export const sayTyping = (chat_id: string) => call('post', '/chats/{chat_id}/typing', { path: { chat_id } })

// Words on their way, see use_outbox: `extra` names what they are.
export function useSay(chat_id: string) {
    const client = useQueryClient()
    return async ({ text, client_key, extra }: Outgoing) => {
        const { kind, ...more } = extra
        const path = { chat_id }
        const turn = await (kind === 'note'
            ? call('post', '/chats/{chat_id}/notes', { path, body: { text, client_key } })
            : call('post', '/chats/{chat_id}/turns', { path, body: { text, client_key, ...more } }))
        addTurns(client, turns_key(chat_id), [turn])
        void client.invalidateQueries({ queryKey: desk_key })
    }
}
export function useSendFile(chat_id: string) {
    const client = useQueryClient()
    return async (file: File, client_key: string, on_progress: (percent: number) => void, signal: AbortSignal) => {
        const turn = await upload<Turn>(`/chats/${encodeURIComponent(chat_id)}/files`, file, { client_key }, on_progress, signal)
        addTurns(client, turns_key(chat_id), [turn])
    }
}

export interface Filter {
    state?: State
    queue?: string
    agent_id?: string
    customer_id?: string
    from?: string
    to?: string
}
export const useChats = (filter: Filter, limit = 50) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', filter, limit],
        queryFn: ({ pageParam, signal }) => call('get', '/chats', { query: { ...filter, limit, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (page) => page.next,
    })

export const useBoard = () => useQuery({ queryKey: board_key, queryFn: ({ signal }) => call('get', '/chat_board', { signal }), refetchInterval: refresh })
export const useIntervals = (day: string, queue: string) =>
    useQuery({
        queryKey: [...all, 'intervals', day, queue],
        queryFn: ({ signal }) => call('get', '/chat_intervals', { query: { day, ...(queue && { queue }) }, signal }),
        refetchInterval: 60_000,
    })
export const useColleagues = (is_enabled: boolean) =>
    useQuery({ queryKey: [...all, 'colleagues'], queryFn: async ({ signal }) => (await call('get', '/chat_colleagues', { signal })).items, enabled: is_enabled, staleTime: 0 })

// A lead reads for half an hour and asks again by themselves: the words are told to the two sides alone.
export function useLook(chat_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (reason: string) => call('post', '/chats/{chat_id}/looks', { path: { chat_id }, body: { reason } }),
        onSuccess: (page) => client.setQueryData(turns_key(chat_id), page),
    })
}
export const useLookedAt = (chat_id: string, is_enabled: boolean) => useTurnQuery(turns_key(chat_id), askTurns(chat_id), { is_enabled, refetchInterval: 4000 })

export const useCanned = () => useQuery({ queryKey: canned_key, queryFn: async ({ signal }) => (await call('get', '/canned_replies', { signal })).items, staleTime: 5 * 60_000 })
function useCannedStep<Given>(step: (given: Given) => Promise<unknown>) {
    const client = useQueryClient()
    return useMutation({ mutationFn: step, onSettled: () => void client.invalidateQueries({ queryKey: canned_key }) })
}
export const useAddCanned = () => useCannedStep((body: Schemas['NewCannedReply']) => call('post', '/canned_replies', { body }))
export const useChangeCanned = () =>
    useCannedStep(({ canned_reply_id, ...body }: Schemas['ChangeCannedReply'] & { canned_reply_id: string }) =>
        call('put', '/canned_replies/{canned_reply_id}', { path: { canned_reply_id }, body }),
    )
export const useDropCanned = () => useCannedStep((canned_reply_id: string) => call('delete', '/canned_replies/{canned_reply_id}', { path: { canned_reply_id } }))
