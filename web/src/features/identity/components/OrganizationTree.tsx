import { Input, Tag, Tree, type TreeDataNode } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import type { Organization } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { toTree, type TreeNode } from '../../../shared/tree'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'

interface Props {
    items: Organization[]
    selected: string | undefined
    onSelect: (organization_id: string) => void
}

interface Node extends TreeDataNode {
    children: Node[]
}

export function OrganizationTree({ items, selected, onSelect }: Props) {
    const words = useIdentityWords()
    const common = useCommon()
    const name_of = useNameOf()
    const [typed, setTyped] = useState('')
    const nodes = useMemo(() => {
        const wanted = typed.trim().toLowerCase()
        const fits = ({ name_zh, name_en, code }: Organization) =>
            [name_zh, name_en, code].some((text) => text.toLowerCase().includes(wanted))
        const title = (item: Organization): ReactNode => (
            <span className="tree_line">
                <span className={item.is_active ? undefined : 'quiet'}>{name_of(item)}</span>
                <span className="quiet small">{item.code}</span>
                <span className="quiet small wide_only">{words.kinds[item.kind]}</span>
                {!item.is_active && <Tag>{words.inactive}</Tag>}
            </span>
        )
        // Neighbours by position; a unit stays while it or something below it fits.
        const build = (level: TreeNode<Organization>[]): Node[] =>
            [...level]
                .sort((a, b) => a.item.position - b.item.position)
                .map(({ item, children }) => ({ item, children: build(children) }))
                .filter(({ item, children }) => children.length > 0 || fits(item))
                .map(({ item, children }) => ({ key: item.organization_id, title: title(item), children }))
        return build(toTree(items, (it) => it.organization_id))
    }, [items, typed, name_of, words])
    return (
        <>
            <Input
                allowClear
                value={typed}
                className="tree_search"
                placeholder={words.find_organization}
                aria-label={words.find_organization}
                onChange={(event) => setTyped(event.target.value)}
            />
            {nodes.length === 0 ? (
                <EmptyHint title={common.nothing_found} />
            ) : (
                <Tree<Node>
                    key={typed === '' ? 'all' : 'found'}
                    blockNode
                    showLine
                    defaultExpandAll
                    aria-label={words.organizations}
                    treeData={nodes}
                    selectedKeys={selected === undefined ? [] : [selected]}
                    onSelect={(_, { node }) => onSelect(String(node.key))}
                />
            )}
        </>
    )
}
