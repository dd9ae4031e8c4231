// Keys: ['telephone', 'desk' | 'board' | 'lines'], ['telephone', 'calls' | 'call' | 'intervals' | 'backs', ...].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Desk = Schemas['CallDesk']
export type Call = Schemas['Call']
export type Board = Schemas['CallBoard']
export type Line = Schemas['CallLineView']
export type CallBack = Schemas['CallBack']
export type Figures = Schemas['CallFigures']
export type Width = 'quarter' | 'half' | 'day'

const all = ['telephone'] as const
const desk_key = [...all, 'desk'] as const
const refresh = 10_000 // waits grow by themselves

export const live: LiveTopics = {
    'telephone.call': (call_id) => [desk_key, [...all, 'board'], [...all, 'calls'], [...all, 'call', call_id]],
    'telephone.call_back': () => [[...all, 'backs'], [...all, 'board']],
    'duty.presence': () => [desk_key, [...all, 'board'], [...all, 'lines']],
}

export const useDesk = (is_enabled: boolean) =>
    useQuery({ queryKey: desk_key, queryFn: ({ signal }) => call('get', '/call_desk', { signal }), enabled: is_enabled })

export const useBoard = () =>
    useQuery({ queryKey: [...all, 'board'], queryFn: ({ signal }) => call('get', '/call_board', { signal }), refetchInterval: refresh })

export const useIntervals = (queue: string, from: string, to: string, width: Width) =>
    useQuery({
        queryKey: [...all, 'intervals', queue, from, to, width],
        queryFn: async ({ signal }) => (await call('get', '/call_intervals', { query: { queue, from, to, width }, signal })).items,
        refetchInterval: 60_000,
    })

export interface CallsAsked {
    queue?: string
    state?: Schemas['CallState']
    number?: string
    flagged?: boolean
}
export const useCalls = (asked: CallsAsked) =>
    useInfiniteQuery({
        queryKey: [...all, 'calls', asked],
        initialPageParam: '',
        queryFn: ({ pageParam, signal }) => call('get', '/calls', { query: { ...asked, ...(pageParam && { after: pageParam }) }, signal }),
        getNextPageParam: (page) => page.next ?? undefined,
    })

export const useCall = (call_id: string) =>
    useQuery({ queryKey: [...all, 'call', call_id], queryFn: ({ signal }) => call('get', '/calls/{call_id}', { path: { call_id }, signal }) })

export const useLines = () =>
    useQuery({ queryKey: [...all, 'lines'], queryFn: async ({ signal }) => (await call('get', '/call_lines', { signal })).items })

export function useSetLine() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ user_id, extension }: { user_id: string; extension: string }) => call('put', '/call_lines/{user_id}', { path: { user_id }, body: { extension } }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}
export function useRemoveLine() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (user_id: string) => call('delete', '/call_lines/{user_id}', { path: { user_id } }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export function useLinkCall(call_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['LinkCall']) => call('patch', '/calls/{call_id}', { path: { call_id }, body }),
        onSuccess: (desk) => client.setQueryData(desk_key, desk),
    })
}
export function useWrapUp(call_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['WrapUpCall']) => call('post', '/calls/{call_id}/wrap_up', { path: { call_id }, body }),
        onSuccess: (desk) => client.setQueryData(desk_key, desk),
    })
}
export const usePlay = (call_id: string) =>
    useMutation({
        mutationFn: (event_id: string) => call('post', '/calls/{call_id}/recordings/{event_id}/plays', { path: { call_id, event_id } }),
    })

export interface BacksAsked {
    state?: Schemas['CallBackState']
    mine?: boolean
}
export const useCallBacks = (asked: BacksAsked) =>
    useInfiniteQuery({
        queryKey: [...all, 'backs', asked],
        initialPageParam: '',
        queryFn: ({ pageParam, signal }) => call('get', '/call_backs', { query: { ...asked, ...(pageParam && { after: pageParam }) }, signal }),
        getNextPageParam: (page) => page.next ?? undefined,
    })
export function useActOnCallBack() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ one, action, words }: { one: CallBack; action: Schemas['CallBackAction']; words?: string }) =>
            call('post', '/call_backs/{call_back_id}/actions', { path: { call_back_id: one.call_back_id }, body: { action, version: one.version, ...(words && { words }) } }),
        onSettled: () => void client.invalidateQueries({ queryKey: [...all, 'backs'] }),
    })
}
