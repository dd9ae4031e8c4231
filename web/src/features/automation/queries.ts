// Rules, their log and calls, macros.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import type { Schemas } from '../../api/types'
import type { LiveTopics } from '../../shared/feature'

export type Rule = Schemas['AutomationRule']
export type Definition = Schemas['AutomationDefinition']
export type Condition = Schemas['AutomationCondition']
export type RuleAction = Schemas['AutomationAction']
export type Vocabulary = Schemas['AutomationVocabulary']
export type Change = Schemas['AutomationChange']
export type DryRun = Schemas['AutomationDryRun']
export type Run = Schemas['AutomationRun']
export type Delivery = Schemas['AutomationDelivery']
export type Macro = Schemas['Macro']
export type MacroStep = Schemas['MacroStep']

const rules_key = ['automation', 'rules'] as const
const runs_key = ['automation', 'runs'] as const
const deliveries_key = ['automation', 'deliveries'] as const
const macros_key = ['macros'] as const

export const live: LiveTopics = {
    'automation.changed': () => [rules_key],
    'automation.delivery': () => [deliveries_key],
}

export const useRules = () =>
    useQuery({ queryKey: rules_key, queryFn: async ({ signal }) => (await call('get', '/automation/rules', { signal })).items })

export const useRule = (rule_id: string | null) =>
    useQuery({
        queryKey: [...rules_key, rule_id],
        queryFn: ({ signal }) => call('get', '/automation/rules/{rule_id}', { path: { rule_id: rule_id ?? '' }, signal }),
        enabled: rule_id !== null,
    })

export const useVocabulary = () =>
    useQuery({
        queryKey: ['automation', 'vocabulary'],
        queryFn: ({ signal }) => call('get', '/automation/vocabulary', { signal }),
        staleTime: Infinity,
    })

// Codes of the standard that conditions name.
export const useStandardTerms = () =>
    useQuery({
        queryKey: ['standard', 'shown'],
        queryFn: ({ signal }) => call('get', '/standard', { signal }),
        staleTime: 10 * 60_000,
    })

function useRefresh(...keys: (readonly unknown[])[]) {
    const client = useQueryClient()
    return () => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

export type RuleDraft = Omit<Schemas['AutomationRuleChange'], 'version'>

export function useSaveRule() {
    return useMutation({
        mutationFn: ({ rule_id, version, ...draft }: RuleDraft & { rule_id: string | null; version: number }) =>
            rule_id === null
                ? call('post', '/automation/rules', { body: { ...draft, is_active: draft.is_active ?? false } })
                : call('put', '/automation/rules/{rule_id}', { path: { rule_id }, body: { ...draft, version } }),
        onSuccess: useRefresh(rules_key),
    })
}

export function useSwitchRule() {
    const refresh = useRefresh(rules_key)
    return useMutation({
        mutationFn: ({ rule_id, version, is_active }: Pick<Rule, 'rule_id' | 'version' | 'is_active'>) =>
            call('post', '/automation/rules/{rule_id}/switch', { path: { rule_id }, body: { version, is_active } }),
        onSettled: refresh,
    })
}

export function useOrderRules() {
    const refresh = useRefresh(rules_key)
    return useMutation({
        mutationFn: (rule_ids: string[]) => call('post', '/automation/order', { body: { rule_ids } }),
        onSettled: refresh,
    })
}

export function useDeleteRule() {
    return useMutation({
        mutationFn: (rule_id: string) => call('delete', '/automation/rules/{rule_id}', { path: { rule_id } }),
        onSuccess: useRefresh(rules_key),
    })
}

export function useAddExample() {
    return useMutation({
        mutationFn: (example: string) => call('post', '/automation/examples', { body: { example } }),
        onSuccess: useRefresh(rules_key),
    })
}

export const useDryRun = () =>
    useMutation({
        mutationFn: (body: Schemas['AutomationDryRunRequest']) => call('post', '/automation/rules/dry_run', { body }),
    })

export interface RunFilter {
    rule_id?: string
    outcome?: Run['outcome']
}

export const useRuns = (filter: RunFilter) =>
    useInfiniteQuery({
        queryKey: [...runs_key, filter],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/automation/runs', { signal, query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) } }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export const useDeliveries = (state: Delivery['state'] | undefined) =>
    useInfiniteQuery({
        queryKey: [...deliveries_key, state ?? ''],
        queryFn: ({ pageParam, signal }) =>
            call('get', '/automation/deliveries', {
                signal, query: { limit: 50, ...(state && { state }), ...(pageParam && { after: pageParam }) },
            }),
        initialPageParam: '',
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
    })

export function useSendAgain() {
    return useMutation({
        mutationFn: (delivery_id: string) =>
            call('post', '/automation/deliveries/{delivery_id}/resend', { path: { delivery_id } }),
        onSuccess: useRefresh(deliveries_key),
    })
}

// Names of these people: /staff takes 200 at most.
export const useNamesOf = (ids: readonly string[]) =>
    useQuery({
        queryKey: ['staff', 'names', ids],
        queryFn: async ({ signal }) => (await call('get', '/staff', { signal, query: { ids: ids.slice(0, 200) } })).items,
        enabled: ids.length > 0,
        staleTime: 60_000,
    })

export const useMacros = (is_enabled = true) =>
    useQuery({
        queryKey: macros_key,
        queryFn: async ({ signal }) => (await call('get', '/macros', { signal })).items,
        staleTime: 60_000,
        enabled: is_enabled,
    })

export function useSaveMacro() {
    return useMutation({
        mutationFn: ({ macro_id, version, ...draft }: Schemas['MacroChange'] & { macro_id: string | null }) =>
            macro_id === null
                ? call('post', '/macros', { body: draft })
                : call('put', '/macros/{macro_id}', { path: { macro_id }, body: { ...draft, version } }),
        onSuccess: useRefresh(macros_key),
    })
}

export function useDeleteMacro() {
    return useMutation({
        mutationFn: (macro_id: string) => call('delete', '/macros/{macro_id}', { path: { macro_id } }),
        onSuccess: useRefresh(macros_key),
    })
}

export const useMacroPreview = (ticket_id: string, macro_id: string) =>
    useQuery({
        queryKey: ['tickets', ticket_id, 'macro', macro_id],
        queryFn: ({ signal }) => call('get', '/tickets/{ticket_id}/macros/{macro_id}', { signal, path: { ticket_id, macro_id } }),
        gcTime: 0,
    })

export function useApplyMacro(ticket_id: string) {
    const refresh = useRefresh(['tickets'], ['clocks'])
    return useMutation({
        mutationFn: ({ macro_id, version }: { macro_id: string; version: number }) =>
            call('post', '/tickets/{ticket_id}/macros/{macro_id}', { path: { ticket_id, macro_id }, body: { version } }),
        onSettled: refresh,
    })
}
