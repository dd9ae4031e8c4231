// Keys: ['tasks', 'list', ...], ['tasks', 'counts'], ['tasks', 'one', id], ['tasks', 'ticket', id], ['tasks', 'process', id].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { QueryOf, Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Task = Schemas['Task']
export type TaskAction = Schemas['TaskAction']
export type TaskKind = Schemas['TaskKind']
export type Process = Schemas['TicketProcess']
export type Stage = Process['stages'][number]
export type TaskFilter = Omit<QueryOf<'get', '/tasks'>, 'after' | 'limit'>
type Ticket = Schemas['Ticket']

const all = ['tasks'] as const
export const live: LiveTopics = {
    'task.asked': () => [all],
    'task.moved': () => [all],
    'task.changed': () => [all],
    'task.clock': () => [all],
    'ticket.noted': (id) => [[...all, 'process', id]], // a tick stands in the timeline
}

export const useTasks = (filter: TaskFilter) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/tasks', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const useTaskCounts = () =>
    useQuery({ queryKey: [...all, 'counts'], queryFn: ({ signal }) => call('get', '/tasks/counts', { signal }) })

export const useTask = (task_id: string) =>
    useQuery({
        queryKey: [...all, 'one', task_id],
        queryFn: ({ signal }) => call('get', '/tasks/{task_id}', { path: { task_id }, signal }),
    })

// A step of the ticket changes what may be asked and which stage is the current one, so its version is part of the key.
export const useTasksOf = (ticket: Ticket) =>
    useQuery({
        queryKey: [...all, 'ticket', ticket.ticket_id, ticket.version],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/tasks', { path: { ticket_id: ticket.ticket_id }, signal }),
        placeholderData: (before, query) => (query?.queryKey[2] === ticket.ticket_id ? before : undefined),
    })

const process_key = (ticket: Ticket) => [...all, 'process', ticket.ticket_id, ticket.version]
export const useProcess = (ticket: Ticket) =>
    useQuery({
        queryKey: process_key(ticket),
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/checklist', { path: { ticket_id: ticket.ticket_id }, signal }),
        placeholderData: (before, query) => (query?.queryKey[2] === ticket.ticket_id ? before : undefined),
    })

const about = (ticket_id: string) => [all, ['tickets', ticket_id, 'timeline']]

export function useAsk(ticket: Ticket) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['NewTask']) =>
            call('post', '/tickets/{ticket_id}/tasks', { path: { ticket_id: ticket.ticket_id }, body }),
        onSuccess: () => about(ticket.ticket_id).forEach((queryKey) => void client.invalidateQueries({ queryKey })),
    })
}

export function useActOnTask(task: Task) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (given: Omit<Schemas['ActOnTask'], 'version'>) =>
            call('post', '/tasks/{task_id}/actions', { path: { task_id: task.task_id }, body: { ...given, version: task.version } }),
        // After a refusal too: what was on the screen is stale then.
        onSettled: () => about(task.ticket.ticket_id).forEach((queryKey) => void client.invalidateQueries({ queryKey })),
    })
}

export function useTick(ticket: Ticket) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ item, is_done }: { item: string; is_done: boolean }) =>
            call('put', '/tickets/{ticket_id}/checklist/{item}', { path: { ticket_id: ticket.ticket_id, item }, body: { is_done } }),
        // What was clicked shows at once; a refusal puts it back.
        onMutate: ({ item, is_done }) => client.setQueryData<Process>(process_key(ticket), (now) => now && ticked(now, item, is_done)),
        onError: () => void client.invalidateQueries({ queryKey: process_key(ticket) }),
        onSuccess: (next) => {
            client.setQueryData(process_key(ticket), next)
            void client.invalidateQueries({ queryKey: ['tickets', ticket.ticket_id, 'timeline'] })
        },
    })
}

const ticked = (process: Process, code: string, is_done: boolean): Process => ({
    ...process,
    stages: process.stages.map((stage) => ({
        ...stage,
        items: stage.items.map((it) => (it.code === code ? { ...it, is_done } : it)),
    })),
})
