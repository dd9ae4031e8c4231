import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { useNameOf } from '../i18n'
import { type Category, type Organization, useCategories, useOrganizations } from '../lookups'
import { toTree, type TreeNode } from '../tree'

interface Option {
    value: string
    title: string
    disabled: boolean
    selectable: boolean
    children: Option[]
}

interface Props {
    id?: string
    value?: string | null
    onChange?: (value: string | null) => void
    placeholder?: string
    allowClear?: boolean
    disabled?: boolean
    'aria-label'?: string
}

interface CategoryProps extends Props {
    leaves_only?: boolean
}

// Switched-off categories stay readable where they are chosen already, but cannot be chosen anew.
export function CategorySelect({ leaves_only = false, onChange, value, ...rest }: CategoryProps) {
    const { data, isLoading } = useCategories()
    const name_of = useNameOf()
    const options = useMemo(() => {
        const build = (node: TreeNode<Category>): Option => ({
            value: node.item.category_id,
            title: name_of(node.item),
            disabled: !node.item.is_active,
            selectable: !leaves_only || node.children.length === 0,
            children: node.children.map(build),
        })
        return toTree(data ?? [], (it) => it.category_id).map(build)
    }, [data, leaves_only, name_of])
    return <Tree {...rest} value={value} onChange={onChange} options={options} loading={isLoading} />
}

export function OrganizationSelect({ onChange, value, ...rest }: Props) {
    const { data, isLoading } = useOrganizations()
    const name_of = useNameOf()
    const options = useMemo(() => {
        const build = (node: TreeNode<Organization>): Option => ({
            value: node.item.organization_id,
            title: name_of(node.item),
            disabled: !node.item.is_active,
            selectable: true,
            children: node.children.map(build),
        })
        return toTree(data ?? [], (it) => it.organization_id).map(build)
    }, [data, name_of])
    return <Tree {...rest} value={value} onChange={onChange} options={options} loading={isLoading} />
}

function Tree({ options, onChange, value, ...rest }: Props & { options: Option[]; loading: boolean }) {
    return (
        <TreeSelect
            {...rest}
            value={value ?? undefined}
            onChange={(next: string | undefined) => onChange?.(next ?? null)}
            treeData={options}
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeDefaultExpandAll
            listHeight={360}
            popupMatchSelectWidth={false}
            style={{ width: '100%' }}
        />
    )
}
