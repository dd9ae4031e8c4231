import { expect, test } from 'vitest'
import type { Feature } from '../shared/feature'
import { currentEntry, menuOf } from './menu'

const load = async () => () => null
const entry = (section: 'work' | 'administration', position: number) => ({
    label: { zh: '', en: '' },
    icon: null,
    section,
    position,
})
const features: Feature[] = [
    { name: 'identity', routes: [{ path: '/users', load, permission: 'user_read', menu: entry('administration', 1) }] },
    {
        name: 'ticket',
        routes: [
            { path: '/search', load, menu: entry('work', 2) },
            { path: '/workbench', load, permission: 'ticket_read', menu: entry('work', 1) },
            { path: '/tickets/:ticket_id', load },
        ],
    },
]
const pathsFor = (...held: string[]) =>
    menuOf(features, (permission) => held.includes(permission)).map(({ section, routes }) => [
        section,
        routes.map((route) => route.path),
    ])

test('shows what the permissions allow, sections in order, entries by position', () => {
    expect(pathsFor('ticket_read', 'user_read')).toEqual([
        ['work', ['/workbench', '/search']],
        ['administration', ['/users']],
    ])
})

test('a section without an allowed entry is left out', () => {
    expect(pathsFor()).toEqual([['work', ['/search']]])
})

test.each([
    ['/users/7', '/users'],
    ['/users', '/users'],
    ['/users_of_others', undefined],
    ['/users/roles', '/users/roles'],
])('%s marks %s', (pathname, expected) => {
    expect(currentEntry(['/users', '/users/roles', '/workbench'], pathname)).toBe(expected)
})
