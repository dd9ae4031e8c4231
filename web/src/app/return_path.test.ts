import { expect, test } from 'vitest'
import { returnPath } from './return_path'

test.each([
    ['own page', '?return_to=%2Ftickets%2F7%3Ftab%3Dnotes', '/tickets/7?tab=notes'],
    ['nothing asked', '', '/home'],
    ['another host', '?return_to=%2F%2Fevil.example', '/home'],
    ['another host, backslash', '?return_to=%2F%5Cevil.example', '/home'],
    ['full address', '?return_to=https%3A%2F%2Fevil.example', '/home'],
    ['the sign-in page itself', '?return_to=%2Fsign-in', '/home'],
])('%s', (_, search, expected) => expect(returnPath(search, '/home')).toBe(expected))
