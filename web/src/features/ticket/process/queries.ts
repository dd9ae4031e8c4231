// Keys: ['process', 'board', unit], ['process', 'heard'], ['duty_matrix', unit].
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../../api/client'
import type { Schemas } from '../../../api/types'

export type ProcessBoard = Schemas['ProcessBoard']
export type Stage = ProcessBoard['stages'][number]
export type DutyMatrix = Schemas['DutyMatrix']
export type DutyRow = DutyMatrix['rows'][number]
export type DutyCell = DutyRow['cells'][number]

const least_pause = 3_000 // between two looks, however many events come

// Events only mark the board as stale; it is asked for again once a pause has passed, not with each of them.
export function useProcess(organization_id: string | undefined) {
    const heard = useQuery({ queryKey: ['process', 'heard'], queryFn: () => Date.now(), staleTime: Infinity, refetchOnWindowFocus: false })
    const board = useQuery({
        queryKey: ['process', 'board', organization_id ?? ''],
        queryFn: ({ signal }) => call('get', '/process', { signal, query: { ...(organization_id && { organization_id }) } }),
        placeholderData: keepPreviousData,
        refetchInterval: 60_000,
    })
    const { refetch } = board
    const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
    const first = useRef(heard.data)
    useEffect(() => {
        if (heard.data === undefined || heard.data === first.current || timer.current !== undefined) return
        timer.current = setTimeout(() => {
            timer.current = undefined
            void refetch()
        }, least_pause)
    }, [heard.data, refetch])
    useEffect(() => () => clearTimeout(timer.current), [])
    return board
}

export const useDutyMatrix = (organization_id: string | undefined) =>
    useQuery({
        queryKey: ['duty_matrix', organization_id ?? ''],
        queryFn: ({ signal }) => call('get', '/duty_matrix', { signal, query: { ...(organization_id && { organization_id }) } }),
        placeholderData: keepPreviousData,
    })
