// Two records of the same thing, field by field.
export interface FieldChange {
    field: string
    before: unknown
    after: unknown
    is_changed: boolean
}

type Facts = Record<string, unknown> | null

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

// What changed comes first; both keep the order the server wrote them in.
export function fieldChanges(before: Facts, after: Facts): FieldChange[] {
    const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    const all = fields.map((field) => ({
        field,
        before: before?.[field],
        after: after?.[field],
        is_changed: !same(before?.[field], after?.[field]),
    }))
    return [...all.filter((it) => it.is_changed), ...all.filter((it) => !it.is_changed)]
}

export interface Naming {
    yes: string
    no: string
    role: (role: string) => string
    of_id: Record<string, (id: string) => string> // by field
    of_code: Record<string, Record<string, string>> // by field
}

// Ids and codes become names where the page knows them; everything else is shown as it was written. Id 0 is nobody.
export function valueText(field: string, value: unknown, naming: Naming): string {
    if (value === null || value === undefined || value === '') return '—'
    if (typeof value === 'boolean') return value ? naming.yes : naming.no
    if (Array.isArray(value)) return value.map((one) => valueText(field, one, naming)).join('\n') || '—'
    if (typeof value === 'object') return JSON.stringify(value)
    const text = String(value)
    if (field === 'posts') {
        const [role = '', id = ''] = text.split('@')
        return [naming.role(role), naming.of_id.organization_id?.(id) || id].filter(Boolean).join(' · ')
    }
    if (field.endsWith('_id') && text === '0') return '—'
    return naming.of_id[field]?.(text) || naming.of_code[field]?.[text] || text
}
