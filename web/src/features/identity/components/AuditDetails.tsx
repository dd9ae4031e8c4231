import { useCategoryPath, useOrganizationName } from '../../../shared/lookups'
import { useCommon } from '../../../shared/words'
import { fieldChanges, type Naming, valueText } from '../audit_diff'
import { useAuditWords } from '../i18n_audit'
import { useRoleWords } from '../i18n_roles'
import { type AuditEntry, useStaffNames } from '../queries'

const staff_fields = ['owner_id', 'handler_id']

function staffIds({ before, after }: AuditEntry): string[] {
    const ids = [before, after].flatMap((facts) => staff_fields.map((field) => facts?.[field]))
    return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== '0'))]
}

function useNaming(entry: AuditEntry): Naming {
    const words = useAuditWords()
    const common = useCommon()
    const roles = useRoleWords().role as Record<string, string>
    const organization = useOrganizationName()
    const category = useCategoryPath()
    const { data: staff } = useStaffNames(staffIds(entry))
    const person = (id: string) => staff?.find((it) => it.user_id === id)?.display_name ?? ''
    return {
        yes: words.yes,
        no: words.no,
        role: (role) => roles[role] ?? role,
        of_id: {
            organization_id: organization,
            category_id: category,
            parent_id: entry.subject_kind === 'category' ? category : organization,
            owner_id: person,
            handler_id: person,
        },
        of_code: { state: common.state, priority: common.priority, segment: common.segment },
    }
}

// Where an entry came from, and what the action did: field, before, after.
export function AuditDetails({ entry }: { entry: AuditEntry }) {
    const words = useAuditWords()
    const naming = useNaming(entry)
    const changes = fieldChanges(entry.before, entry.after)
    return (
        <div className="audit_details">
            <dl className="facts small">
                <dt>{words.remote}</dt>
                <dd className="mono">{entry.remote || '—'}</dd>
                <dt>{words.request_id}</dt>
                <dd className="mono">{entry.request_id || '—'}</dd>
                <dt>{words.subject_id}</dt>
                <dd className="mono">{entry.subject_id ?? '—'}</dd>
                <dt>{words.action}</dt>
                <dd className="mono">{entry.action}</dd>
            </dl>
            {changes.length === 0 ? (
                <p className="quiet small">{words.no_difference}</p>
            ) : (
                <table className="diff">
                    <thead>
                        <tr>
                            <th scope="col">{words.field}</th>
                            <th scope="col">{words.before}</th>
                            <th scope="col">{words.after}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {changes.map((it) => (
                            <tr key={it.field} className={it.is_changed ? 'diff_changed' : 'quiet'}>
                                <th scope="row">
                                    {words.fields[it.field] ?? it.field}
                                    <span className="visually_hidden"> {it.is_changed ? words.changed : words.unchanged}</span>
                                </th>
                                <td>{valueText(it.field, it.before, naming)}</td>
                                <td>{valueText(it.field, it.after, naming)}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            )}
        </div>
    )
}
