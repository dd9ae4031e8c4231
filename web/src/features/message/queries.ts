// Keys: ['message', 'list', ...], ['message', 'one', id], ['message', 'templates'], ['message', 'history', id],
// ['message', 'channels'], ['message', 'inbox'], ['message', 'preferences'], ['message', 'preferences', customer_id].
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type OutgoingMessage = Schemas['OutgoingMessage']
export type Template = Schemas['MessageTemplate']
export type Purpose = Schemas['MessagePurpose']
export type ChannelCode = Schemas['MessageChannelCode']

const all = ['message'] as const
export const live: LiveTopics = {
    'message.changed': (message_id) => [[...all, 'list'], [...all, 'one', message_id], [...all, 'channels']],
    'message.template_changed': () => [[...all, 'templates'], [...all, 'history']],
}
export const portal_live: LiveTopics = { 'message.inbox': () => [[...all, 'inbox']] }

export interface Filter {
    state?: Schemas['MessageState']
    channel?: ChannelCode
    purpose?: string
    ticket_id?: string
}
export const useMessages = (filter: Filter) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/messages', { query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const useMessage = (message_id: string) =>
    useQuery({
        queryKey: [...all, 'one', message_id],
        queryFn: ({ signal }) => call('get', '/messages/{message_id}', { path: { message_id }, signal }),
    })

export const useReveal = (message_id: string) =>
    useMutation({
        mutationFn: (reason: string) => call('post', '/messages/{message_id}/reveal', { path: { message_id }, body: { reason } }),
    })

export function useActOnMessage(message: OutgoingMessage) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: { action: 'again' | 'set_aside'; reason: string }) =>
            call('post', '/messages/{message_id}/actions', {
                path: { message_id: message.message_id },
                body: { ...body, version: message.version },
            }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export function useWriteToCustomer(ticket_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['WriteToCustomer']) => call('post', '/tickets/{ticket_id}/messages', { path: { ticket_id }, body }),
        onSettled: () => void client.invalidateQueries({ queryKey: all }),
    })
}

export const useChannels = () =>
    useQuery({
        queryKey: [...all, 'channels'],
        queryFn: ({ signal }) => call('get', '/message_channels', { signal }),
    })

export const useTemplates = () =>
    useQuery({
        queryKey: [...all, 'templates'],
        queryFn: async ({ signal }) => (await call('get', '/message_templates', { query: { limit: 200 }, signal })).items,
    })

export const useHistory = (template_id: string) =>
    useQuery({
        queryKey: [...all, 'history', template_id],
        queryFn: async ({ signal }) =>
            (await call('get', '/message_templates/{template_id}/history', { path: { template_id }, signal })).items,
    })

export const usePreview = (draft: Schemas['PreviewMessageTemplate'] | null) =>
    useQuery({
        queryKey: [...all, 'preview', draft],
        queryFn: ({ signal }) => call('post', '/message_template_preview', { body: draft as Schemas['PreviewMessageTemplate'], signal }),
        enabled: draft !== null,
        placeholderData: keepPreviousData,
        retry: false,
    })

export type TemplateStep = 'propose' | 'retire' | 'approve' | 'send_back'
export function useTemplateSteps() {
    const client = useQueryClient()
    const onSettled = () => void client.invalidateQueries({ queryKey: all })
    const save = useMutation({
        mutationFn: ({ template, draft }: { template: Template | null; draft: Schemas['MessageTemplateDraft'] }) =>
            template?.state === 'draft'
                ? call('put', '/message_templates/{template_id}', {
                      path: { template_id: template.template_id },
                      body: { version: template.version, body: draft.body, subject: draft.subject ?? '' },
                  })
                : call('post', '/message_templates', { body: draft }),
        onSettled,
    })
    const act = useMutation({
        mutationFn: ({ template, action, wording_reason }: { template: Template; action: TemplateStep; wording_reason?: string }) => {
            const path = { template_id: template.template_id }
            const { version } = template
            return action === 'approve' || action === 'send_back'
                ? call('post', '/message_templates/{template_id}/approval', { path, body: { action, version } })
                : call('post', '/message_templates/{template_id}/actions', { path, body: { action, version, ...(action === 'propose' && wording_reason && { wording_reason }) } })
        },
        onSettled,
    })
    return { save, act }
}

export const useInbox = () =>
    useInfiniteQuery({
        queryKey: [...all, 'inbox'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/portal/messages', { query: { limit: 20, ...(pageParam && { after: pageParam }) }, signal }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export function useMarkRead() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (message_ids: string[]) => call('post', '/portal/messages/read', { body: { message_ids } }),
        onSettled: () => void client.invalidateQueries({ queryKey: [...all, 'inbox'] }),
    })
}

export const usePreferences = () =>
    useQuery({
        queryKey: [...all, 'preferences'],
        queryFn: ({ signal }) => call('get', '/portal/message_preferences', { signal }),
    })

// Of a customer, as staff see and write it down.
export const useCustomerPreferences = (customer_id: string) =>
    useQuery({
        queryKey: [...all, 'preferences', customer_id],
        queryFn: ({ signal }) => call('get', '/customers/{customer_id}/message_preferences', { path: { customer_id }, signal }),
    })

export function useSaveCustomerPreferences(customer_id: string) {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['SaveCustomerMessagePreferences']) =>
            call('put', '/customers/{customer_id}/message_preferences', { path: { customer_id }, body }),
        onSettled: () => {
            void client.invalidateQueries({ queryKey: [...all, 'preferences', customer_id] })
            void client.invalidateQueries({ queryKey: ['customers', customer_id] }) // whose record shows channel and language too
        },
    })
}

export function useSavePreferences() {
    const client = useQueryClient()
    return useMutation({
        // Of the channels that the inbox offers.
        mutationFn: (body: Schemas['SaveCustomerMessagePreferences']) =>
            call('put', '/portal/message_preferences', { body: body as Schemas['SaveMessagePreferences'] }),
        onSettled: () => void client.invalidateQueries({ queryKey: [...all, 'preferences'] }),
    })
}
