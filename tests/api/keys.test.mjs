// 2.2.4 Keys by the API and by the command line, while a server runs beside it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { binary, fresh, makeData, serve, startOfTime } from '../lib/server.mjs'

const keys = (folder, ...args) =>
  spawnSync(binary, ['keys', ...args, '--data-dir', folder, ...(args[0] === 'rewrap' ? [] : ['--manual-clock', startOfTime])], { encoding: 'utf8' })
const person = (n) => ({ customer_type: 'person', name: `客户${n}`, contact_points: [{ kind: 'mobile', value: `139000${10000 + n}` }] })

async function addPeople(client, count) {
  const ids = []
  for (let n = 0; n < count; n++) {
    const made = await client.post('/customers', person(n))
    assert.equal(made.status, 201, made.text)
    ids.push(made.body.customer_id)
  }
  return ids
}

async function everybodyIsFound(client, ids, when) {
  for (const [n, id] of ids.entries()) {
    const found = (await client.get(`/customers?q=${person(n).contact_points[0].value}`)).body.items
    assert.deepEqual(found.map((it) => it.customer_id), [id], `${when}: ${n}`)
  }
  const shown = await client.post(`/customers/${ids[0]}/reveal`, { field: 'name', reason: '核对' })
  assert.equal(shown.body.value, '客户0', when)
}

const held = async (admin) => Object.fromEntries((await admin.get('/keys')).body.items.map((it) => [it.key_id, it.records]))
const advance = (server) => fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"advance_seconds":1}' })

test('a key is rotated and retired from the command line beside a running server', async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  const admin = await Client.as(server.url, 'admin')
  const before = await held(admin)
  const first = (await admin.get('/keys')).body.items.find((it) => it.state === 'active').key_id
  const ids = await addPeople(agent, 60)
  assert.match(keys(server.folder, 'list').stdout, new RegExp(`^ +${first} +xchacha +active +\\S+ +${before[first] + 60} `, 'm'))
  const rotated = keys(server.folder, 'rotate', '--suite', 'sm4', '--reason', '年度轮换')
  assert.equal(rotated.status, 0, rotated.stderr)
  const next = String(Number(first) + 1)
  assert.equal((await admin.get('/keys')).body.items[0].suite, 'sm4')
  await everybodyIsFound(agent, ids, 'before the move')
  const late = await agent.post('/customers', person(900))
  assert.equal(late.status, 201)
  assert.equal((await held(admin))[next], 1, 'the server uses the new key at once')
  const refused = keys(server.folder, 'retire', first)
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /keys.in_use: \d+ records/)
  await advance(server)
  const halfway = await held(admin)
  assert.ok(halfway[first] > 0 && halfway[next] > 1, JSON.stringify(halfway))
  await everybodyIsFound(agent, ids, 'in the middle')
  while ((await held(admin))[first] > 0) await advance(server)
  await everybodyIsFound(agent, ids, 'after the move')
  assert.equal(keys(server.folder, 'retire', first).status, 0)
  assert.match(keys(server.folder, 'list').stdout, new RegExp(`^ +${first} +xchacha +retired`, 'm'))
  await everybodyIsFound(agent, ids, 'after the old key is gone')
  const log = (await admin.get('/audit?subject_kind=seal_key')).body.items
  assert.deepEqual(log.map((it) => it.action), ['keys.retired', 'keys.rotated'])
  assert.equal(log[1].after.reason, '年度轮换')
})

test('what is not possible with keys is refused', async (t) => {
  const server = await fresh(t)
  const admin = await Client.as(server.url, 'admin')
  const active = (await admin.get('/keys')).body.items.find((it) => it.state === 'active')
  for (const [path, body, status, what] of [
    ['/keys', {}, 422, 'reason'],
    ['/keys', { reason: 'x' }, 422, 'reason'],
    ['/keys', { reason: '年度轮换', suite: 'rot13' }, 422, 'suite'],
    ['/keys', { reason: '年度轮换', key: 'mine' }, 422, 'key'],
    [`/keys/${active.key_id}/retire`, {}, 422, 'reason'],
    [`/keys/${active.key_id}/retire`, { reason: '不用了' }, 409, 'keys.active'],
    ['/keys/99/retire', { reason: '不用了' }, 404, 'keys.unknown'],
    ['/keys/mine/retire', { reason: '不用了' }, 404, 'http.not_found'],
  ]) {
    const reply = await admin.post(path, body)
    assert.equal(reply.status, status, reply.text)
    assert.ok(status === 422 ? reply.body.errors.some((it) => it.field === what) : reply.body.code === what, reply.text)
  }
  for (let i = 0; (await admin.post('/keys', { reason: '轮换' })).status === 201; i++) assert.ok(i < 10)
  assert.equal((await admin.post('/keys', { reason: '轮换' })).body.code, 'keys.too_many')
  assert.equal(keys(server.folder, 'rotate', '--suite', 'rot13').status, 105)
  assert.notEqual(keys(server.folder, 'retire').status, 0)
})

test('another master key takes the place of the old one, whatever moment it stops at', async (t) => {
  const folder = makeData()
  const away = join(folder, 'away.key'), file = (end = '') => join(folder, `secret.key${end}`)
  let server = await serve(folder)
  t.after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  let agent = await Client.as(server.url, 'agent')
  const ids = await addPeople(agent, 3)
  const old = readFileSync(file(), 'utf8')
  const done = keys(folder, 'rewrap', '--new-key', away)
  assert.equal(done.status, 0, done.stderr)
  assert.notEqual(readFileSync(file(), 'utf8'), old)
  assert.equal(readFileSync(file('.old'), 'utf8'), old, 'the old one is kept')
  assert.equal(readFileSync(away, 'utf8'), readFileSync(file(), 'utf8'))
  for (const path of [away, file(), file('.old')]) assert.equal(statSync(path).mode & 0o777, 0o600, path)
  assert.ok(!existsSync(file('.new')))
  await everybodyIsFound(agent, ids, 'by the server that runs on')
  assert.equal(keys(folder, 'rewrap', '--new-key', away).status, 0, 'again: nothing to do')
  await server.stop()
  // As if it had ended between the store and the files.
  renameSync(file(), file('.new'))
  renameSync(file('.old'), file())
  server = await serve(folder)
  agent = await Client.as(server.url, 'agent')
  await everybodyIsFound(agent, ids, 'half done')
  const rotated = await (await Client.as(server.url, 'admin')).post('/keys', { reason: '轮换' })
  assert.equal(rotated.body.code, 'keys.other_master', 'no key under the old master key')
  await server.stop()
  assert.match(keys(folder, 'rewrap', '--new-key', join(folder, 'other.key')).stderr, /secret.key.new is of a change that was not finished/)
  assert.equal(keys(folder, 'rewrap', '--new-key', away).status, 0, 'finished by a second run')
  assert.ok(!existsSync(file('.new')))
  // Another file than the store's.
  copyFileSync(file(), join(folder, 'right.key'))
  writeFileSync(file(), `${'00'.repeat(32)}\n`)
  await assert.rejects(serve(folder), /wrapped by another master key; put the right secret.key/)
  assert.match(keys(folder, 'rewrap', '--new-key', join(folder, 'third.key')).stderr, /secret.key.old|other_master/)
  copyFileSync(join(folder, 'right.key'), file())
  server = await serve(folder)
  agent = await Client.as(server.url, 'agent')
  await everybodyIsFound(agent, ids, 'after all')
})
