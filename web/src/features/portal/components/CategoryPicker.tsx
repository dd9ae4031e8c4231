import { Radio, Skeleton } from 'antd'
import { useId, useMemo, useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { type Category, useCategories } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { toTree, type TreeNode } from '../../../shared/tree'
import { usePortalWords } from '../i18n'

interface Props {
    value?: string
    onChange?: (category_id: string | undefined) => void
}

interface Choice {
    category_id: string
    label: string
}

// First the kind, then which one exactly: two short lists of big buttons instead of a tree.
export function CategoryPicker({ value, onChange }: Props) {
    const words = usePortalWords()
    const categories = useCategories()
    const groups = useGroups(categories.data)
    const [picked, setPicked] = useState<string>()
    const id = useId()
    if (categories.isPending) return <Skeleton.Button active block />
    if (categories.isError) return <ErrorNote error={categories.error} onRetry={() => void categories.refetch()} />
    if (groups.length === 0) return <EmptyHint title={words.no_categories} />
    const current = picked ?? groups.find((group) => group.choices.some((it) => it.category_id === value))?.key
    const choices = groups.find((group) => group.key === current)?.choices ?? []
    const chooseGroup = (key: string) => {
        setPicked(key)
        const own = groups.find((group) => group.key === key)?.choices ?? []
        onChange?.(own.length === 1 ? own[0]?.category_id : undefined)
    }
    return (
        <>
            <Radio.Group
                className="portal_choices"
                aria-label={words.kind_group}
                optionType="button"
                value={current}
                onChange={(event) => chooseGroup(event.target.value as string)}
                options={groups.map((group) => ({ value: group.key, label: group.label }))}
            />
            {choices.length > 1 && (
                <>
                    <div className="portal_choices_label" id={id}>
                        {words.kind_detail}
                    </div>
                    <Radio.Group
                        className="portal_choices"
                        aria-labelledby={id}
                        optionType="button"
                        value={value ?? null}
                        onChange={(event) => onChange?.(event.target.value as string)}
                        options={choices.map((it) => ({ value: it.category_id, label: it.label }))}
                    />
                </>
            )}
        </>
    )
}

// The public categories without others below them, under the name of the one they all hang from.
function useGroups(all: readonly Category[] | undefined) {
    const name_of = useNameOf()
    return useMemo(() => {
        const leaves = (node: TreeNode<Category>, names: string[]): Choice[] => {
            const here = node.children.flatMap((child) => leaves(child, [...names, name_of(child.item)]))
            if (here.length > 0 || !node.item.is_public) return here
            return [{ category_id: node.item.category_id, label: names.join(' · ') || name_of(node.item) }]
        }
        return toTree((all ?? []).filter((it) => it.is_active), (it) => it.category_id)
            .map((root) => ({ key: root.item.category_id, label: name_of(root.item), choices: leaves(root, []) }))
            .filter((group) => group.choices.length > 0)
    }, [all, name_of])
}
