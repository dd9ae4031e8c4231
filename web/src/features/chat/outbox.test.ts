import { expect, test } from 'vitest'
import { marked, queued, restored, without } from './outbox'

test('what a tab left behind waits to be sent again, by its old key', () => {
    const kept = JSON.stringify([queued('在吗', 'k1'), { ...queued('b', 'k2', { wording_reason: '客户原话' }), state: 'failed', why: 'too long' }])
    expect(restored(kept)).toEqual([
        { client_key: 'k1', text: '在吗', extra: {}, state: 'failed', why: '', code: '', is_unreached: true },
        { client_key: 'k2', text: 'b', extra: { wording_reason: '客户原话' }, state: 'failed', why: '', code: '', is_unreached: true },
    ])
})

test.each([null, '', '{', '"x"', '{"a":1}', '[1,null,{"text":2}]'])('%j restores nothing', (kept) => expect(restored(kept)).toEqual([]))

test('one is marked or dropped, the others stay', () => {
    const all = [queued('a', '1'), queued('b', '2')]
    expect(marked(all, '2', { state: 'failed', why: 'no' })).toEqual([all[0], { ...all[1], state: 'failed', why: 'no' }])
    expect(without(all, '1')).toEqual([all[1]])
})
