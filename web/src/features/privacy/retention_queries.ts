// Keys: ['privacy', 'retention'], ['privacy', 'retention_preview'], ['privacy', 'retention_runs'].
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'

export type Entry = Schemas['RetentionEntry']
export type Run = Schemas['RetentionRun']
export type PreviewLine = Schemas['RetentionPreviewLine']

const all = ['privacy'] as const

export const useRetention = () =>
    useQuery({ queryKey: [...all, 'retention'], queryFn: ({ signal }) => call('get', '/privacy/retention', { signal }) })

// Asked for by a button: it looks through every table.
export const usePreview = (is_wanted: boolean) =>
    useQuery({
        queryKey: [...all, 'retention_preview'],
        queryFn: async ({ signal }) => (await call('get', '/privacy/retention_preview', { signal })).items,
        enabled: is_wanted,
    })

export const useRuns = () =>
    useInfiniteQuery({
        queryKey: [...all, 'retention_runs'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/privacy/retention_runs', { signal, query: { limit: 20, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

function useStale() {
    const client = useQueryClient()
    return { onSettled: () => void client.invalidateQueries({ queryKey: all }) }
}

export const useSwitch = () =>
    useMutation({
        mutationFn: ({ entry, action }: { entry: Entry; action: Schemas['RetentionSwitchAction'] }) =>
            call('post', '/privacy/retention/{code}/switch', { path: { code: entry.code }, body: { action, version: entry.version } }),
        ...useStale(),
    })
export const useStartRun = () =>
    useMutation({
        mutationFn: (code: string) => call('post', '/privacy/retention/{code}/runs', { path: { code } }),
        ...useStale(),
    })
export const useActOnRun = () =>
    useMutation({
        mutationFn: ({ run, action }: { run: Run; action: Schemas['RetentionRunAction'] }) =>
            call('post', '/privacy/retention_runs/{run_id}/actions', { path: { run_id: run.run_id }, body: { action, version: run.version } }),
        ...useStale(),
    })
