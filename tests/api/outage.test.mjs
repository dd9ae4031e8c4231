// 2.5.5, 3.5.1: a store that is read-only, the sheet and the local page, and what was taken down on them coming in.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { onDuty, request, row, tuesday } from '../lib/outage.mjs'
import { fresh, makeData, serve } from '../lib/server.mjs'

const none = '1234567890123456789'
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('a read-only store is read, says so, and refuses every write by one code', async (t) => {
  const folder = makeData()
  let server = await serve(folder)
  t.after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const before = await Client.as(server.url, 'agent')
  assert.equal(ok(await before.get('/outage/status')).is_read_only, false)
  const port = server.port
  await server.stop()
  process.env.BIHUAN_STORE_READ_ONLY = 'true'
  t.after(() => delete process.env.BIHUAN_STORE_READ_ONLY)
  server = await serve(folder, { port, isDemo: false })

  assert.deepEqual(await (await fetch(`${server.url}/readyz`)).json(), { status: 'read_only' })
  const nobody = new Client(server.url)
  const status = await nobody.get('/outage/status')
  assert.equal(ok(status).is_read_only, true)
  assert.match(status.headers.get('cache-control'), /s-maxage=\d+/)
  // Who was signed in stays so and reads; new sessions cannot be written.
  ok(await before.get('/tickets'))
  const category_id = ok(await before.get('/categories')).items[0].category_id
  for (const reply of [
    await before.post('/tickets', { title: '断网', category_id, channel: 'phone' }),
    await before.post('/outage/imports', request([row('PAPER001-001', '13911112222')])),
    await nobody.call('POST', '/session', { username: 'agent', password: 'Bihuan-demo-2026' }),
  ]) {
    assert.equal(reply.status, 503, reply.text)
    assert.equal(reply.body.code, 'store.read_only')
    assert.match(reply.body.title, /应急登记表/)
    assert.match(reply.headers.get('retry-after'), /^\d+$/)
  }
  const english = await before.call('POST', '/tickets', { title: 'x', category_id, channel: 'phone' }, { headers: { 'accept-language': 'en' } })
  assert.equal(english.body.code, 'store.read_only')
  // What bookings are taken on meanwhile is there, and so is a trial.
  assert.equal((await before.get('/outage/intake_sheet')).status, 200)
  assert.equal((await before.get('/outage/local_page')).status, 200)
  assert.equal(ok(await before.post('/outage/imports', request([row('PAPER001-001', '13911112222')], { is_trial: true }))).import_id, null)
  await server.stop()
  delete process.env.BIHUAN_STORE_READ_ONLY
  server = await serve(folder, { port })
  assert.equal((await before.post('/tickets', { title: '断网', category_id, channel: 'phone' })).status, 201)
})

test('the sheet is a spreadsheet with lists to choose from, the local page one file that asks nothing of anybody', async (t) => {
  const { url, folder } = await fresh(t)
  const agent = await Client.as(url, 'agent')
  const sheet = await agent.get('/outage/intake_sheet')
  assert.equal(sheet.status, 200)
  assert.match(sheet.headers.get('content-disposition'), /intake-sheet\.xlsx/)
  const path = join(folder, 'sheet.xlsx')
  writeFileSync(path, sheet.bytes)
  const part = (name) => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8', maxBuffer: 1 << 26 })
  const main = part('xl/worksheets/sheet1.xml'), words = part('xl/sharedStrings.xml')
  assert.match(main, /<dataValidation type="list"[^>]*sqref="G3:G202"[^>]*><formula1>'名单 Lists'!\$A\$2:\$A\$\d+<\/formula1>/)
  assert.match(main, /<pane [^>]*ySplit="2"[^>]*state="frozen"/)
  assert.match(main, /<pageSetup paperSize="9"[^>]*orientation="landscape"/)
  assert.match(main, /<row r="2"[^>]*hidden="1"/)
  for (const word of ['visit.repair 上门维修 Repair at your place', 'data.address', 'entry_key', '应急登记表说明', 'About the intake sheet']) assert.ok(words.includes(word), word)
  const number = /([A-Z2-9]{8})-001</.exec(words)[1]
  const next = await agent.get('/outage/intake_sheet')
  assert.ok(!next.bytes.equals(sheet.bytes), `each sheet has numbers of its own, not ${number} again`)

  const page = await agent.get('/outage/local_page')
  assert.match(page.type, /text\/html/)
  assert.match(page.headers.get('content-disposition'), /attachment; filename="local-intake\.html"/)
  const nonce = /script-src 'nonce-([\w-]+)'/.exec(page.text)[1]
  assert.ok(page.text.includes(`<script nonce="${nonce}">`))
  assert.match(page.text, /default-src 'none'/)
  assert.ok(!/(src|href)=|https?:|{{/.test(page.text), 'no address of anything else, no mark left')
  const facts = JSON.parse(/id="facts"[^>]*>(.*?)<\/script>/s.exec(page.text)[1])
  assert.ok(facts.service_types.some((it) => it.code === 'visit.repair' && it.items.some((one) => one.code === 'symptom' && one.is_required)))
})

test('an import: tried, brought in once, conflicts settled, logged without names', async (t) => {
  const { url } = await fresh(t)
  await onDuty(url)
  const agent = await Client.as(url, 'agent')
  const rows = [
    row('PAPER001-001', '13911110001', { taken_at: '2026-03-01T03:00:00Z' }),
    row('PAPER001-002', '13911110002', { taken_at: '2026-03-01T02:00:00Z' }),
    row('PAPER001-003', '13911110003', { taken_at: '2026-03-01T09:00:00Z' }),
    row('PAPER001-004', '12', {}),
  ]
  const by = (report) => Object.fromEntries(report.rows.map((it) => [it.entry_key, it]))
  const tried = by(ok(await agent.post('/outage/imports', request(rows, { is_trial: true }))))
  assert.equal(tried['PAPER001-002'].verdict, 'ready', 'who asked first')
  assert.equal(ok(await agent.get('/appointments?sort=newest')).items.length, 0, 'a trial writes nothing')
  const report = ok(await agent.post('/outage/imports', request(rows)))
  assert.deepEqual(report.rows.map((it) => it.entry_key), ['PAPER001-002', 'PAPER001-004', 'PAPER001-001', 'PAPER001-003'])
  const made = by(report)
  assert.equal(made['PAPER001-002'].verdict, 'booked')
  assert.equal(made['PAPER001-002'].starts_at, tuesday('04:00').replace('Z', '.000Z'), 'the window that the wanted time lies in')
  assert.equal(made['PAPER001-003'].verdict, 'conflict')
  assert.equal(made['PAPER001-003'].reason, 'taken')
  assert.ok(made['PAPER001-003'].alternatives.length > 0)
  assert.equal(made['PAPER001-004'].verdict, 'invalid')
  assert.deepEqual(made['PAPER001-004'].errors.map((it) => [it.field, it.code]), [['phone', 'outage.phone_wrong'], ['data.contact', 'appointment.item_phone']])

  // The ticket tells colleagues where it came from.
  const entries = ok(await agent.get(`/tickets/${made['PAPER001-002'].ticket_id}/timeline`)).items
  assert.ok(JSON.stringify(entries).includes('应急登记 PAPER001-002'))
  assert.ok(JSON.stringify(entries).includes('下午在家'))

  // Again, and by another run: nothing twice.
  const count = async () => ok(await agent.get('/appointments?sort=newest&limit=200')).items.length
  const before = await count()
  assert.equal(by(ok(await agent.post('/outage/imports', request(rows))))['PAPER001-002'].verdict, 'booked')
  const other = by(ok(await agent.post('/outage/imports', request(rows.slice(0, 2), { run_key: 'another-run' }))))
  assert.deepEqual(Object.values(other).map((it) => [it.verdict, it.reason]), Array(2).fill(['duplicate', 'imported_before']))
  assert.equal(await count(), before)

  // Settled: one at another time, or on the waiting list with a word to the customer.
  const wait = by(ok(await agent.post('/outage/imports', request([{ ...rows[2], choice: 'wait' }]))))['PAPER001-003']
  assert.equal(wait.verdict, 'waiting')
  assert.ok(JSON.stringify(ok(await agent.get(`/tickets/${wait.ticket_id}/timeline`)).items).includes('登记等候'))

  const { items, next } = ok(await agent.get('/outage/imports?limit=1'))
  assert.equal(items[0].counts.duplicate, 2)
  const [first] = ok(await agent.get(`/outage/imports?after=${next}`)).items
  assert.deepEqual(first.counts, { booked: 2, waiting: 1, duplicate: 0, conflict: 0, invalid: 1 })
  const log = await agent.get(`/outage/imports/${first.import_id}/rows`)
  assert.equal(ok(log).items.length, 4)
  for (const personal of ['欧阳雷', '13911110001', '幸福路']) assert.ok(!log.text.includes(personal), personal)
  assert.equal(ok(await agent.get(`/outage/imports/${first.import_id}/rows?verdict=invalid`)).items[0].code, 'outage.phone_wrong')
  assert.equal((await agent.get(`/outage/imports/${none}/rows`)).body.code, 'outage.import_unknown')
})

test('what an import and a notice refuse', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), manager = await Client.as(url, 'manager')
  const post = (more) => agent.post('/outage/imports', { ...request([row('PAPER001-001', '13911112222')]), ...more })
  const notice = (more) => manager.post('/outage/notices', { kind: 'outage', text_zh: '故障', text_en: 'Outage', from: '2026-03-02T01:00:00Z', until: '2026-03-02T05:00:00Z', ...more })
  const table = [
    ['no rows', () => post({ rows: [] }), 'field.missing', 'rows'],
    ['a key of another kind', () => post({ rows: [row('a b c d e f', '1')] }), 'outage.entry_key_wrong', 'rows.0.entry_key'],
    ['a short run key', () => post({ run_key: 'x' }), 'field.too_short', 'run_key'],
    ['an unknown source', () => post({ source: 'pigeon' }), 'field.choice', 'source'],
    ['a field nobody asked for', () => post({ rows: [row('PAPER001-001', '1', { colour: 'red' })] }), 'field.unknown', 'rows.0.colour'],
    ['a choice there is not', () => post({ rows: [row('PAPER001-001', '1', { choice: 'guess' })] }), 'field.choice', 'rows.0.choice'],
    ['more rows than an import takes', () => post({ rows: Array.from({ length: 501 }, (_, i) => row(`PAPER001-${i}`, '13911112222')) }), 'outage.too_many_rows', 'rows'],
    ['a notice without an end', () => notice({ until: null }), 'field.missing', 'until'],
    ['a notice that ends before it begins', () => notice({ until: '2026-03-02T00:00:00Z' }), 'outage.notice_times', 'until'],
    ['a notice for a year', () => notice({ until: '2027-03-02T00:00:00Z' }), 'outage.notice_times', 'until'],
    ['a notice without words', () => notice({ text_en: ' ' }), 'field.missing', 'text_en'],
    ['a notice of a kind there is not', () => notice({ kind: 'party' }), 'field.choice', 'kind'],
  ]
  for (const [name, call, code, field] of table)
    await t.test(name, async () => {
      const reply = await call()
      assert.equal(reply.status, 422, reply.text)
      const found = reply.body.errors.find((it) => it.field === field)
      assert.equal(found?.code, code, reply.text)
    })
  assert.equal((await agent.get('/outage/imports')).body.items.length, 0)
  ok(await post({ run_key: 'run-of-agent', is_trial: false }))
  const lead = await Client.as(url, 'lead')
  assert.equal((await lead.post('/outage/imports', request([row('PAPER001-002', '13911112223')], { run_key: 'run-of-agent' }))).body.code, 'outage.run_of_other')
})

test('a notice is seen by everybody while it holds', async (t) => {
  const { url } = await fresh(t)
  const manager = await Client.as(url, 'manager'), agent = await Client.as(url, 'agent'), nobody = new Client(url)
  const shown = async () => ok(await nobody.get('/outage/status')).notices
  const words = { kind: 'maintenance', text_zh: '今晚维护', text_en: 'Maintenance tonight' }
  const made = ok(await manager.post('/outage/notices', { ...words, from: '2026-03-02T02:00:00Z', until: '2026-03-02T05:00:00Z' }), 201)
  assert.deepEqual(await shown(), [])
  const advance = (seconds) => fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds }) })
  await advance(3600)
  assert.deepEqual((await shown()).map((it) => [it.kind, it.text_en]), [['maintenance', 'Maintenance tonight']])
  const saved = ok(await manager.put(`/outage/notices/${made.notice_id}`, { ...words, text_zh: '维护延长', from: made.from, until: '2026-03-02T06:00:00Z', version: made.version }))
  assert.equal((await shown())[0].text_zh, '维护延长')
  assert.equal((await manager.put(`/outage/notices/${made.notice_id}`, { ...words, from: made.from, until: '2026-03-02T06:00:00Z', version: made.version })).body.code, 'outage.version_conflict')
  assert.equal((await manager.put(`/outage/notices/${none}`, { ...words, from: made.from, until: '2026-03-02T06:00:00Z', version: 1 })).body.code, 'outage.notice_unknown')
  ok(await manager.put(`/outage/notices/${made.notice_id}`, { ...words, from: made.from, until: made.from, version: saved.version }))
  assert.deepEqual(await shown(), [], 'ended at once')
  assert.equal(ok(await manager.get('/outage/notices')).items.length, 1)
  assert.equal((await agent.post('/outage/notices', { ...words, from: made.from, until: made.until })).body.code, 'http.not_permitted')
  assert.equal((await agent.get('/outage/notices')).status, 403)
  const customer = await Client.as(url, 'customer')
  for (const path of ['/outage/imports', '/outage/intake_sheet', '/outage/local_page']) assert.equal((await customer.get(path)).status, 403, path)
  assert.equal((await nobody.get('/outage/local_page')).status, 401)
  assert.ok(ok(await manager.get('/audit?subject_kind=outage_notice')).items.some((it) => it.action === 'outage.notice_changed'))
})

test('customers hear what became of their booking, and of an outage in the time of their visit', async (t) => {
  const { url } = await fresh(t)
  await onDuty(url)
  const agent = await Client.as(url, 'agent'), manager = await Client.as(url, 'manager')
  const people = {}
  for (const n of [1, 2, 3]) {
    const contact_points = [{ kind: 'mobile', value: `1391111000${n}` }]
    people[n] = ok(await agent.post('/customers', { name: `欧阳${n}`, customer_type: 'person', preferred_language: n === 2 ? 'en' : 'zh-CN', contact_points }), 201).customer_id
  }
  const rows = [1, 2, 3].map((n) => row(`PAPER001-00${n}`, `1391111000${n}`, { taken_at: `2026-03-01T0${n}:00:00Z` }))
  const told = async (purpose) => ok(await manager.get(`/messages?purpose=${purpose}&limit=200`)).items
  ok(await agent.post('/outage/imports', request(rows, { is_trial: true })))
  assert.deepEqual(await told('outage_booked'), [], 'a trial tells nobody')
  const made = ok(await agent.post('/outage/imports', request(rows)))
  const verdicts = Object.fromEntries(made.rows.map((it) => [it.entry_key.at(-1), it.verdict]))
  assert.deepEqual(verdicts, { 1: 'booked', 2: 'booked', 3: 'conflict' })
  ok(await agent.post('/outage/imports', request(rows)))
  await clock(1)
  const booked = await told('outage_booked')
  assert.deepEqual(booked.map((it) => it.customer_id).sort(), [people[1], people[2]].sort(), 'once each, however often the rows are sent')
  // No gateway is set up, so the portal's inbox is what is left; the others were tried in the order of the standard.
  assert.deepEqual(booked.map((it) => [it.state, it.channel]), Array(2).fill(['delivered', 'portal']))
  const own = async (message) => ok(await manager.post(`/messages/${message.message_id}/reveal`, { reason: '核对内容' }))
  const texts = {}
  for (const one of booked) texts[one.customer_id] = JSON.stringify(await own(one))
  assert.match(texts[people[1]], /系统故障期间登记的预约已录入/)
  assert.match(texts[people[2]], /taken at .* during an outage, is in/)
  assert.deepEqual((await told('outage_conflict')).map((it) => it.customer_id), [people[3]])
  ok(await agent.post('/outage/imports', request([{ ...rows[2], choice: 'wait' }])))
  await clock(1)
  assert.deepEqual((await told('outage_waiting')).map((it) => it.customer_id), [people[3]])

  // An outage of Tuesday's noon: those with a visit then hear of it as it begins and as it ends, once; others do not.
  const words = { kind: 'outage', text_zh: '系统故障', text_en: 'Outage' }
  const notice = ok(await manager.post('/outage/notices', { ...words, from: '2026-03-02T02:00:00Z', until: tuesday('06:00') }), 201)
  await clock(60)
  assert.deepEqual(await told('outage_began'), [], 'not before it begins')
  await clock(3600)
  assert.deepEqual((await told('outage_began')).map((it) => it.customer_id).sort(), [people[1], people[2]].sort())
  ok(await manager.put(`/outage/notices/${notice.notice_id}`, { ...words, from: notice.from, until: tuesday('08:00'), version: notice.version }))
  await clock(60)
  assert.equal((await told('outage_began')).length, 2, 'longer: nobody twice')
  assert.deepEqual(await told('outage_ended'), [])
  ok(await manager.put(`/outage/notices/${notice.notice_id}`, { ...words, from: notice.from, until: '2026-03-02T02:02:00Z', version: notice.version + 1 }))
  await clock(1)
  const after = await told('outage_ended')
  assert.deepEqual(after.map((it) => it.customer_id).sort(), [people[1], people[2]].sort(), 'those who heard of its beginning')
  const information = ok(await manager.post('/outage/notices', { kind: 'information', text_zh: '通知', text_en: 'News', from: '2026-03-02T02:00:00Z', until: tuesday('06:00') }), 201)
  assert.ok(information.notice_id)
  await clock(60)
  assert.equal((await told('outage_began')).length, 2, 'news is not an outage')

  async function clock(seconds) {
    const reply = await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds }) })
    assert.equal(reply.status, 200)
  }
})
