import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type FieldInfo, problemsAt, replaced, withField, without, withOperator } from '../draft'
import { useAutomationWords } from '../i18n'
import type { Condition, Definition } from '../queries'
import { useValueOptions } from '../value_words'
import { CategoriesSelect, DurationInput, OrganizationsSelect, PeopleSelect, Problems } from './inputs'

interface Props {
    value: Definition['conditions']
    onChange: (value: Definition['conditions']) => void
    fields: FieldInfo[]
    error: unknown
}

// Every one of the first group, and one of the second where there are some.
export function Conditions({ value, onChange, fields, error }: Props) {
    const words = useAutomationWords()
    return (
        <>
            {value.all.length + value.any.length === 0 && <p className="quiet">{words.no_conditions}</p>}
            {(['all', 'any'] as const).map((group) => (
                <div key={group} role="group" aria-label={group === 'all' ? words.all_of : words.any_of} className="automation_group">
                    <div className="quiet small">{group === 'all' ? words.all_of : words.any_of}</div>
                    {value[group].map((condition, at) => (
                        <Line
                            key={at}
                            value={condition}
                            fields={fields}
                            problems={problemsAt(error, `definition.conditions.${group}.${at}`)}
                            onChange={(next) => onChange({ ...value, [group]: replaced(value[group], at, next) })}
                            onRemove={() => onChange({ ...value, [group]: without(value[group], at) })}
                        />
                    ))}
                    <Button
                        size="small"
                        type="dashed"
                        icon={<PlusOutlined />}
                        disabled={value[group].length >= 20 || fields.length === 0}
                        onClick={() => {
                            const first = fields.find((it) => it.field === 'priority') ?? fields[0]
                            if (first) onChange({ ...value, [group]: [...value[group], withField(first)] })
                        }}
                    >
                        {words.add_condition}
                    </Button>
                </div>
            ))}
        </>
    )
}

interface LineProps {
    value: Condition
    fields: FieldInfo[]
    problems: string[]
    onChange: (value: Condition) => void
    onRemove: () => void
}

function Line({ value, fields, problems, onChange, onRemove }: LineProps) {
    const words = useAutomationWords()
    const info = fields.find((it) => it.field === value.field)
    return (
        <div>
            <div className="automation_line">
                <Select
                    className="automation_field"
                    value={value.field}
                    aria-label={words.field_label}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={fields.map((it) => ({ value: it.field, label: words.field[it.field] ?? it.field }))}
                    onChange={(field) => {
                        const next = fields.find((it) => it.field === field)
                        if (next) onChange(withField(next))
                    }}
                />
                <Select
                    className="automation_operator"
                    value={value.operator}
                    aria-label={words.operator_label}
                    options={(info?.operators ?? []).map((it) => ({ value: it, label: words.operator[it] ?? it }))}
                    onChange={(operator) => onChange(withOperator(value, operator))}
                />
                {info && value.operator !== 'none' && value.operator !== 'some' && (
                    <Value info={info} value={value.values} onChange={(values) => onChange({ ...value, values })} />
                )}
                <Button type="text" icon={<DeleteOutlined />} aria-label={words.remove_condition} onClick={onRemove} />
            </div>
            <Problems list={problems} />
        </div>
    )
}

function Value({ info, value, onChange }: { info: FieldInfo; value: string[]; onChange: (value: string[]) => void }) {
    const words = useAutomationWords()
    const options = useValueOptions()(info.field)
    const given = { value, onChange, 'aria-label': `${words.field[info.field] ?? info.field} ${words.value_label}` }
    if (info.kind === 'duration') return <DurationInput {...given} value={value[0] ?? ''} onChange={(next) => onChange([next])} />
    if (info.field === 'category_id') return <CategoriesSelect {...given} />
    if (info.field === 'organization_id') return <OrganizationsSelect {...given} />
    if (info.field === 'handler_id') return <PeopleSelect {...given} />
    if (info.kind === 'number') {
        return <Select {...given} className="automation_value" value={value[0]} onChange={(next) => onChange([next])} options={options} />
    }
    const is_free = info.kind === 'word' || info.kind === 'text'
    return (
        <Select
            {...given}
            className="automation_value"
            mode={is_free ? 'tags' : 'multiple'}
            maxCount={20}
            {...(is_free ? { open: false, suffixIcon: null, tokenSeparators: [',', '，', ';'] } : { options, showSearch: { optionFilterProp: 'label' } })}
        />
    )
}
