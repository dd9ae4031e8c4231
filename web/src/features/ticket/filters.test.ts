import { describe, expect, it } from 'vitest'
import { filterOf, withFilter } from './filters'

describe('filters in the address', () => {
    it('starts with the default queue', () => {
        expect(filterOf(new URLSearchParams())).toEqual({ queue: 'mine' })
    })
    it('reads single and repeated names, and nothing it does not know', () => {
        const params = new URLSearchParams('queue=team&state=handling&state=waiting&priority=urgent&ticket=5&colour=red')
        expect(filterOf(params)).toEqual({ queue: 'team', state: ['handling', 'waiting'], priority: ['urgent'] })
    })
    it('changes one name and keeps the others', () => {
        const next = withFilter(new URLSearchParams('queue=team&state=waiting&ticket=5'), { state: ['closed'], sort: 'newest' })
        expect(next.toString()).toBe('queue=team&ticket=5&state=closed&sort=newest')
        expect(withFilter(next, { state: null }).has('state')).toBe(false)
    })
})
