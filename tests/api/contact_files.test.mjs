// Files of contact records (4.3.1, 4.3.3): recordings of calls, what is refused, and what should have a record and has none (4.3.5).
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { call, silence, someCustomer, uploadFile } from '../lib/contacts.mjs'
import { clock } from '../lib/counter.mjs'
import { event } from '../lib/telephone.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const code = (reply, status) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body.code
}

test('a call that nobody recorded is named, its recordings stand in its record', async (t) => {
  const { url } = await fresh(t)
  const machine = await Client.as(url, 'switch'), agent = await Client.as(url, 'agent'), lead = await Client.as(url, 'lead'), keeper = await Client.as(url, 'archivist')
  const sound = silence()
  const bring = (reference, raw, client = machine) => client.call('POST', `/calls/recordings?call_reference=${reference}&file_name=call.wav`, { raw })
  ok(await agent.put('/duty/me/presence', { presence: 'available' }))
  ok(await machine.post('/calls/events', { events: [event('r1', 'queued', -20), event('r1', 'answered', -15, { agent: '8001' })] }))
  ok(await machine.post('/calls/events', event('r1', 'ended', -5)))
  assert.equal(code(await bring('none', sound), 404), 'telephone.call_unknown')
  assert.equal((await bring('r1', sound, agent)).status, 403)
  assert.equal(code(await bring('r1', Buffer.alloc(0)), 422), 'file.empty')
  ok(await bring('r1', sound), 201)

  const sums = async () => ok(await keeper.get('/contact_months?months=1'))
  const before = await sums()
  assert.deepEqual(before.months[0].sources, [{ kind: 'call', expected: 1, recorded: 0 }])
  assert.deepEqual(before.unrecorded.map((it) => it.kind), ['call'])
  const { call: rung } = ok(await agent.get('/call_desk'))
  ok(await agent.post(`/calls/${rung.call_id}/wrap_up`, { content: '问宽带资费', answer: '认可', result: 'answered' }))
  const after = await sums()
  assert.deepEqual([after.months[0].sources, after.unrecorded], [[{ kind: 'call', expected: 1, recorded: 1 }], []])

  const list = async () => ok(await lead.get('/contacts?type=call')).items
  const [made] = await list()
  assert.deepEqual(made.files.map((it) => [it.name, it.media_type]), [['call.wav', 'audio/wav']])
  ok(await bring('r1', sound), 201)
  assert.equal((await list()).length, 1, 'the same sound again')
  ok(await bring('r1', Buffer.concat([sound, Buffer.alloc(2)])), 201)
  const [amended] = await list()
  assert.deepEqual([amended.amends_id, amended.files.length], [made.contact_id, 2])
  const played = await lead.post(`/contacts/${amended.contact_id}/files/${amended.files[0].file_id}`, { reason: '质检' })
  assert.deepEqual([played.status, played.type, Buffer.compare(played.bytes, sound)], [200, 'audio/wav', 0])
})

test('what is refused', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), other = await Client.as(url, 'agent2'), keeper = await Client.as(url, 'archivist')
  const customer_id = await someCustomer(agent, ok)
  const record = (client, file_ids) => client.post('/contacts', { ...call, customer_id, file_ids })
  const mine = ok(await uploadFile(agent, 'a.txt', 'a'), 201)
  assert.equal(code(await record(other, [mine.file_id]), 404), 'contact.file_unknown', "another's upload")
  assert.equal(code(await record(agent, [mine.file_id, mine.file_id]), 404), 'contact.file_unknown')
  const made = ok(await record(agent, [mine.file_id]), 201)
  assert.equal(code(await record(agent, [mine.file_id]), 404), 'contact.file_unknown', 'taken already')
  const path = `/contacts/${made.contact_id}/files/${mine.file_id}`
  assert.equal((await agent.post(path, {})).status, 422, 'no reason')
  assert.equal(code(await agent.post(`/contacts/${made.contact_id}/files/1234567890123456789`, { reason: '核对' }), 404), 'contact.file_unknown')
  assert.equal((await keeper.call('POST', '/contact_files?file_name=a.txt', { raw: 'a' })).status, 403)
  assert.equal((await agent.call('POST', '/contact_files', { raw: 'a' })).status, 422, 'no name')
  assert.equal((await keeper.get('/contact_months?until=2027-01')).body.errors[0].code, 'contact.month_wrong')

  // Left alone for a day it ends.
  const left = ok(await uploadFile(agent, 'b.txt', 'b'), 201)
  await clock(url, 25 * 3600)
  assert.equal(code(await record(await Client.as(url, 'agent'), [left.file_id]), 404), 'contact.file_unknown')
})
