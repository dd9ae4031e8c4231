// A walk through a call by the API: every operation of api/telephone.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'
import { silence } from './contacts.mjs'
import { clock } from './counter.mjs'

export const at = (seconds) => new Date(Date.parse('2026-03-02T01:00:00Z') + seconds * 1000).toISOString()
let count = 0
export const event = (call_reference, kind, seconds, more = {}) => ({
  event_id: `e${++count}`, call_reference, event: kind, at: at(seconds), caller: '19900000000', dialled: '10000', ...more,
})

export async function walkTelephone(url, ok) {
  const machine = await Client.as(url, 'switch'), lead = await Client.as(url, 'lead'), agent = await Client.as(url, 'agent')
  const tell = async (events, more = {}) => ok(await machine.post('/calls/events', { events, ...more }))
  ok(await agent.put('/duty/me/presence', { presence: 'available' }))

  const lines = ok(await lead.get('/call_lines')).items
  assert.deepEqual(lines.map((it) => it.line.extension), ['8000', '8001', '8002'])
  const other = lines[2].line.user_id
  ok(await lead.delete(`/call_lines/${other}`), 204)
  assert.equal(ok(await lead.put(`/call_lines/${other}`, { extension: '8012' })).line.extension, '8012')

  const heard = await tell([event('w1', 'offered', -20), event('w1', 'queued', -18)], { assign: true })
  assert.deepEqual(heard.ring, [{ call_reference: 'w1', extension: '8001' }])
  assert.deepEqual(ok(await machine.post('/calls/next')).ring, [])
  let desk = ok(await agent.get('/call_desk'))
  assert.equal(desk.state, 'ringing')
  assert.equal(desk.call.caller_masked, '199****0000')
  const path = `/calls/${desk.call.call_id}`
  const customers = ok(await agent.get('/customers?q=')).items
  desk = ok(await agent.patch(path, { customer_id: customers[0].customer_id, note: '问宽带' }))
  assert.equal(desk.call.customer_id, customers[0].customer_id)
  await clock(url, 30)
  await tell([event('w1', 'answered', 9, { agent: '8001' }), event('w1', 'ended', 25), event('w1', 'recording', 25, { recording: 'https://pbx.example/1.wav' })])
  assert.deepEqual([desk.queue.code, desk.queue.name_zh], ['service', '客户服务热线'])
  const sound = silence()
  assert.equal(ok(await machine.call('POST', '/calls/recordings?call_reference=w1&file_name=w1.wav', { raw: sound }), 201).size, sound.length)
  desk = ok(await agent.post(`${path}/wrap_up`, { content: '问宽带资费', answer: '认可', result: 'answered' }))
  assert.equal(desk.state, 'ready')
  assert.equal(ok(await lead.post(`${path}/reveal`, { reason: '核对' })).value, '19900000000')

  const page = ok(await lead.get('/calls?number=199 0000 0000&queue=service'))
  assert.equal(page.items.length, 1)
  assert.equal(page.items[0].is_recorded, true)
  const { events } = ok(await lead.get(path))
  assert.deepEqual(events.map((it) => it.kind), ['offered', 'queued', 'offered', 'answered', 'ended', 'recording', 'wrapped'])
  const recording = events.find((it) => it.has_recording)
  assert.equal(ok(await lead.post(`${path}/recordings/${recording.event_id}/plays`)).value, 'https://pbx.example/1.wav')

  await tell([event('w2', 'queued', -60), event('w2', 'abandoned', -10)])
  const [back] = ok(await agent.get('/call_backs?state=open')).items
  assert.equal(back.reason, 'abandoned')
  const mine = ok(await agent.post(`/call_backs/${back.call_back_id}/actions`, { action: 'take', version: back.version }))
  assert.equal(ok(await agent.post(`/call_backs/${back.call_back_id}/reveal`, { reason: '回拨' })).value, '19900000000')
  assert.equal(ok(await agent.post(`/call_backs/${back.call_back_id}/actions`, { action: 'reach', version: mine.version, words: '已答复' })).state, 'reached')

  const board = ok(await lead.get('/call_board'))
  assert.equal(board.queues.find((it) => it.code === 'service').today.offered, 2)
  const span = `from=${at(-3600)}&to=${at(3600)}`
  assert.equal(ok(await lead.get(`/call_intervals?queue=service&width=quarter&${span}`)).items[0].figures.service_level, 0.5)
  assert.equal(ok(await machine.get(`/reported_figures?queue=service&${span}`)).answered, 1)
}
