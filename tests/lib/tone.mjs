// A walk through tone by the API: every operation of api/tone.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'
import { ticketOf } from './messages.mjs'

export async function walkTone(url, ok) {
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, [])
  const at = `/tickets/${ticket.ticket_id}/tone`
  const found = ok(await agent.post('/tone/check', { text: '这个我不知道', audience: 'customer' })).items
  assert.deepEqual(found.map((it) => [it.at, it.size, it.code, it.severity]), [[2, 4, 'not_known', 'stop']])
  const before = ok(await agent.get(at))
  assert.equal(before.level, 'calm')
  const after = ok(await agent.put(at, { level: 'angry', reason: '电话中大声争执', version: before.version }))
  assert.deepEqual([after.level, after.is_set, after.steps.length > 0], ['angry', true, true])
  assert.deepEqual(ok(await agent.get(`/ticket_tones?ticket_ids=${ticket.ticket_id}`)).items, [{ ticket_id: ticket.ticket_id, level: 'angry' }])
}
