// The contract's shapes by name, and the types of each operation's path, query, body and reply.
import type { components as analytics, paths as analytics_paths } from './schema/analytics'
import type { components as appointment, paths as appointment_paths } from './schema/appointment'
import type { components as automation, paths as automation_paths } from './schema/automation'
import type { components as channel, paths as channel_paths } from './schema/channel'
import type { components as chat, paths as chat_paths } from './schema/chat'
import type { components as complaint, paths as complaint_paths } from './schema/complaint'
import type { components as contact, paths as contact_paths } from './schema/contact'
import type { components as counter, paths as counter_paths } from './schema/counter'
import type { components as customer, paths as customer_paths } from './schema/customer'
import type { components as duty, paths as duty_paths } from './schema/duty'
import type { components as identity, paths as identity_paths } from './schema/identity'
import type { components as intake, paths as intake_paths } from './schema/intake'
import type { components as keys, paths as keys_paths } from './schema/keys'
import type { components as knowledge, paths as knowledge_paths } from './schema/knowledge'
import type { components as message, paths as message_paths } from './schema/message'
import type { components as outage, paths as outage_paths } from './schema/outage'
import type { components as privacy, paths as privacy_paths } from './schema/privacy'
import type { components as standard, paths as standard_paths } from './schema/standard'
import type { components as task, paths as task_paths } from './schema/task'
import type { components as telephone, paths as telephone_paths } from './schema/telephone'
import type { components as ticket, paths as ticket_paths } from './schema/ticket'
import type { components as tone, paths as tone_paths } from './schema/tone'

export type Schemas = analytics['schemas'] &
    appointment['schemas'] &
    automation['schemas'] &
    channel['schemas'] &
    chat['schemas'] &
    complaint['schemas'] &
    contact['schemas'] &
    counter['schemas'] &
    customer['schemas'] &
    duty['schemas'] &
    identity['schemas'] &
    intake['schemas'] &
    keys['schemas'] &
    knowledge['schemas'] &
    message['schemas'] &
    outage['schemas'] &
    privacy['schemas'] &
    standard['schemas'] &
    task['schemas'] &
    telephone['schemas'] &
    ticket['schemas'] &
    tone['schemas']
export type Paths = analytics_paths &
    appointment_paths &
    automation_paths &
    channel_paths &
    chat_paths &
    complaint_paths &
    contact_paths &
    counter_paths &
    customer_paths &
    duty_paths &
    identity_paths &
    intake_paths &
    keys_paths &
    knowledge_paths &
    message_paths &
    outage_paths &
    privacy_paths &
    standard_paths &
    task_paths &
    telephone_paths &
    ticket_paths &
    tone_paths
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export type PathWith<M extends Method> = {
    [P in keyof Paths]: Paths[P] extends Record<M, object> ? P : never
}[keyof Paths]

type Operation<M extends Method, P extends keyof Paths> = Paths[P] extends Record<M, infer O> ? O : never

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : undefined
export type ReplyOf<M extends Method, P extends keyof Paths> =
    Operation<M, P> extends { responses: infer R }
        ? R extends { 200: infer T }
            ? Json<T>
            : R extends { 201: infer T }
              ? Json<T>
              : undefined
        : never

export type QueryOf<M extends Method, P extends keyof Paths> =
    Operation<M, P> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never
type PathOf<M extends Method, P extends keyof Paths> =
    Operation<M, P> extends { parameters: { path: infer V } } ? V : never
type BodyOf<M extends Method, P extends keyof Paths> =
    Operation<M, P> extends { requestBody: { content: { 'application/json': infer B } } } ? B : never

type Given<K extends string, V> = [V] extends [never] ? unknown : { [key in K]: V }
export type Options<M extends Method, P extends keyof Paths> = Given<'path', PathOf<M, P>> &
    Given<'body', BodyOf<M, P>> & { query?: QueryOf<M, P>; signal?: AbortSignal }

// Permissions as the server names them (src/base/actor.hpp).
export type Permission =
    | 'ticket_read' | 'ticket_create' | 'ticket_handle' | 'ticket_assign' | 'ticket_close' | 'ticket_cancel'
    | 'ticket_reopen' | 'ticket_bulk' | 'ticket_export' | 'customer_read' | 'customer_reveal' | 'customer_write'
    | 'customer_merge' | 'user_read' | 'user_manage' | 'organization_manage' | 'category_manage' | 'audit_read'
    | 'standard_edit' | 'standard_approve' | 'clock_correct' | 'automation_manage' | 'portal'
    | 'privacy_manage' | 'outage_manage'
    | 'counter_kiosk' | 'contact_keep' | 'call_report' | 'call_supervise' | 'knowledge_edit' | 'knowledge_approve'
