import { describe, expect, it } from 'vitest'
import { problemToError } from './errors'

describe('the sentence of a problem', () => {
    it.each([
        ['a refusal with its detail filled in', { title: 'Ann has just changed this', detail: 'Ann' }, 'Ann has just changed this'],
        ['a heading with a detail of its own', { title: 'Invalid', detail: 'The name is missing' }, 'The name is missing'],
        ['nothing but a title', { title: 'No such ticket' }, 'No such ticket'],
        ['a proxy in the way', undefined, 'Bad Gateway'],
    ])('%s', (_, body, wanted) => expect(problemToError(502, body, 'Bad Gateway').sentence).toBe(wanted))
})
