import { Select } from 'antd'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useAutomationWords } from '../i18n'
import type { RuleAction } from '../queries'
import { Named } from './inputs'

interface Settable {
    priority?: NonNullable<RuleAction['priority']>
    category_id?: string
    add_tags?: string[]
    remove_tags?: string[]
}

// What a rule or a macro may change of a ticket itself.
export function TicketFields({ value, onChange }: { value: Settable; onChange: (value: { [key in keyof Settable]: Settable[key] | undefined }) => void }) {
    const words = useAutomationWords()
    const common = useCommon()
    const tags = (name: 'add_tags' | 'remove_tags') => (
        <Named label={words[name]}>
            <Select
                mode="tags"
                open={false}
                suffixIcon={null}
                maxCount={20}
                tokenSeparators={[',', '，']}
                aria-label={words[name]}
                value={value[name] ?? []}
                onChange={(next) => onChange({ [name]: next })}
            />
        </Named>
    )
    return (
        <div className="automation_facts">
            <Named label={words.priority}>
                <Select
                    allowClear
                    aria-label={words.priority}
                    placeholder={words.unchanged}
                    value={value.priority ?? null}
                    options={Object.entries(common.priority).map(([priority, label]) => ({ value: priority as 'low', label }))}
                    onChange={(priority) => onChange({ priority: priority ?? undefined })}
                />
            </Named>
            <Named label={words.category}>
                <CategorySelect
                    allowClear
                    aria-label={words.category}
                    placeholder={words.unchanged}
                    value={value.category_id ?? null}
                    onChange={(category_id) => onChange({ category_id: category_id ?? undefined })}
                />
            </Named>
            {tags('add_tags')}
            {tags('remove_tags')}
        </div>
    )
}
