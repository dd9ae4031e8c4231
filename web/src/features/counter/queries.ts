// Keys: ['counter', 'halls'], ['counter', 'board' | 'desk' | 'overview', place_id, ...].
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Hall = Schemas['Hall']
export type Board = Schemas['HallBoard']
export type Desk = Schemas['CounterDesk']
export type Slip = Schemas['Slip']
export type Turn = Schemas['CounterTurn']
export type CounterWindow = Schemas['CounterWindow']
export type Overview = Schemas['HallOverview']

const all = ['counter'] as const
// What is shown grows old by itself: waits are counted from now.
const refresh = 30_000
export const live: LiveTopics = {
    'counter.changed': (place_id) => ['board', 'desk', 'overview'].map((it) => [...all, it, place_id]),
}

export const useHalls = () =>
    useQuery({
        queryKey: [...all, 'halls'],
        queryFn: async ({ signal }) => (await call('get', '/counter/halls', { signal })).items,
    })

export const useBoard = (place_id: string) =>
    useQuery({
        queryKey: [...all, 'board', place_id],
        queryFn: ({ signal }) => call('get', '/counter/halls/{place_id}/board', { path: { place_id }, signal }),
        refetchInterval: refresh,
    })

const deskKey = (place_id: string) => [...all, 'desk', place_id]
export const useDesk = (place_id: string) =>
    useQuery({
        queryKey: deskKey(place_id),
        queryFn: ({ signal }) => call('get', '/counter/halls/{place_id}/desk', { path: { place_id }, signal }),
        refetchInterval: refresh,
    })

export const useOverview = (place_id: string, day: string) =>
    useQuery({
        queryKey: [...all, 'overview', place_id, day],
        queryFn: ({ signal }) => call('get', '/counter/halls/{place_id}/overview', { path: { place_id }, query: { day }, signal }),
    })

export function useTakeNumber(place_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['TakeNumber']) => call('post', '/counter/halls/{place_id}/numbers', { path: { place_id }, body }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export const useCheckIn = (place_id: string) =>
    useMutation({
        mutationFn: (body: Schemas['CheckInBooking']) => call('post', '/counter/halls/{place_id}/check_ins', { path: { place_id }, body }),
    })

export type Step =
    | { kind: 'window'; window: CounterWindow; action: Schemas['WindowAction']; queues?: string[] }
    | { kind: 'call'; window: CounterWindow }
    | { kind: 'turn'; turn: Turn; action: Schemas['TurnAction']; queue?: string; result?: string }

// Every step answers the whole desk, which is what the page shows next.
export function useStep(place_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (step: Step): Promise<Desk> => {
            if (step.kind === 'turn') {
                const { turn, action, queue, result } = step
                const body = { action, version: turn.version, ...(queue && { queue }), ...(result && { result }) }
                return call('post', '/counter/turns/{turn_id}/actions', { path: { turn_id: turn.turn_id }, body })
            }
            const path = { window_id: step.window.window_id }
            const version = step.window.version
            if (step.kind === 'call') return call('post', '/counter/windows/{window_id}/calls', { path, body: { version } })
            return call('post', '/counter/windows/{window_id}/actions', { path, body: { action: step.action, version, queues: step.queues ?? [] } })
        },
        onSuccess: (desk) => client.setQueryData(deskKey(place_id), desk),
        onError: () => void client.invalidateQueries({ queryKey: deskKey(place_id) }),
    })
}
