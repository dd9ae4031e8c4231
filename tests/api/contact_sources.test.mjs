// What records itself as a contact (4.3.1): visits, turns at a counter, messages that went out and those that were lost.
import assert from 'node:assert/strict'
import test from 'node:test'
import { walkBookings } from '../lib/bookings.mjs'
import { Client } from '../lib/client.mjs'
import { clock, walkCounter } from '../lib/counter.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { listener } from '../lib/outside.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const told = (it) => [it.type, it.direction, it.content, it.result, it.missing]

test('a visit, and that it would be late', async (t) => {
  const { url } = await fresh(t)
  const { boss } = await walkBookings(url, ok)
  const [visit, ...more] = ok(await boss.get('/contacts?type=visit')).items
  assert.deepEqual(told(visit), ['visit', 'out', '已更换光猫', 'accepted', []])
  assert.equal(more.length, 0, 'once, whatever else was told of it')
  assert.match(visit.answer, /完成码/)
  assert.ok(visit.by_name && visit.ticket_code && visit.customer_id && visit.ended_at >= visit.started_at)
  const late = ok(await boss.get('/contacts?type=push')).items.filter((it) => it.source_kind === 'visit_delay')
  assert.equal(late.length, 1)
  assert.match(late[0].content, /堵车/)
})

test('a turn at a counter, whose answer the keeper asks for', async (t) => {
  const { url } = await fresh(t)
  const { lead, clerk } = await walkCounter(url, ok)
  const turns = ok(await lead.get('/contacts?type=counter')).items
  assert.deepEqual(turns.map(told), [['counter', 'in', '已过户', 'answered', ['answer']]])
  assert.equal(turns[0].by_id, clerk.session.user.user_id)
})

test('a message that went out, and one that a report says was lost', async (t) => {
  const sms = await listener(t, () => ({ status: 200 }))
  Object.assign(process.env, { BIHUAN_MESSAGE_SMS_URL: sms.url, BIHUAN_MESSAGE_SMS_FORM: '{to} {report_url}', BIHUAN_MESSAGE_PUBLIC_URL: 'http://bihuan.test' })
  const { url } = await fresh(t)
  for (const name of ['SMS_URL', 'SMS_FORM', 'PUBLIC_URL']) delete process.env[`BIHUAN_MESSAGE_${name}`]
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, [{ kind: 'mobile', value: '13911112222' }])
  const list = async (type) => ok(await agent.get(`/contacts?ticket_id=${ticket.ticket_id}&type=${type}`)).items
  await clock(url, 1)
  const [sent] = await list('sms')
  assert.deepEqual([sent.result, sent.source_kind, sent.missing, sent.address], ['informed', 'message_sms', [], '139******22'])
  assert.equal(ok(await agent.post(`/contacts/${sent.contact_id}/reveal`, { reason: '核对号码' })).address, '13911112222')
  const report = new URL(decodeURIComponent(sms.requests[0].body).split(' ').at(-1)).pathname.replace('/api/v1', '')
  ok(await new Client(url).get(`${report}?status=2`))
  await clock(url, 1)
  assert.deepEqual((await list('sms')).map((it) => [it.result, it.amends_id]), [['not_reached', sent.contact_id], ['informed', null]])
  const [inbox, ...more] = await list('push')
  assert.deepEqual([inbox.source_kind, inbox.result, inbox.missing], ['message_portal', 'informed', []])
  assert.equal(more.length, 0)
})
