// The side menu, made of the features' routes: what the permissions allow, by section and position.
import type { Permission } from '../api/types'
import type { Feature, FeatureRoute, MenuEntry } from '../shared/feature'

const sections: readonly MenuEntry['section'][] = ['work', 'customers', 'privacy', 'administration']

export interface MenuSection {
    section: MenuEntry['section']
    routes: (FeatureRoute & { menu: MenuEntry })[]
}

export function menuOf(features: readonly Feature[], can: (permission: Permission) => boolean): MenuSection[] {
    const shown = features
        .flatMap((feature) => feature.routes)
        .filter((route): route is FeatureRoute & { menu: MenuEntry } => route.menu !== undefined)
        .filter((route) => route.permission === undefined || can(route.permission))
    return sections
        .map((section) => ({
            section,
            routes: shown
                .filter((route) => route.menu.section === section)
                .sort((a, b) => a.menu.position - b.menu.position),
        }))
        .filter(({ routes }) => routes.length > 0)
}

// The entry to mark: the longest path the address begins with, so "/customers/7" marks "/customers".
export function currentEntry(paths: readonly string[], pathname: string): string | undefined {
    return paths
        .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
        .sort((a, b) => b.length - a.length)[0]
}
