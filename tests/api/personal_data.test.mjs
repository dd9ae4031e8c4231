// 2.2.4 Recognisable personal values are sent through every operation that takes them, well and badly, while the store
// is slow, while a webhook fails, through a rotation and a crash; then the log, the database with its write-ahead log and
// every file of the data folder are searched for them. What is found would be a leak.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { request, row } from '../lib/outage.mjs'
import { makeData, serve } from '../lib/server.mjs'

const isPostgres = process.env.BIHUAN_TEST_ENGINE === 'postgres'

// Each in itself; of an address the part behind what its masked form shows.
const planted = {
  name: '欧阳紫霞客', other_name: '诸葛碧落生', mobile: '13987654321', phone: '057188776655', mail: 'zixia.keke@planted-mail.example',
  wechat: 'wx-zixia-keke-77', identity: '11010519491231002X', passport: 'PLNT7788990', service: 'KD-PLNT-778899',
  address: '黄泉路九百八十七号院', notes: '紫霞的备忘，夜里别打电话', secret: 'planted-signing-secret-42',
}
const address_detail = `碧落街${planted.address}`

// As text, as JSON may escape it, as it stands in an address, in base64 at each of the three places it can begin.
function spellings(value) {
  const escaped = [...value].map((c) => (c.codePointAt(0) < 128 ? c : `\\u${c.codePointAt(0).toString(16).padStart(4, '0')}`)).join('')
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]).toString('base64').replace(/=+$/, '')
    return text.slice(shift === 0 ? 0 : shift + 1, -2)
  })
  const in_addresses = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  return [value, escaped, encodeURIComponent(value), Buffer.from(value).toString('hex'), Buffer.from(value, 'utf16le').toString('latin1'), ...base64, ...in_addresses]
}

function findings(what, bytes) {
  const text = bytes.toString('latin1')
  const found = []
  for (const [name, value] of Object.entries(planted))
    for (const spelling of new Set(spellings(value))) {
      const wanted = /[^\0-\xff]/.test(spelling) ? Buffer.from(spelling).toString('latin1') : spelling
      if (text.includes(wanted)) found.push(`${what}: ${name} as ${JSON.stringify(spelling)}`)
    }
  return found
}

function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesOf(path) : [path]
  })
}

function everythingKept(folder) {
  const found = filesOf(folder).flatMap((path) => findings(path.slice(folder.length), readFileSync(path)))
  if (isPostgres) found.push(...findings('dump', execFileSync('pg_dump', ['-d', process.env.BIHUAN_STORE_URL], { maxBuffer: 1 << 30 })))
  return found
}

// Somebody else holds the customers' table for longer than a statement may take without being called slow.
function holdStore(folder) {
  const [program, args, sql] = isPostgres
    ? ['psql', ['-q', process.env.BIHUAN_STORE_URL], 'begin; lock table customer, audit_entry;\n\\echo held\n']
    : ['sqlite3', [join(folder, 'bihuan.db')], 'begin immediate;\n.print held\n']
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(sql)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return new Promise((resolve) => child.stdout.once('data', () => resolve(() => {
    child.stdin.end('rollback;\n')
    return ended
  })))
}

const contacts = [
  { kind: 'mobile', value: planted.mobile, is_primary: true }, { kind: 'phone', value: planted.phone },
  { kind: 'email', value: planted.mail }, { kind: 'wechat', value: planted.wechat },
]
const customer = (more = {}) => ({
  customer_type: 'person', name: planted.name, identity_number: planted.identity, notes: planted.notes, contact_points: contacts,
  services: [{ kind: 'broadband', number: planted.service, plan: '100M' }], address: { city: '江城', detail: address_detail }, ...more,
})

test('the search finds what is planted in a file', () => {
  for (const [name, value] of Object.entries(planted))
    for (const [where, bytes] of [['log', Buffer.from(`{"why":"no such ${value}"}`)], ['base64', Buffer.from(Buffer.from(`ab${value}cd`).toString('base64'))],
      ['address', Buffer.from(`GET /customers?q=${encodeURIComponent(value)}`)], ['hex', Buffer.from(Buffer.from(value).toString('hex'))]])
      assert.ok(findings(where, bytes).some((it) => it.includes(name)), `${name} in ${where}`)
})

test('no personal value is left in a log or a file', { timeout: 120_000 }, async (t) => {
  const folder = makeData()
  const start = () => serve(folder, { logLevel: 'debug' })
  let server = await start(), log = ''
  t.after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const as = (name) => Client.as(server.url, name)
  let agent = await as('agent'), lead = await as('lead'), admin = await as('admin'), manager = await as('manager')
  const ok = (reply, status = 200) => {
    assert.equal(reply.status, status, reply.text)
    return reply.body
  }
  const refused = (reply) => assert.ok(reply.status >= 400 && reply.status < 500, `${reply.status} ${reply.text}`)

  // Well.
  let made = ok(await agent.post('/customers', customer()), 201)
  const other = ok(await agent.post('/customers', { customer_type: 'person', name: planted.other_name, identity_number: planted.passport }), 201)
  made = ok(await agent.patch(`/customers/${made.customer_id}`, { version: made.version, notes: planted.notes, address: { detail: `${address_detail}二` } }))
  for (const value of [planted.name, planted.mobile, planted.phone, planted.mail, planted.identity, planted.service])
    assert.equal(ok(await agent.get(`/customers?q=${encodeURIComponent(value)}`)).items[0]?.customer_id, made.customer_id, value)
  assert.ok(ok(await agent.post('/customers/duplicates', { name: planted.name, identity_number: planted.identity, contact_values: [planted.mobile, planted.mail] })).items.length > 0)
  assert.equal(made.notes, '****', 'masked like the rest')
  for (const field of ['name', 'identity_number', 'address', 'notes'])
    assert.ok(ok(await agent.post(`/customers/${made.customer_id}/reveal`, { field, reason: '来电核对' })).value.length > 4)
  ok(await agent.get(`/customers/${made.customer_id}/events`))
  const category = ok(await agent.get('/categories')).items[0].category_id

  // Badly.
  refused(await agent.post('/customers', customer()))  // a duplicate
  refused(await agent.post('/customers', customer({ identity_number: '11010519491231002Y', accepts_duplicate: true })))
  refused(await agent.post('/customers', customer({ mobile: planted.mobile })))
  refused(await agent.post('/customers', { ...customer(), contact_points: [{ kind: 'email', value: planted.mobile }] }))
  refused(await agent.post('/customers', { ...customer(), contact_points: [{ kind: planted.mobile, value: planted.mail }] }))
  refused(await agent.post('/customers', customer({ name: planted.name.repeat(40) })))
  refused(await agent.post('/customers', { [planted.name]: planted.mobile }))
  refused(await agent.call('POST', '/customers', { raw: `{"name":"${planted.name}","identity_number":"${planted.identity}`, type: 'application/json' }))
  refused(await agent.call('POST', '/customers', { raw: Buffer.from(`${planted.name}\xff`, 'latin1'), type: 'application/json' }))
  refused(await agent.patch(`/customers/${made.customer_id}`, { version: 999, name: planted.other_name }))

  // 2.5.5 Taken down while the system was down, and brought in; then badly.
  const down = (more) => request([row('PLANTED-0001', planted.mobile, {
    customer_name: planted.name, choice: 'wait', data: [{ code: 'address', text: address_detail }, { code: 'symptom', text: '断网' }], ...more,
  })], { run_key: 'planted-run' })
  assert.equal(ok(await agent.post('/outage/imports', down({}))).rows[0].verdict, 'waiting')
  for (const field of ['channel', 'service_type', 'phone']) {
    const [left_out] = ok(await agent.post('/outage/imports', down({ entry_key: `PLANTED-${field.length}`, [field]: planted.name }))).rows
    assert.equal(left_out.verdict, 'invalid', field)
  }
  for (const field of ['entry_key', 'choice', planted.name]) refused(await agent.post('/outage/imports', down({ [field]: planted.mobile + planted.name })))
  refused(await agent.post(`/customers/${made.customer_id}/reveal`, { field: planted.mobile, reason: '核对' }))
  refused(await agent.call('GET', `/customers/${planted.mobile}x`, undefined, { isChecked: false }))
  refused(await agent.call('GET', `/nowhere/${encodeURIComponent(planted.name)}?q=${planted.mobile}`, undefined, { isChecked: false }))
  refused(await agent.call('GET', `/customers?${planted.mobile}=${planted.mail}`, undefined, { isChecked: false }))
  refused(await agent.call('GET', `/customers?segment=${encodeURIComponent(planted.name)}`, undefined, { isChecked: false }))
  refused(await new Client(server.url).post('/session', { username: planted.mobile, password: planted.secret }))
  refused(await agent.post('/tickets', { title: '断网', category_id: category, channel: 'phone', customer_id: planted.mobile }))
  refused(await agent.call('POST', '/customers', customer(), { headers: { 'content-type': 'text/plain' }, isChecked: false }))
  const trainer = await as('trainer')
  refused(await trainer.post('/customers', customer()))
  refused(await trainer.post(`/customers/${made.customer_id}/reveal`, { field: 'name', reason: '好奇' }))

  // A webhook nobody answers, for a ticket of this customer.
  const definition = {
    kind: 'trigger', events: ['opened'], schedule: null, conditions: { all: [], any: [] },
    actions: [{ kind: 'webhook', url: 'https://nowhere.invalid/hook', secret: planted.secret }],
  }
  ok(await manager.post('/automation/rules', { name: '外呼', is_active: true, definition }), 201)
  const ticket = ok(await agent.post('/tickets', { title: '断网', category_id: category, channel: 'phone', customer_id: made.customer_id }), 201)
  ok(await agent.get(`/tickets/${ticket.ticket_id}`))
  await fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"advance_seconds":60}' })
  assert.match(server.errors(), /automation.webhook_failed/, 'it was tried')

  // While the store is held by somebody else; on PostgreSQL the statements that wait are named as slow.
  const release = await holdStore(folder)
  const late = agent.post('/customers', customer({ name: planted.other_name, identity_number: null, accepts_duplicate: true }))
  const waited = Date.now() + 400
  while (Date.now() < waited) await (await fetch(`${server.url}/healthz`)).text()
  await release()
  ok(await late, 201)
  if (isPostgres) assert.match(server.errors(), /store.slow_statement.*customer\.|identity\.audit/)

  // Two records made one, exports, a rotation half done, and a crash in the middle of it.
  const survivor = ok(await lead.get(`/customers/${made.customer_id}`))
  ok(await lead.post(`/customers/${made.customer_id}/merge`, { from_customer_id: other.customer_id, reason: '同一人', version: survivor.version }))
  assert.equal((await lead.call('GET', '/tickets/export?format=csv&queue=all', undefined, { isChecked: false })).status, 200)
  ok(await admin.post('/keys', { suite: 'sm4', reason: '年度轮换' }), 201)
  ok(await agent.get(`/customers/${made.customer_id}`))
  assert.deepEqual(everythingKept(folder), [], 'while it runs, with its write-ahead log')
  log += server.errors()
  server.child.kill('SIGKILL')
  await server.ended
  assert.deepEqual(everythingKept(folder), [], 'after a crash')
  server = await start()
  ;[agent, lead, admin] = [await as('agent'), await as('lead'), await as('admin')]
  const left = async () => ok(await admin.get('/keys')).items.filter((it) => it.state === 'old').reduce((sum, it) => sum + it.records, 0)
  while ((await left()) > 0) await fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"advance_seconds":1}' })
  assert.equal(ok(await agent.post(`/customers/${made.customer_id}/reveal`, { field: 'name', reason: '来电核对' })).value, planted.name)
  // A row somebody has damaged does not open, and what is said of it names no value.
  const damage = `update customer set name_sealed = 'v2:3:AAAA' where customer_id = ${made.customer_id}`
  if (isPostgres) execFileSync('psql', ['-q', process.env.BIHUAN_STORE_URL, '-c', damage])
  else execFileSync('sqlite3', [join(folder, 'bihuan.db'), '.timeout 5000', damage])
  assert.equal((await agent.call('GET', `/customers/${made.customer_id}`, undefined, { isChecked: false })).status, 503)
  assert.match(server.errors(), /does not open/)
  await server.stop()
  log += server.errors()
  assert.ok(log.length > 500)
  assert.deepEqual(findings('log', Buffer.from(log)), [])
  assert.deepEqual(everythingKept(folder), [], 'at the end')
})
