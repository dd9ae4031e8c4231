// Flat lists with parent_id, parents first, as trees and paths.
export interface TreeNode<T> {
    item: T
    children: TreeNode<T>[]
}

interface Child {
    parent_id: string | null
}

// A child whose parent is not in the list (switched off, not visible) becomes a root of its own.
export function toTree<T extends Child>(items: readonly T[], id_of: (item: T) => string): TreeNode<T>[] {
    const nodes = new Map(items.map((item) => [id_of(item), { item, children: [] as TreeNode<T>[] }]))
    const roots: TreeNode<T>[] = []
    for (const node of nodes.values()) {
        const parent = node.item.parent_id === null ? undefined : nodes.get(node.item.parent_id)
        ;(parent && parent !== node ? parent.children : roots).push(node)
    }
    return roots
}

export function pathNames<T extends Child>(
    items: readonly T[],
    id_of: (item: T) => string,
    name_of: (item: T) => string,
): (id: string) => string {
    const by_id = new Map(items.map((item) => [id_of(item), item]))
    const known = new Map<string, string>()
    return (id) => {
        const found = known.get(id)
        if (found !== undefined) return found
        const names: string[] = []
        const seen = new Set<string>()
        for (let at: string | null = id; at !== null && !seen.has(at); ) {
            seen.add(at)
            const item = by_id.get(at)
            if (!item) break
            names.unshift(name_of(item))
            at = item.parent_id
        }
        const path = names.join(' / ')
        known.set(id, path)
        return path
    }
}
