// Records of contacts by the API and the command line: recorded, proved, tampered with in the store, refused (4.3.1 to 4.3.5).
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { call, someCustomer, walkArchive, walkContacts } from '../lib/contacts.mjs'
import { binary, fresh, startOfTime } from '../lib/server.mjs'

const none = '1234567890123456789'
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const run = (...args) => spawnSync(binary, args, { encoding: 'utf8' })
const change = (folder, sql) =>
  process.env.BIHUAN_STORE_URL ? execFileSync('psql', [process.env.BIHUAN_STORE_URL, '-qc', sql]) : execFileSync('sqlite3', [join(folder, 'bihuan.db'), sql])

test('recorded, sealed, proved, and found when somebody changes it', async (t) => {
  const server = await fresh(t)
  const { url, folder } = server
  const { agent, made, proof, whole } = await walkContacts(url, ok)
  const files = mkdtempSync(join(tmpdir(), 'bihuan-proof-'))
  t.after(() => rmSync(files, { recursive: true, force: true }))
  const at = (name) => join(files, name)

  // A stranger checks the file with no store.
  writeFileSync(at('proof.json'), JSON.stringify(whole))
  const held = run('contact', 'check', at('proof.json'))
  assert.equal(held.status, 0, held.stdout + held.stderr)
  for (const [why, touch, flaw] of [
    ['another word', (p) => (p.words.content += '。'), 'text_changed'],
    ['another salt', (p) => (p.words.salt = Buffer.alloc(16).toString('base64url')), 'text_changed'],
    ['another time', (p) => (p.record.started_at = '1'), 'changed'],
    ['another place in the tree', (p) => (p.index = 1), 'tree_broken'],
    ['another root', (p) => (p.seals[0].root = '0'.repeat(64)), 'tree_broken'],
    ['another moment of the seal', (p) => (p.seals[0].sealed_at += 1), 'seal_changed'],
  ]) {
    const forged = structuredClone(whole)
    touch(forged)
    writeFileSync(at('forged.json'), JSON.stringify(forged))
    const found = run('contact', 'check', at('forged.json'))
    assert.equal(found.status, 1, why)
    assert.match(found.stdout, new RegExp(`^${flaw}$`, 'm'), why)
    assert.ok(ok(await agent.post('/contact_proofs', { proof: forged })).flaws.includes(flaw), why)
  }
  writeFileSync(at('none.json'), '{"form":"x"}')
  assert.equal(run('contact', 'check', at('none.json')).status, 1)

  // The key and its public half; a file that is there is not written over.
  assert.equal(run('contact', 'key', at('seal.pem')).status, 0)
  assert.equal(run('contact', 'key', at('seal.pem')).status, 1)
  assert.match(readFileSync(at('seal.pem.pub'), 'utf8'), /BEGIN PUBLIC KEY/)
  const unsigned = run('contact', 'check', at('proof.json'), '--public-key', at('seal.pem.pub'))
  assert.match(unsigned.stdout, /signature_missing/)

  await server.stop()
  const verify = (...more) => run('verify', '--data-dir', folder, '--manual-clock', startOfTime, ...more)
  const before = verify()
  assert.equal(before.status, 0, before.stdout + before.stderr)
  assert.match(before.stdout, /2 records .* 1 seals.*records a second/)
  const proved = run('contact', 'prove', made.contact_id, '--data-dir', folder, '--manual-clock', startOfTime)
  assert.deepEqual(JSON.parse(proved.stdout), proof)
  change(folder, `update contact_record set result = 'accepted' where contact_id = ${made.contact_id}`)
  const after = verify()
  assert.equal(after.status, 1)
  assert.match(after.stdout, new RegExp(`changed  record ${made.contact_id}  customer \\d+  place 1`))
  assert.match(after.stdout, /tree_broken  seal 1/)
  change(folder, `update contact_record set result = 'informed' where contact_id = ${made.contact_id}`)
  change(folder, 'update contact_record set sealed = substr(sealed, 1, length(sealed) - 3) || \'AAA\'')
  assert.match(verify().stdout, /text_changed/)
  assert.equal(verify('--without-texts').status, 0)
})

test('old words go into an archive, and whoever touches it is found', { timeout: 120_000 }, async (t) => {
  const { server, made, archive_id } = await walkArchive(t, ok)
  const { folder } = server
  await server.stop()
  const verify = () => run('verify', '--data-dir', folder, '--manual-clock', startOfTime)
  const before = verify()
  assert.equal(before.status, 0, before.stdout + before.stderr)
  assert.match(before.stdout, /1 records \(0 without words, 1 with words in archives, 0 not sealed yet\)/)
  change(folder, `update contact_record set archive_id = 0 where contact_id = ${made.contact_id}`)
  const after = verify()
  assert.equal(after.status, 1)
  assert.match(after.stdout, new RegExp(`archive_broken  archive ${archive_id}`))
})

test('a ticket that is worked on records its contacts by itself', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), keeper = await Client.as(url, 'archivist')
  const customer_id = await someCustomer(agent, ok)
  const { items } = ok(await agent.get('/categories'))
  const category_id = items.find((it) => it.code === 'fault.broadband').category_id
  let ticket = ok(await agent.post('/tickets', { title: '宽带不通', channel: 'phone', category_id, customer_id, is_accepted: true }), 201)
  ok(await agent.post(`/tickets/${ticket.ticket_id}/replies`, { text: '已安排师傅，请拨 13800001234 确认' }), 201)
  const step = async (action, facts = {}) => (ticket = ok(await agent.post(`/tickets/${ticket.ticket_id}/actions`, { action, version: ok(await agent.get(`/tickets/${ticket.ticket_id}`)).version, ...facts })))
  await step('claim').catch(() => step('start'))
  if (ticket.state !== 'handling') await step('start')
  await step('resolve', { result: '更换接头后恢复' })
  await step('feed_back', { customer_answer: 'satisfied', channel: 'phone' })
  const all = ok(await agent.get(`/contacts?ticket_id=${ticket.ticket_id}`)).items
  const page = all.filter((it) => !it.source_kind.startsWith('message_'))  // those go out when they can: contact_sources.test.mjs
  assert.deepEqual(page.map((it) => [it.type, it.direction, it.result, it.missing]), [['call', 'out', 'accepted', []], ['push', 'out', 'informed', []]])
  assert.equal(page[0].content, '更换接头后恢复')
  assert.equal(page[1].content, '已安排师傅，请拨 138******34 确认')
  // Nothing of it is kept as words elsewhere.
  assert.doesNotMatch((await keeper.get('/audit?limit=200')).text, /13800001234/)
})

test('what is refused', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), keeper = await Client.as(url, 'archivist'), outsider = await Client.as(url, 'yz.service'), trainer = await Client.as(url, 'trainer')
  const customer_id = await someCustomer(agent, ok)
  const made = ok(await agent.post('/contacts', { ...call, customer_id }), 201)
  const one = `/contacts/${made.contact_id}`
  const proof = { form: 'bihuan.contact.1' }
  const rows = [
    ['nothing', () => agent.post('/contacts', {}), 422, 'request.invalid', 'type'],
    ['no answer of the customer', () => agent.post('/contacts', { ...call, answer: '' }), 422, 'contact.field_needed', 'answer'],
    ['an archive that is none', () => keeper.get(`/contact_archives/${none}/check`), 404, 'contact.archive_unknown', undefined],
    ['archives for an agent', () => agent.get('/contact_archives'), 403, 'http.not_permitted', undefined],
    ['an export without a reason', () => keeper.post('/contact_export', { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }), 422, 'request.invalid', 'reason'],
    ['an export of two years', () => keeper.post('/contact_export', { from: '2025-03-01T00:00:00Z', to: '2027-03-01T00:00:00Z', reason: '分析' }), 422, 'request.invalid', 'to'],
    ['an export of no type', () => keeper.post('/contact_export', { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z', type: 'moon', reason: '分析' }), 422, 'contact.type_unknown', 'type'],
    ['no end', () => agent.post('/contacts', { ...call, ended_at: null }), 422, 'contact.field_needed', 'ended_at'],
    ['a visit to nobody', () => agent.post('/contacts', { ...call, type: 'visit' }), 422, 'contact.field_needed', 'customer_id'],
    ['no such type', () => agent.post('/contacts', { ...call, type: 'smoke' }), 422, 'contact.type_unknown', 'type'],
    ['no such result', () => agent.post('/contacts', { ...call, result: 'x' }), 422, 'contact.result_unknown', 'result'],
    ['in the future', () => agent.post('/contacts', { ...call, started_at: '2027-01-01T00:00:00Z', ended_at: '2027-01-01T00:01:00Z' }), 422, 'contact.starts_ahead', 'started_at'],
    ['ends before it begins', () => agent.post('/contacts', { ...call, ended_at: '2026-03-01T00:00:00Z' }), 422, 'contact.ends_before', 'ended_at'],
    ['too long', () => agent.post('/contacts', { ...call, content: '长'.repeat(4001) }), 422, 'contact.text_too_long', 'content'],
    ['no such customer', () => agent.post('/contacts', { ...call, customer_id: none }), 404, 'customer.unknown', 'customer_id'],
    ['no such ticket', () => agent.post('/contacts', { ...call, ticket_id: none }), 404, 'ticket.unknown'],
    ['an unknown field', () => agent.post('/contacts', { ...call, colour: 1 }), 422, 'request.invalid', 'colour'],
    ['by who only reads', () => trainer.post('/contacts', call), 403, 'http.not_permitted'],
    ['no such record', () => agent.get(`/contacts/${none}`), 404, 'contact.unknown'],
    ['a record of another city', () => outsider.get(one), 404, 'contact.unknown'],
    ['amended from another city', () => outsider.post(`${one}/amend`, { content: 'x' }), 404, 'contact.unknown'],
    ['shown without a reason', () => agent.post(`${one}/reveal`, {}), 422, 'request.invalid', 'reason'],
    ['shown to who may not', () => keeper.post(`${one}/reveal`, { reason: '想看看' }), 403, 'contact.reveal_forbidden'],
    ['a proof before the seal', () => agent.get(`${one}/proof`), 409, 'contact.not_sealed'],
    ['no proof', () => agent.post('/contact_proofs', { proof }), 422, 'contact.proof_unread', 'proof'],
    ['no key', () => agent.post('/contact_proofs', { proof: {}, public_key: 'x' }), 422, 'contact.proof_unread', 'proof'],
    ['seals by an agent', () => agent.get('/contact_seals'), 403, 'http.not_permitted'],
    ['a report without an end', () => keeper.get('/contact_completeness?from=2026-03-01'), 422, 'request.invalid', 'to'],
    ['a report of two years', () => keeper.get('/contact_completeness?from=2024-03-01&to=2026-03-01'), 422, 'request.invalid', 'to'],
    ['a page that is none', () => agent.get('/contacts?limit=0'), 422, 'request.invalid', 'limit'],
  ]
  for (const [why, ask, status, code, field] of rows) {
    const reply = await ask()
    assert.equal(reply.status, status, `${why}: ${reply.text}`)
    assert.equal(reply.body.code, code, why)
    if (field) assert.ok(reply.body.errors.some((it) => it.field === field), `${why}: ${reply.text}`)
  }
  ok(await agent.post(`${one}/amend`, { answer: '同意' }), 201)
  const again = await agent.post(`${one}/amend`, { answer: '不同意' })
  assert.deepEqual([again.status, again.body.code], [409, 'contact.amended_already'])
  assert.equal(ok(await outsider.get(`/contacts?customer_id=${customer_id}`)).items.length, 0)
  assert.equal(ok(await agent.get('/contacts')).items.length, 2, 'nothing half-written')
})
