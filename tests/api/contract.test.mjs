// The routes the program has are the operations the contract lists, with the same access; and the tests of this folder
// together see a successful reply of every one of them (every_operation.test.mjs).
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import { operations } from '../lib/contract.mjs'
import { binary } from '../lib/server.mjs'

test('routes and contract are the same set', () => {
  const routes = JSON.parse(execFileSync(binary, ['routes'], { encoding: 'utf8' }))
  const line = (r) => `${r.method} ${r.path} ${r.id} ${r.access}`
  const have = routes.map((r) => line({ ...r, id: r.operation_id })).sort()
  const want = operations.map(line).sort()
  assert.deepEqual(have, want)
})

test('every operation id is said once', () => {
  const ids = operations.map((o) => o.id)
  assert.equal(new Set(ids).size, ids.length)
})
