// Personal data by the API: what is refused, and that nobody sees another customer's.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { call } from '../lib/contacts.mjs'
import { bookedAtHall } from '../lib/counter.mjs'
import { secrets, set, signed } from '../lib/intake.mjs'
import { fresh } from '../lib/server.mjs'
import { event } from '../lib/telephone.mjs'

const code = (reply) => reply.body?.errors?.[0]?.code ?? reply.body?.code

test('consents: bad input names its field', async (t) => {
  const { url } = await fresh(t)
  const admin = await Client.as(url, 'admin')
  const agent = await Client.as(url, 'agent')
  const customer = await Client.as(url, 'customer')
  const good = { code: 'test', name_zh: '试', name_en: 'Try', text_zh: '试用', text_en: 'A try', is_required: false, validity_days: 30 }
  for (const [wrong, field, expected] of [
    [{ code: 'Not a code' }, 'code', 'privacy.code_shape'],
    [{ code: 'marketing' }, 'code', 'privacy.code_taken'],
    [{ name_en: '' }, 'name_en', 'field.missing'],
    [{ text_zh: '字'.repeat(5001) }, 'text_zh', 'field.too_long'],
    [{ validity_days: -1 }, 'validity_days', 'field.range'],
    [{ is_required: 'yes' }, 'is_required', 'field.type'],
    [{ surprise: 1 }, 'surprise', 'field.unknown'],
  ]) {
    const reply = await admin.post('/privacy/purposes', { ...good, ...wrong })
    assert.equal(reply.body?.errors?.[0]?.field, field, reply.text)
    assert.equal(code(reply), expected)
  }
  const items = (await agent.get('/privacy/purposes')).body.items
  const marketing = items.find((it) => it.code === 'marketing')
  const id = (await agent.get('/customers?q=')).body.items[0].customer_id
  const answer = { purpose_id: marketing.purpose_id, is_given: true, text_number: 1, channel: 'phone' }
  for (const [wrong, expected] of [
    [{ channel: 'pigeon' }, 'privacy.channel_unknown'], [{ purpose_id: '12345' }, 'privacy.purpose_unknown'],
    [{ text_number: 2 }, 'privacy.text_changed'], [{ is_given: false }, 'privacy.nothing_to_withdraw'],
  ])
    assert.equal(code(await agent.post(`/customers/${id}/consents`, { ...answer, ...wrong })), expected)
  assert.equal((await agent.get('/customers/12345/consents')).status, 404)
  assert.equal((await agent.post('/customers/12345/consents', answer)).status, 404)
  // A customer names neither channel nor evidence, and has no way to another's record.
  const { channel: _, ...own } = answer
  assert.equal(code(await customer.post('/portal/consents', answer)), 'field.unknown')
  assert.equal((await customer.post('/portal/consents', own)).status, 200)
  assert.equal((await customer.get(`/customers/${id}/consents`)).status, 403)
  const english = await fetch(`${url}/api/v1/portal/consents`, { headers: { 'accept-language': 'en' } })
  assert.equal((await english.json()).code, 'http.not_signed_in')
})

test('requests: bad input names its field, and nobody reaches another person\'s', async (t) => {
  const { url } = await fresh(t)
  const admin = await Client.as(url, 'admin')
  const agent = await Client.as(url, 'agent')
  const customer = await Client.as(url, 'customer')
  const mine = (await customer.post('/portal/privacy_requests', { kind: 'access' })).body.request
  const other = (await agent.post('/customers', { name: '欧阳一', customer_type: 'person' })).body
  const taken = await agent.post('/privacy/requests', { customer_id: other.customer_id, kind: 'access', channel: 'phone' })
  assert.equal(taken.status, 201, taken.text)
  const foreign = taken.body.request.request_id
  assert.equal(code(await customer.get(`/portal/privacy_requests/${foreign}`)), 'privacy.request_unknown')
  assert.equal(code(await customer.post(`/portal/privacy_requests/${foreign}/cancel`, { version: 1 })), 'privacy.request_unknown')
  assert.equal(code(await customer.post(`/portal/privacy_requests/${foreign}/download`, { format: 'json' })), 'privacy.request_unknown')
  assert.deepEqual((await customer.get('/portal/privacy_requests')).body.items.map((it) => it.request_id), [mine.request_id])
  for (const [reply, expected] of [
    [await customer.post('/portal/privacy_requests', { kind: 'everything' }), 'field.choice'],
    [await customer.post('/portal/privacy_requests', { kind: 'correction' }), 'privacy.details_needed'],
    [await customer.post('/portal/privacy_requests', { kind: 'deletion', customer_id: other.customer_id }), 'field.unknown'],
    [await customer.post('/portal/privacy_requests', { kind: 'deletion', details: '字'.repeat(2001) }), 'field.too_long'],
    [await agent.post('/privacy/requests', { customer_id: '12345', kind: 'access', channel: 'phone' }), 'customer.unknown'],
    [await agent.post('/privacy/requests', { customer_id: other.customer_id, kind: 'deletion', channel: 'pigeon' }), 'privacy.channel_unknown'],
    [await admin.post(`/privacy/requests/${foreign}/actions`, { action: 'cancel', version: 1 }), 'field.choice'],
    [await admin.post(`/privacy/requests/${foreign}/actions`, { action: 'refuse', version: 1, answer: '不', ground: 'mood' }), 'field.choice'],
    [await admin.post(`/privacy/requests/${foreign}/actions`, { action: 'verify', version: 9, text: 'x' }), 'privacy.version_conflict'],
    [await admin.post(`/customers/${other.customer_id}/holds`, { reason: '诉讼', until: '2020-01-01T00:00:00Z' }), 'privacy.hold_until'],
    [await admin.post(`/customers/${other.customer_id}/holds`, { reason: '诉讼' }), 'field.missing'],
    [await admin.post(`/customers/${other.customer_id}/holds`, { reason: '诉讼', until: 'soon' }), 'field.time'],
    [await admin.put('/privacy/settings', { request_days: 0, export_days: 7, retention_days: 0, version: 1 }), 'field.range'],
    [await admin.put('/privacy/settings', { request_days: 15, export_days: 7, retention_days: 0, version: 8 }), 'privacy.version_conflict'],
  ]) {
    assert.ok(reply.status >= 400 && reply.status < 500, reply.text)
    assert.equal(code(reply), expected, reply.text)
  }
  // What people wrote is text on the page, never markup.
  let at = mine
  for (const [action, facts] of [['verify', { text: 'x' }], ['start', {}], ['decide', {}], ['complete', { answer: '<script>alert(1)</script>' }]])
    at = (await admin.post(`/privacy/requests/${mine.request_id}/actions`, { action, version: at.version, ...facts })).body.request
  const page = (await customer.post(`/portal/privacy_requests/${mine.request_id}/download`, { format: 'html' })).body.text
  assert.ok(page.includes('&lt;script&gt;') && !page.includes('<script'))
  // Moments of this country, and words for codes.
  assert.ok(page.includes('2026-03-02 09:') && !/\d{4}-\d\d-\d\dT[\d:.]+Z/.test(page), 'no moment in UTC')
  assert.ok(page.includes('>查阅复制<') && page.includes('>个人<') && !page.includes('>person<'))
})

test('a copy holds what every module knows of the person, and of nobody else', async (t) => {
  set(t, secrets)
  const { url } = await fresh(t)
  const ok = (reply, status = 200) => {
    assert.equal(reply.status, status, reply.text)
    return reply.body
  }
  const { place_id, customer } = await bookedAtHall(url, ok)
  const [admin, agent, kiosk] = [await Client.as(url, 'admin'), await Client.as(url, 'agent'), await Client.as(url, 'kiosk')]
  const { customer_id } = ok(await agent.get('/customers?q=19900000000')).items[0]
  const other = ok(await agent.post('/customers', { name: '欧阳一', customer_type: 'person' }), 201)
  ok(await agent.post('/contacts', { ...call, customer_id, content: '说过的一句' }), 201)
  ok(await agent.post('/contacts', { ...call, customer_id: other.customer_id, content: '别人的话' }), 201)
  ok(await kiosk.post(`/counter/halls/${place_id}/numbers`, { queue: 'B', phone: '19900000000' }), 201)
  ok(await (await Client.as(url, 'switch')).post('/calls/events', { events: [event('copy', 'offered', -20), event('copy', 'queued', -18), event('copy', 'ended', -2)] }))
  const category = ok(await agent.get('/categories')).items[0]
  ok(await agent.post('/tickets', { title: '网速慢', category_id: category.category_id, channel: 'phone', customer_id, is_accepted: true }), 201)
  for (const [from, text, id] of [['19900000000', '今晚能修好吗', '1'], ['13700001111', '陌生人的话', '2']])
    ok(await signed(url, '/intake/sms', { from, text, id }, { secret: 'sms-word' }))
  let at = ok(await customer.post('/portal/privacy_requests', { kind: 'access' }), 201).request
  for (const [action, facts] of [['verify', { text: 'x' }], ['start', {}], ['decide', {}], ['complete', { answer: '请下载' }]])
    at = ok(await admin.post(`/privacy/requests/${at.request_id}/actions`, { action, version: at.version, ...facts })).request
  const { text } = ok(await customer.post(`/portal/privacy_requests/${at.request_id}/download`, { format: 'json' }))
  const copy = JSON.parse(text)
  assert.equal(copy.is_complete, true)
  assert.ok(copy.contacts.some((it) => it.text === '说过的一句' && it.address === '13800001234'), text)
  assert.equal(/别人的话|陌生人的话/.test(text), false)
  assert.deepEqual(copy.arrivals.map((it) => [it.address, it.text]), [['19900000000', '今晚能修好吗']])
  assert.deepEqual(copy.calls.map((it) => it.number), ['19900000000'])
  assert.deepEqual(copy.call_backs.map((it) => [it.number, it.state]), [['19900000000', 'open']])
  assert.deepEqual(copy.turns.map((it) => it.number), ['B001'])
  assert.match(copy.appointments.find((it) => it.kind === 'counter.service').details, /过户/)
  assert.equal(copy.messages.length, 1)
})

test('a deletion reaches the words of every module', async (t) => {
  set(t, secrets)
  const { url } = await fresh(t)
  const ok = (reply, status = 200) => {
    assert.equal(reply.status, status, reply.text)
    return reply.body
  }
  const [admin, manager, agent] = [await Client.as(url, 'admin'), await Client.as(url, 'manager'), await Client.as(url, 'agent')]
  const person = ok(await agent.post('/customers', { name: '欧阳一', customer_type: 'person', contact_points: [{ kind: 'mobile', value: '13900008888' }] }), 201)
  const category = ok(await agent.get('/categories')).items.find((it) => it.ticket_type === 'complaint')
  const ticket = ok(await agent.post('/tickets', { title: '欧阳一投诉', category_id: category.category_id, channel: 'phone', customer_id: person.customer_id, is_accepted: true }), 201)
  const task = ok(await agent.post(`/tickets/${ticket.ticket_id}/tasks`, { kind: 'todo', title: '回电欧阳一' }), 201).task
  const { arrival_id } = ok(await signed(url, '/intake/sms', { from: '13900008888', text: '欧阳一催办', id: '1' }, { secret: 'sms-word' }))
  assert.equal(ok(await manager.get(`/arrivals/${arrival_id}`)).arrival.customer_id, person.customer_id)
  const contact = ok(await agent.post('/contacts', { ...call, customer_id: person.customer_id, content: '欧阳一说线路不稳', address: '13900008888' }), 201)
  const kiosk = await Client.as(url, 'kiosk')
  const { place_id } = ok(await kiosk.get('/counter/halls')).items[0]
  ok(await kiosk.post(`/counter/halls/${place_id}/numbers`, { queue: 'B', phone: '13900008888' }), 201)
  ok(await (await Client.as(url, 'switch')).post('/calls/events', { events: [event('gone', 'offered', -20, { caller: '13900008888' }), event('gone', 'queued', -18), event('gone', 'ended', -2)] }))
  assert.equal(ok(await manager.get('/calls?number=13900008888')).items.length, 1)
  assert.match(ok(await agent.get(`/contacts/${contact.contact_id}`)).content, /线路不稳/)
  ok(await admin.post(`/tickets/${ticket.ticket_id}/actions`, { action: 'cancel', version: ok(await agent.get(`/tickets/${ticket.ticket_id}`)).version, reason: '欧阳一撤诉' }))
  let at = ok(await agent.post('/privacy/requests', { customer_id: person.customer_id, kind: 'deletion', channel: 'phone' }), 201).request
  for (const [who, action, facts] of [[admin, 'verify', { text: 'x' }], [admin, 'start', {}], [admin, 'propose', { text: '销户' }], [manager, 'decide', {}], [admin, 'complete', { answer: '已删除' }]])
    at = ok(await who.post(`/privacy/requests/${at.request_id}/actions`, { action, version: at.version, ...facts })).request
  const after = ok(await agent.get(`/tasks/${task.task_id}`))
  assert.equal(after.task.title, '***')
  for (const path of [`/tickets/${ticket.ticket_id}`, `/tickets/${ticket.ticket_id}/timeline`, `/tasks/${task.task_id}`, `/complaints/${ticket.ticket_id}`, `/customers/${person.customer_id}`, `/customers/${person.customer_id}/events`]) {
    const reply = await admin.get(path)
    assert.equal(reply.status, 200, reply.text)
    assert.equal(reply.text.includes('欧阳'), false, `${path}: ${reply.text}`)
  }
  const record = ok(await agent.get(`/contacts/${contact.contact_id}`))
  assert.deepEqual([record.content, record.address, record.hash], ['', '', contact.hash], 'its words alone are gone')
  const { arrival } = ok(await manager.get(`/arrivals/${arrival_id}`))
  assert.deepEqual([arrival.is_gone, arrival.sender, arrival.text], [true, null, ''])
  assert.equal(ok(await manager.get('/calls?number=13900008888')).items.length, 0)
  const owed = ok(await agent.get('/call_backs?state=open'))
  assert.equal(owed.items.filter((it) => it.customer_id === person.customer_id).length, 0, 'nobody is called back')
  const messages = ok(await admin.get(`/messages?customer_id=${person.customer_id}`)).items
  assert.ok(messages.length > 0 && messages.every((it) => ['refused', 'delivered', 'sent'].includes(it.state) && !it.address_masked), 'nothing goes to nobody')
  assert.equal(ok(await agent.get('/customers?q=欧阳一')).items.length, 0)
  assert.equal(ok(await agent.get('/tickets?q=欧阳一&queue=all')).items.length, 0)
})
