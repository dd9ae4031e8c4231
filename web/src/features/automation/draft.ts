// A rule as it is edited: plain values, changed by copies; where a refusal belongs by the server's path.
import { ApiError } from '../../api/errors'
import type { Condition, Definition, Rule, RuleAction, RuleDraft, Vocabulary } from './queries'

export type FieldInfo = Vocabulary['fields'][number]

export function emptyDraft(organization_id: string | null): RuleDraft {
    return {
        name: '', description: '', organization_id, is_active: false,
        definition: { kind: 'trigger', events: ['opened'], schedule: null, conditions: { all: [], any: [] }, actions: [{ kind: 'notify', role: 'team_lead', text: '' }] },
    }
}

export const draftOf = ({ name, description, organization_id, is_active, definition }: Rule): RuleDraft => ({
    name, description, organization_id, is_active, definition,
})

// The replies' `has_secret` goes back as it came; an empty secret is left out, so that the kept one stays.
export function tidied(draft: RuleDraft): RuleDraft {
    return { ...draft, definition: { ...draft.definition, actions: draft.definition.actions.map(withoutEmpty) } }
}

export function withoutEmpty<T extends object>(given: T): T {
    const entries = Object.entries(given).filter(
        ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    )
    return Object.fromEntries(entries) as T
}

export function withKind(definition: Definition, kind: Definition['kind']): Definition {
    if (kind === definition.kind) return definition
    return kind === 'trigger'
        ? { ...definition, kind, events: ['opened'], schedule: null }
        : { ...definition, kind, events: [], schedule: { every: '30m', repeats: false } }
}

// A field brings its first operator; values of another field mean nothing to it.
export function withField(info: FieldInfo): Condition {
    return { field: info.field, operator: info.operators[0] ?? 'is', values: startValues(info) }
}
const startValues = (info: FieldInfo) => (info.kind === 'duration' ? ['2h'] : info.kind === 'number' ? ['1'] : [])

export function withOperator(condition: Condition, operator: string): Condition {
    const takes_none = operator === 'none' || operator === 'some'
    return { ...condition, operator, values: takes_none ? [] : condition.values }
}

export const startAction = (kind: RuleAction['kind']): RuleAction =>
    kind === 'notify' ? { kind, role: 'team_lead', text: '' } : kind === 'set' ? { kind, priority: 'high' } : kind === 'add_task' ? { kind, task_kind: 'todo', text: '' } : { kind }

export const replaced = <T>(list: readonly T[], at: number, value: T): T[] => list.map((it, i) => (i === at ? value : it))
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
    const to = at + by
    const [one, other] = [list[at], list[to]]
    if (one === undefined || other === undefined) return [...list]
    return list.map((it, i) => (i === at ? other : i === to ? one : it))
}

// Every refusal at this place or below it.
export function problemsAt(error: unknown, path: string): string[] {
    if (!(error instanceof ApiError)) return []
    return error.fields.filter((it) => it.field === path || it.field.startsWith(`${path}.`)).map((it) => it.detail)
}

export function durationParts(text: string): { n: number; unit: 'm' | 'h' | 'd' } {
    const [, n, unit] = /^(\d+)([mhd])$/.exec(text) ?? []
    return { n: n === undefined ? 1 : Number(n), unit: (unit as 'm' | 'h' | 'd' | undefined) ?? 'h' }
}
