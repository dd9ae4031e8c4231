import { expect, test } from 'vitest'
import { clockText } from './clock'

test('hours are told from an hour on', () => {
    expect([-3, 0, 42, 59.6, 725, 3599, 3600, 129018].map(clockText)).toEqual(['0:00', '0:00', '0:42', '1:00', '12:05', '59:59', '1:00:00', '35:50:18'])
})
