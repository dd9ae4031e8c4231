// A walk through messages by the API: every operation of api/message.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'
import { clock } from './counter.mjs'
import { listener } from './outside.mjs'
import { fresh } from './server.mjs'

// A customer with these contacts and a ticket of theirs that was accepted.
export async function ticketOf(agent, ok, contact_points, more = {}) {
  const customer = ok(await agent.post('/customers', { name: '周<b>敏</b>', customer_type: 'person', accepts_duplicate: true, contact_points, ...more }), 201)
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const ticket = ok(await agent.post('/tickets', { title: '宽带断了', channel: 'phone', category_id: category.category_id, customer_id: customer.customer_id, is_accepted: true }), 201)
  return { customer, ticket: ticket.ticket ?? ticket }
}

export async function walkMessages(t, ok) {
  // The centre takes the first message and no other, so that the rest is found in the inbox.
  const sms = await listener(t, (count) => ({ status: count === 0 ? 200 : 400 }))
  Object.assign(process.env, { BIHUAN_MESSAGE_SMS_URL: sms.url, BIHUAN_MESSAGE_SMS_FORM: '{to} {report_url}', BIHUAN_MESSAGE_PUBLIC_URL: 'http://bihuan.test' })
  const { url } = await fresh(t)
  for (const name of ['URL', 'FORM']) delete process.env[`BIHUAN_MESSAGE_SMS_${name}`]
  delete process.env.BIHUAN_MESSAGE_PUBLIC_URL
  const agent = await Client.as(url, 'agent'), manager = await Client.as(url, 'manager'), admin = await Client.as(url, 'admin')
  const portal = await Client.as(url, 'customer')
  const draft = { purpose: 'note', channel: 'sms', language: 'en', segment: 'vip', body: '{{ticket.code}}: {{text}}' }
  const preview = ok(await manager.post('/message_template_preview', draft))
  assert.equal(preview.sms.encoding, 'GSM-7')
  let made = ok(await manager.post('/message_templates', draft), 201)
  const at = `/message_templates/${made.template_id}`
  made = ok(await manager.put(at, { version: made.version, body: '{{text}} ({{ticket.code}})' }))
  made = ok(await manager.post(`${at}/actions`, { action: 'propose', version: made.version }))
  made = ok(await admin.post(`${at}/approval`, { action: 'approve', version: made.version }))
  assert.equal(made.state, 'approved')
  assert.equal(ok(await agent.get(`${at}/history`)).items.length, 1)
  assert.ok(ok(await agent.get('/message_templates?limit=2')).next)

  await ticketOf(agent, ok, [{ kind: 'mobile', value: '13911112222' }])
  await clock(url, 1)
  const report = new URL(decodeURIComponent(sms.requests[0].body).split(' ').at(-1))
  assert.equal(ok(await new Client(url).get(`${report.pathname.replace('/api/v1', '')}?status=1`)).heard, true)

  // Without a template there is no way: it is dead, and a person leaves it so.
  for (const one of ok(await manager.get('/message_templates?purpose=ticket_closed')).items)
    ok(await manager.post(`/message_templates/${one.template_id}/actions`, { action: 'retire', version: one.version }))
  const { ticket: gone } = await ticketOf(agent, ok, [])
  ok(await manager.post(`/tickets/${gone.ticket_id}/actions`, { action: 'cancel', version: gone.version, reason: '重复' }))
  await clock(url, 1)
  const [dead] = ok(await agent.get('/messages?state=dead')).items
  assert.deepEqual([dead.purpose, dead.reason], ['ticket_closed', 'no_way'])
  ok(await manager.post(`/messages/${dead.message_id}/actions`, { action: 'set_aside', version: dead.version, reason: '已电话告知' }))

  const me = portal.session.user.customer_id
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const ticket = ok(await agent.post('/tickets', { title: '没有网络', channel: 'phone', category_id: category.category_id, customer_id: me, is_accepted: true }), 201)
  ok(await agent.post(`/tickets/${ticket.ticket_id}/messages`, { purpose: 'note', text: '今晚修好', key: 'walk-0001' }), 201)
  await clock(url, 1)
  const list = ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items
  assert.equal(list.length, 2)
  const one = ok(await agent.get(`/messages/${list[0].message_id}`))
  ok(await agent.post(`/messages/${one.message.message_id}/reveal`, { reason: '客户来电询问' }))
  const facts = ok(await agent.get('/message_channels'))
  assert.equal(facts.channels.find((it) => it.code === 'portal').is_set_up, true)
  assert.equal(facts.hours.length, 24)

  const inbox = ok(await portal.get('/portal/messages'))
  assert.ok(inbox.items.some((it) => it.text.includes('今晚修好')))
  assert.equal(ok(await portal.post('/portal/messages/read', { message_ids: inbox.items.map((it) => it.message_id) })).unread, 0)
  ok(await portal.get('/portal/message_preferences'))
  const wishes = ok(await portal.put('/portal/message_preferences', { channel: 'email', language: 'en', quiet_from: '22:00', quiet_to: '07:00' }))
  assert.equal(wishes.quiet_from, '22:00')
  const told = ok(await agent.get(`/customers/${me}/message_preferences`))
  assert.deepEqual(told, wishes)
  const changed = ok(await agent.put(`/customers/${me}/message_preferences`, { channel: 'phone', language: 'zh-CN' }))
  assert.deepEqual([changed.channel, changed.language, changed.quiet_from], ['phone', 'zh-CN', null])
}
