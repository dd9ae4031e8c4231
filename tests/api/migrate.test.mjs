// A site moved from SQLite to PostgreSQL while it is used, and back again.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Client } from '../lib/client.mjs'
import { binary, makeData, serve } from '../lib/server.mjs'

const isPostgres = process.env.BIHUAN_TEST_ENGINE === 'postgres'

test('a live site moves to PostgreSQL and back, every row and every word that can be found', { skip: !isPostgres && 'needs PostgreSQL (./test --postgres)', timeout: 120_000 }, async (t) => {
  const folder = makeData({ part: 'tickets', count: 300, manualClock: '' })
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const postgres = process.env.BIHUAN_STORE_URL, sqlite = `sqlite:${join(folder, 'old.db')}`, back = `sqlite:${join(folder, 'back.db')}`
  const migrate = (from, to, ...more) => spawnSync(binary, ['migrate', '--from', from, '--to', to, '--quiet', ...more], { encoding: 'utf8' })
  const on = (store) => ({ manualClock: '', args: ['--store', store] })
  // The demo was made on PostgreSQL: brought to SQLite, it is the site that will move.
  assert.match(migrate(postgres, sqlite).stdout, / added, 0 changed, 0 removed/)
  execFileSync('psql', [postgres, '-qc', 'drop schema public cascade', '-c', 'create schema public'], { stdio: ['ignore', 'ignore', 'ignore'] })
  let server = await serve(folder, on(sqlite))
  let agent = await Client.as(server.url, 'agent')
  assert.equal(migrate(sqlite, postgres).status, 0, 'while the server runs')
  const category_id = (await agent.get('/categories')).body.items[0].category_id
  const opened = await agent.post('/tickets', { title: '紫水晶路由器掉线', category_id, channel: 'phone' })
  assert.equal(opened.status, 201)
  await server.stop()
  const compared = migrate(sqlite, postgres, '--compare')
  assert.equal(compared.status, 1)
  assert.match(compared.stdout, new RegExp(`ticket ${opened.body.ticket_id}: missing`))
  assert.match(migrate(sqlite, postgres).stdout, /[1-9]\d* added/)
  assert.match(migrate(sqlite, postgres).stdout, /every one the same in both stores/)
  server = await serve(folder, on(postgres))
  agent = await Client.as(server.url, 'agent')
  const find = async (words) => (await agent.get(`/tickets?queue=all&q=${encodeURIComponent(words)}`)).body.items
  assert.deepEqual((await find('紫水晶')).map((it) => it.code), [opened.body.code])
  assert.ok((await find('宽带')).length > 0)
  await agent.patch(`/tickets/${opened.body.ticket_id}`, { version: opened.body.version, title: '黄水晶路由器掉线' })
  await server.stop()
  assert.equal(migrate(postgres, back).status, 0)
  server = await serve(folder, on(back))
  agent = await Client.as(server.url, 'agent')
  assert.deepEqual((await find('黄水晶')).map((it) => it.code), [opened.body.code])
  assert.deepEqual(await find('紫水晶'), [], 'the old words are gone')
  await server.stop()
})

test('what cannot be moved is said', (t) => {
  const folder = makeData()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const migrate = (...args) => spawnSync(binary, ['migrate', ...args], { encoding: 'utf8' })
  const here = `sqlite:${join(folder, 'a.db')}`
  assert.match(migrate('--from', here, '--to', here).stderr, /the same store/)
  assert.match(migrate('--from', here, '--to', `sqlite:${join(folder, 'b.db')}`).stderr, /there is no store at/)
  assert.match(migrate('--from', 'mysql://x', '--to', here).stderr, /store.url must be/)
  assert.notEqual(migrate('--from', here).status, 0)
})
