// Keys: ['appointments', 'list', ...], ['appointments', 'one', id], ['appointments', 'ticket', id], ['appointments', 'slots', ...],
// ['appointments', 'own']; what can be booked under ['booking', ...].
import { keepPreviousData, useInfiniteQuery, useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import { ApiError } from '../../api/errors'
import type { QueryOf, Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'
import { useIsPortal, useNotebook } from './desk'

export type Appointment = Schemas['Appointment']
export type AppointmentState = Schemas['AppointmentState']
export type AppointmentAction = Schemas['AppointmentAction']
export type AppointmentDetail = Schemas['AppointmentDetail']
export type ServiceType = Schemas['ServiceType']
export type Slot = Schemas['Slot']
export type NewAppointment = Schemas['NewAppointment']
export type StepFacts = Omit<Schemas['ActOnAppointment'], 'version'>
export type AppointmentFilter = Omit<QueryOf<'get', '/appointments'>, 'after' | 'limit'>
export type SlotWish = QueryOf<'get', '/appointment_slots'>

const all = ['appointments'] as const
const minute = 60_000

// A booking also moves its ticket, which tells of itself.
export const live: LiveTopics = { 'appointment.changed': () => [all] }

type Catalogue = Schemas['ServiceTypeList']
function useCatalogue<T>(select: (list: Catalogue) => T, category_id = '') {
    const is_portal = useIsPortal()
    return useQuery({
        queryKey: ['booking', 'types', is_portal, category_id],
        queryFn: ({ signal }) => call('get', is_portal ? '/portal/service_types' : '/service_types', { signal, query: { ...(category_id && { category_id }) } }),
        select,
        staleTime: 5 * minute,
    })
}
export const useServiceTypes = (category_id?: string) => useCatalogue(({ items }) => items, category_id)
export const other_reason = 'other'
// Why bookings are cancelled or left unfinished (2.3.5).
export const useBookingReasons = () => useCatalogue(({ reasons }) => reasons).data ?? []

export function usePlaces() {
    const is_portal = useIsPortal()
    return useQuery({
        queryKey: ['booking', 'places', is_portal],
        queryFn: async ({ signal }) => (await call('get', is_portal ? '/portal/places' : '/places', { signal })).items,
        staleTime: minute,
    })
}

// Never from before: a time that somebody else has taken is not shown as free.
export function useFreeSlots(wish: SlotWish) {
    const is_portal = useIsPortal()
    return useQuery({
        queryKey: [...all, 'slots', is_portal, wish],
        queryFn: async ({ signal }) =>
            (await call('get', is_portal ? '/portal/appointment_slots' : '/appointment_slots', { signal, query: wish })).items,
        staleTime: 0,
        gcTime: 0,
        retry: false,
    })
}

export const useAppointments = (filter: AppointmentFilter, limit = 50) =>
    useInfiniteQuery({
        queryKey: [...all, 'list', filter, limit],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/appointments', { signal, query: { ...filter, limit, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const useOwnAppointments = () =>
    useInfiniteQuery({
        queryKey: [...all, 'own'],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/portal/appointments', { signal, query: { limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
    })

export const useAppointmentsOf = (ticket_id: string) =>
    useQuery({
        queryKey: [...all, 'ticket', ticket_id],
        queryFn: async ({ signal }) =>
            (await call('get', '/tickets/{ticket_id}/appointments', { path: { ticket_id }, signal })).items,
    })

export const useAppointment = (appointment_id: string) =>
    useQuery({
        queryKey: [...all, 'one', appointment_id],
        queryFn: ({ signal }) => call('get', '/appointments/{appointment_id}', { path: { appointment_id }, signal }),
    })

// After a refusal too: what was on the screen is stale then.
function useChange<Given, Done extends AppointmentDetail | null = AppointmentDetail>(
    change: (given: Given) => Promise<Done>,
    options: { mutationKey?: readonly string[]; networkMode?: 'always' } = {},
) {
    const client = useQueryClient()
    return useMutation({
        ...options,
        mutationFn: change,
        onSuccess: (now) => now && client.setQueryData([...all, 'one', now.appointment.appointment_id], now),
        // The change lasts until the lists are anew: a step taken in between would be of a version that is over.
        onSettled: () => {
            void client.invalidateQueries({ queryKey: ['tickets'] })
            return client.invalidateQueries({ queryKey: all })
        },
    })
}

export function useCreate() {
    const is_portal = useIsPortal()
    return useChange((body: NewAppointment) => call('post', is_portal ? '/portal/appointments' : '/appointments', { body }))
}

export function useUpdate() {
    const is_portal = useIsPortal()
    return useChange(({ appointment_id, ...body }: { appointment_id: string } & Schemas['AppointmentChange']) =>
        call('patch', is_portal ? '/portal/appointments/{appointment_id}' : '/appointments/{appointment_id}', { path: { appointment_id }, body }))
}

type GivenStep = { appointment_id: string } & Schemas['ActOnAppointment']
const send = (is_portal: boolean, { appointment_id, ...body }: GivenStep) =>
    call('post', is_portal ? '/portal/appointments/{appointment_id}/actions' : '/appointments/{appointment_id}/actions', {
        path: { appointment_id }, body,
    })

export function useAct() {
    const is_portal = useIsPortal()
    return useChange((step: GivenStep) => send(is_portal, step), { mutationKey: act_key })
}

// For steps that may be noted where there is no way to the server: then null, and they are sent later.
export function useStep() {
    const is_portal = useIsPortal()
    const notebook = useNotebook()
    const take = async (step: GivenStep): Promise<AppointmentDetail | null> => {
        const taken_at = Date.now()
        try {
            if (!notebook?.is_at_once) return await send(is_portal, step)
        } catch (error) {
            if (!notebook || !(error instanceof ApiError) || error.status !== 0) throw error
        }
        await notebook.note(step, taken_at)
        return null
    }
    return useChange(take, { mutationKey: act_key, networkMode: 'always' })
}

const act_key = ['appointments', 'act'] as const

// The step that is on its way to the server: a page shows it as taken until it is refused.
export function useStepOnItsWay(appointment_id: string): AppointmentAction | undefined {
    const sent = useMutationState({
        filters: { mutationKey: act_key, status: 'pending' },
        select: ({ state }) => state.variables as { appointment_id: string; action: AppointmentAction } | undefined,
    })
    return sent.findLast((it) => it?.appointment_id === appointment_id)?.action
}

export const useChangeService = () =>
    useChange(({ appointment_id, ...body }: { appointment_id: string } & Schemas['ChangeService']) =>
        call('post', '/appointments/{appointment_id}/service', { path: { appointment_id }, body }))

export const useTellDelay = () =>
    useChange(({ appointment_id, ...body }: { appointment_id: string } & Schemas['TellDelay']) =>
        call('post', '/appointments/{appointment_id}/delay', { path: { appointment_id }, body }))

export const useReveal = (appointment_id: string) =>
    useMutation({
        mutationFn: (body: Schemas['RevealItem']) =>
            call('post', '/appointments/{appointment_id}/reveal', { path: { appointment_id }, body }),
    })

// The customer's record, for the phone that is known already.
export const useCustomerOf = (customer_id: string | null) =>
    useQuery({
        queryKey: ['customers', 'one', customer_id, 'booking'],
        queryFn: ({ signal }) => call('get', '/customers/{customer_id}', { path: { customer_id: customer_id ?? '' }, signal }),
        enabled: customer_id !== null,
        staleTime: 5 * minute,
    })

export const useAnalysis = (query: QueryOf<'get', '/appointment_analysis'>) =>
    useQuery({
        queryKey: [...all, 'analysis', query],
        queryFn: ({ signal }) => call('get', '/appointment_analysis', { signal, query }),
        placeholderData: keepPreviousData,
    })

export function usePlanDay() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: (body: Schemas['PlanWish']) => call('post', '/appointment_plans', { body }),
        onSettled: (_made, _error, wish) => wish.is_applied && client.invalidateQueries({ queryKey: all }),
    })
}
