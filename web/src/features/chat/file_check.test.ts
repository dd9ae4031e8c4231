import { expect, test } from 'vitest'
import { faultOf } from './file_check'

const limits = { file_bytes_max: 100, media_types: ['image/png', 'audio/*', 'text/plain'] }

test.each([
    [0, 'image/png', 'empty'],
    [100, 'image/png', null],
    [101, 'image/png', 'too_big'],
    [5, 'audio/ogg', null],
    [5, 'text/html', 'wrong_kind'],
    [5, 'audiobook/x', 'wrong_kind'],
    [5, '', null], // unknown here, looked at there
] as const)('%d bytes of %j: %s', (size, type, fault) => expect(faultOf({ size, type }, limits)).toBe(fault))
