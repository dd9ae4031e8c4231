// Keys: ['outage', 'status'], ['outage', 'notices'], ['outage', 'imports'], ['outage', 'rows', import_id, verdict].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api_base, call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'
import { useNameOf } from '../../shared/i18n'

export type Notice = Schemas['OutageNotice']
export type NoticeKind = Schemas['NoticeKind']
export type BookingImport = Schemas['BookingImport']
export type RowResult = Schemas['RowResult']
export type Verdict = Schemas['RowVerdict']
export type LoggedVerdict = Exclude<Verdict, 'ready'>
export type ImportSource = BookingImport['source']
export type IntakeRow = Required<Omit<Schemas['IntakeRow'], 'choice' | 'chosen_at' | 'is_another'>>
export type SentRow = Schemas['IntakeRow']

export const notice_kinds: readonly NoticeKind[] = ['outage', 'maintenance', 'information']
export const logged_verdicts: readonly LoggedVerdict[] = ['booked', 'waiting', 'duplicate', 'conflict', 'invalid']
export const verdict_colors: Record<Verdict, string> = { ready: 'blue', booked: 'green', waiting: 'cyan', duplicate: 'default', conflict: 'orange', invalid: 'red' }
export const local_page_url = `${api_base}/outage/local_page`
export const sheet_url = `${api_base}/outage/intake_sheet`

const all = ['outage'] as const
export const outage_live: LiveTopics = { 'outage.notice_changed': () => [all], 'outage.imported': () => [[...all, 'imports']] }

// Asked again and again on every page: nobody tells of a store that stops being written to.
export const useOutageStatus = () =>
    useQuery({
        queryKey: [...all, 'status'],
        queryFn: ({ signal }) => call('get', '/outage/status', { signal }),
        refetchInterval: 30_000,
        retry: false,
    })

export const useNotices = () =>
    useInfiniteQuery({
        queryKey: [...all, 'notices'],
        queryFn: ({ pageParam, signal }) => call('get', '/outage/notices', { signal, query: { limit: 20, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export function useSaveNotice() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ notice, values }: { notice: Notice | null; values: Schemas['NewOutageNotice'] }) =>
            notice
                ? call('put', '/outage/notices/{notice_id}', { path: { notice_id: notice.notice_id }, body: { ...values, version: notice.version } })
                : call('post', '/outage/notices', { body: values }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export const useImports = () =>
    useInfiniteQuery({
        queryKey: [...all, 'imports'],
        queryFn: ({ pageParam, signal }) => call('get', '/outage/imports', { signal, query: { limit: 20, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export const useImportRows = (import_id: string, verdict: LoggedVerdict | null) =>
    useInfiniteQuery({
        queryKey: [...all, 'rows', import_id, verdict],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/outage/imports/{import_id}/rows', {
                path: { import_id },
                signal,
                query: { limit: 100, ...(verdict && { verdict }), ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

const trial_rows = 500, import_rows = 20

export interface Sending {
    run_key: string
    source: ImportSource
    rows: SentRow[]
}

// In parts, so that progress is seen and an interruption costs little; `told` hears each part's results.
export async function sendRows({ run_key, source, rows }: Sending, is_trial: boolean, told: (results: RowResult[]) => void) {
    const size = is_trial ? trial_rows : import_rows
    for (let at = 0; at < rows.length; at += size) {
        const part = rows.slice(at, at + size)
        told((await call('post', '/outage/imports', { body: { run_key, source, is_trial, rows: part } })).rows)
    }
}

// Names of services and of what they ask for, by code.
export function useServiceNames() {
    const name_of = useNameOf()
    const { data } = useQuery({
        queryKey: ['booking', 'types', false, ''],
        queryFn: async ({ signal }) => (await call('get', '/service_types', { signal, query: {} })).items,
        staleTime: 5 * 60_000,
    })
    return useMemo(() => {
        const names = new Map((data ?? []).map((it) => [it.code, name_of(it)]))
        const items = new Map((data ?? []).flatMap((it) => it.items.map((one) => [one.code, one] as const)))
        return Object.assign(names, { items })
    }, [data, name_of])
}
