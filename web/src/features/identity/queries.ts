// Users, organisation, roles, audit and own tokens.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { QueryOf, Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'
import { organizations_key } from '../../shared/lookups'

export type User = Schemas['User']
export type Role = Schemas['Role']
export type Post = Schemas['Post']
export type AuditEntry = Schemas['AuditEntry']
export type ApiToken = Schemas['ApiToken']
export type Device = Schemas['Device']
export type OrganizationKind = Schemas['Organization']['kind']
export type UserFilter = Omit<QueryOf<'get', '/users'>, 'after' | 'limit'>
export type AuditFilter = Omit<QueryOf<'get', '/audit'>, 'after' | 'limit'>

const users_key = ['users'] as const
const tokens_key = ['api_tokens'] as const
const devices_key = ['devices'] as const
const staff_key = ['staff'] as const

export const live: LiveTopics = {
    'organization.changed': () => [organizations_key, staff_key],
}

export function useUsers(filter: UserFilter) {
    return useInfiniteQuery({
        queryKey: [...users_key, 'list', filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/users', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })
}

export function useUser(user_id: string | null) {
    return useQuery({
        queryKey: [...users_key, 'one', user_id],
        queryFn: ({ signal }) => call('get', '/users/{user_id}', { path: { user_id: user_id ?? '' }, signal }),
        enabled: user_id !== null,
    })
}

export const fetchUser = (user_id: string) => call('get', '/users/{user_id}', { path: { user_id } })

function useRefreshUsers() {
    const client = useQueryClient()
    return () => {
        void client.invalidateQueries({ queryKey: users_key })
        void client.invalidateQueries({ queryKey: staff_key })
    }
}

export function useCreateUser() {
    const refresh = useRefreshUsers()
    return useMutation({
        mutationFn: (body: Schemas['NewUser']) => call('post', '/users', { body }),
        onSuccess: refresh,
    })
}

export function useUpdateUser() {
    const refresh = useRefreshUsers()
    return useMutation({
        mutationFn: ({ user_id, ...body }: Schemas['UserChange'] & { user_id: string }) =>
            call('patch', '/users/{user_id}', { path: { user_id }, body }),
        onSuccess: refresh,
    })
}

export function useResetPassword() {
    const refresh = useRefreshUsers()
    return useMutation({
        mutationFn: (user_id: string) => call('post', '/users/{user_id}/password', { path: { user_id } }),
        onSuccess: refresh,
    })
}

export function useUnlockUser() {
    const refresh = useRefreshUsers()
    return useMutation({
        mutationFn: (user_id: string) => call('post', '/users/{user_id}/unlock', { path: { user_id } }),
        onSuccess: refresh,
    })
}

export function useCreateOrganization() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['NewOrganization']) => call('post', '/organizations', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: organizations_key }),
    })
}

export function useUpdateOrganization() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: ({ organization_id, ...body }: Schemas['OrganizationChange'] & { organization_id: string }) =>
            call('patch', '/organizations/{organization_id}', { path: { organization_id }, body }),
        onSuccess: () => client.invalidateQueries({ queryKey: organizations_key }),
    })
}

export const fetchOrganizations = async () => (await call('get', '/organizations')).items

export function useRoles() {
    return useQuery({
        queryKey: ['roles'],
        queryFn: async ({ signal }) => (await call('get', '/roles', { signal })).items,
        staleTime: 10 * 60_000,
    })
}

export function useAudit(filter: AuditFilter) {
    return useInfiniteQuery({
        queryKey: ['audit', filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/audit', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })
}

// Names of these people, active or not: /staff takes 200 at most.
export function useStaffNames(ids: readonly string[]) {
    return useQuery({
        queryKey: [...staff_key, 'names', ids],
        queryFn: async ({ signal }) => (await call('get', '/staff', { signal, query: { ids: ids.slice(0, 200) } })).items,
        enabled: ids.length > 0,
        staleTime: 60_000,
    })
}

export function useTokens() {
    return useQuery({
        queryKey: tokens_key,
        queryFn: async ({ signal }) => (await call('get', '/api_tokens', { signal })).items,
    })
}

export function useCreateToken() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['NewApiToken']) => call('post', '/api_tokens', { body }),
        onSuccess: () => client.invalidateQueries({ queryKey: tokens_key }),
    })
}

export function useRevokeToken() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (token_id: string) => call('delete', '/api_tokens/{token_id}', { path: { token_id } }),
        onSuccess: () => client.invalidateQueries({ queryKey: tokens_key }),
    })
}

export function useChangePassword() {
    return useMutation({
        mutationFn: (body: Schemas['ChangePassword']) => call('post', '/session/password', { body }),
    })
}

export const useDevices = () =>
    useInfiniteQuery({
        queryKey: devices_key,
        queryFn: ({ pageParam, signal }) => call('get', '/devices', { signal, query: { limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        refetchInterval: 60_000, // a code is typed elsewhere
    })
function useDeviceChange<Given, Done>(change: (given: Given) => Promise<Done>) {
    const client = useQueryClient()
    return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: devices_key }) })
}
export const useAddDevice = () => useDeviceChange((body: Schemas['NewDevice']) => call('post', '/devices', { body }))
export const useRemoveDevice = () => useDeviceChange((device_id: string) => call('delete', '/devices/{device_id}', { path: { device_id } }))
