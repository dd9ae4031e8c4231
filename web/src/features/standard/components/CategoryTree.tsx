import { Input, Tag, Tree, type TreeDataNode } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import type { Category } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { toTree, type TreeNode } from '../../../shared/tree'
import { useCommon } from '../../../shared/words'
import { useStandardWords } from '../i18n'

interface Props {
    items: Category[]
    selected: string | undefined
    onSelect: (category_id: string) => void
}

interface Node extends TreeDataNode {
    children: Node[]
}

export function CategoryTree({ items, selected, onSelect }: Props) {
    const words = useStandardWords()
    const common = useCommon()
    const name_of = useNameOf()
    const [typed, setTyped] = useState('')
    const nodes = useMemo(() => {
        const wanted = typed.trim().toLowerCase()
        const fits = ({ name_zh, name_en, code }: Category) =>
            [name_zh, name_en, code].some((text) => text.toLowerCase().includes(wanted))
        const title = (item: Category): ReactNode => (
            <span className="category_line">
                <span className={item.is_active ? undefined : 'quiet'}>{name_of(item)}</span>
                <span className="quiet small">{item.code}</span>
                {!item.is_public && <Tag>{words.internal}</Tag>}
                {!item.is_active && <Tag>{words.inactive}</Tag>}
            </span>
        )
        // Neighbours by position; a category stays while it or something below it fits.
        const build = (level: TreeNode<Category>[]): Node[] =>
            [...level]
                .sort((a, b) => a.item.position - b.item.position)
                .map(({ item, children }) => ({ item, children: build(children) }))
                .filter(({ item, children }) => children.length > 0 || fits(item))
                .map(({ item, children }) => ({ key: item.category_id, title: title(item), children }))
        return build(toTree(items, (it) => it.category_id))
    }, [items, typed, name_of, words])
    return (
        <>
            <Input
                allowClear
                value={typed}
                className="category_search"
                placeholder={words.find_category}
                aria-label={words.find_category}
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
                    aria-label={words.categories}
                    treeData={nodes}
                    selectedKeys={selected === undefined ? [] : [selected]}
                    onSelect={(_, { node }) => onSelect(String(node.key))}
                />
            )}
        </>
    )
}
