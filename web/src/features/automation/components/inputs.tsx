// Small inputs of the editor: spans of time, people, several categories or units.
import { InputNumber, Select, Space, TreeSelect } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { useNameOf } from '../../../shared/i18n'
import { useCategories, useOrganizations, useStaff } from '../../../shared/lookups'
import { toTree, type TreeNode } from '../../../shared/tree'
import { durationParts } from '../draft'
import { useAutomationWords } from '../i18n'
import { useNamesOf } from '../queries'

interface Several {
    value: string[]
    onChange: (value: string[]) => void
    'aria-label': string
}

export function Named({ label, children }: { label: string; children: ReactNode }) {
    return (
        <label className="automation_named">
            <span className="quiet small">{label}</span>
            {children}
        </label>
    )
}

export function DurationInput({ value, onChange, ...rest }: { value: string; onChange: (value: string) => void; 'aria-label': string }) {
    const words = useAutomationWords()
    const { n, unit } = durationParts(value)
    return (
        <Space.Compact>
            <InputNumber
                min={1}
                max={9999}
                precision={0}
                value={n}
                aria-label={rest['aria-label']}
                onChange={(next) => onChange(`${next ?? 1}${unit}`)}
                style={{ width: 88 }}
            />
            <Select
                value={unit}
                aria-label={words.time_unit_label}
                onChange={(next) => onChange(`${n}${next}`)}
                options={(['m', 'h', 'd'] as const).map((it) => ({ value: it, label: words.time_unit[it] }))}
                style={{ width: 88 }}
            />
        </Space.Compact>
    )
}

// People by name; those chosen already are named too, whoever was searched for last.
export function PeopleSelect({ value, onChange, max, ...rest }: Several & { max?: number }) {
    const [typed, setTyped] = useState('')
    const { data: found, isFetching } = useStaff(useDebounced(typed))
    const { data: chosen } = useNamesOf(value)
    const options = new Map([...(chosen ?? []), ...(found ?? [])].map((it) => [it.user_id, it.display_name]))
    return (
        <Select
            {...rest}
            mode="multiple"
            {...(max !== undefined && { maxCount: max })}
            value={value}
            onChange={onChange}
            loading={isFetching}
            showSearch={{ onSearch: setTyped, filterOption: false }}
            options={[...options].map(([user_id, label]) => ({ value: user_id, label }))}
            className="automation_value"
        />
    )
}

interface Option {
    value: string
    title: string
    children: Option[]
}

function Trees({ options, value, onChange, ...rest }: Several & { options: Option[] }) {
    return (
        <TreeSelect
            {...rest}
            multiple
            value={value}
            onChange={(next: string[]) => onChange(next)}
            treeData={options}
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeDefaultExpandAll
            popupMatchSelectWidth={false}
            className="automation_value"
        />
    )
}

export function CategoriesSelect(props: Several) {
    const { data } = useCategories()
    const name_of = useNameOf()
    const options = useMemo(() => {
        const build = (node: TreeNode<NonNullable<typeof data>[number]>): Option => ({
            value: node.item.category_id, title: name_of(node.item), children: node.children.map(build),
        })
        return toTree(data ?? [], (it) => it.category_id).map(build)
    }, [data, name_of])
    return <Trees {...props} options={options} />
}

export function OrganizationsSelect(props: Several) {
    const { data } = useOrganizations()
    const name_of = useNameOf()
    const options = useMemo(() => {
        const build = (node: TreeNode<NonNullable<typeof data>[number]>): Option => ({
            value: node.item.organization_id, title: name_of(node.item), children: node.children.map(build),
        })
        return toTree(data ?? [], (it) => it.organization_id).map(build)
    }, [data, name_of])
    return <Trees {...props} options={options} />
}

export function Problems({ list }: { list: string[] }) {
    if (list.length === 0) return null
    return (
        <div className="automation_problem" role="alert">
            {list.join(' ')}
        </div>
    )
}
