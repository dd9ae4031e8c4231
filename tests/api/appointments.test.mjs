// Booking by the API, as staff and as the customer: free times, a booking of each kind, its life, and what is refused.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { walkBookings } from '../lib/bookings.mjs'
import { fresh } from '../lib/server.mjs'

const none = '1234567890123456789'
test('from free times to the customer\'s code', async (t) => {
  const { url } = await fresh(t)
  const ok = (reply, status = 200) => {
    assert.equal(reply.status, status, reply.text)
    return reply.body
  }
  const { agent, boss, place_id } = await walkBookings(url, ok)
  // The counter for two; one window, so the second is refused and told of the list.
  const two = []
  for (const value of ['13611110001', '13611110002']) two.push(ok(await agent.post('/customers', { name: `客户${value}`, customer_type: 'person', contact_points: [{ kind: 'mobile', value }] }), 201).customer_id)
  const counter = (customer_id) => agent.post('/appointments', { service_type: 'counter.service', customer_id, place_id, data: [{ code: 'contact', text: '13611110001' }, { code: 'matter', text: '过户' }], starts_at: '2026-03-04T02:00:00Z', is_confirmed: true })
  const first = ok(await counter(two[0]), 201)
  assert.equal(first.appointment.is_user_promised, true)
  assert.equal((await counter(two[1])).body.code, 'appointment.slot_taken')
  const waiting = ok(await agent.post('/appointments', { service_type: 'counter.service', customer_id: two[1], place_id, data: [{ code: 'contact', text: '13611110001' }, { code: 'matter', text: '过户' }], is_waiting: true, wish_from: '2026-03-04T02:00:00Z', wish_to: '2026-03-04T02:30:00Z' }), 201)
  assert.equal(waiting.appointment.state, 'waiting')
  const cancel = (more) => boss.post(`/appointments/${first.appointment.appointment_id}/actions`, { action: 'cancel', version: first.appointment.version, ...more })
  assert.equal((await cancel({ reason_code: 'no_access' })).body.errors[0].code, 'appointment.reason_unknown', 'of visits that are left')
  assert.equal((await cancel({ reason_code: 'other' })).body.errors[0].code, 'appointment.reason_needed')
  const { reasons } = ok(await agent.get('/service_types'))
  assert.ok(reasons.find((it) => it.code === 'no_staff' && !it.is_public && it.steps.includes('cancel')))
  const cancelled = ok(await cancel({ reason_code: 'no_staff' })).appointment
  assert.deepEqual([cancelled.reason_code, cancelled.reason], ['no_staff', ''])
  const analysis = ok(await boss.get('/appointment_analysis?from=2026-03-03T16:00:00Z&to=2026-03-04T16:00:00Z'))
  assert.deepEqual(analysis.reasons.filter((it) => it.reason_code === 'no_staff'), [{ state: 'cancelled', reason_code: 'no_staff', count: 1 }])
  await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"advance_seconds": 1}' })
  const offered = ok(await agent.get(`/appointments/${waiting.appointment.appointment_id}`))
  assert.equal(offered.appointment.state, 'offered')
  const list = ok(await agent.get('/appointments?sort=newest&state=offered&limit=1'))
  assert.equal(list.items.length, 1)
})

test('what cannot be booked', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), lead = await Client.as(url, 'manager'), customer = await Client.as(url, 'customer')
  const rows = [
    ['no such service', () => agent.post('/appointments', { service_type: 'x', customer_id: none }), 422, 'appointment.type_unknown', 'service_type'],
    ['nobody', () => agent.post('/appointments', { service_type: 'call.back' }), 422, 'appointment.customer_needed', 'customer_id'],
    ['a customer that is none', () => agent.post('/appointments', { service_type: 'call.back', customer_id: none }), 422, 'appointment.customer_unknown', 'customer_id'],
    ['an unknown field', () => agent.post('/appointments', { service_type: 'call.back', colour: 1 }), 422, 'request.invalid', 'colour'],
    ['half a position', () => agent.post('/appointments', { service_type: 'call.back', latitude_e5: 1 }), 422, 'request.invalid', 'longitude_e5'],
    ['a place beyond the pole', () => agent.get('/appointment_slots?service_type=call.back&latitude_e5=9000001&longitude_e5=0'), 422, 'request.invalid', 'latitude_e5'],
    ['too many days', () => agent.get('/appointment_slots?service_type=call.back&days=32'), 422, 'request.invalid', 'days'],
    ['slots of nothing', () => agent.get('/appointment_slots'), 422, 'appointment.type_unknown', 'service_type'],
    ['a counter without a place', () => agent.get('/appointment_slots?service_type=counter.service'), 422, 'appointment.place_needed', 'place_id'],
    ['a place that is none', () => agent.get(`/appointment_slots?service_type=counter.service&place_id=${none}`), 422, 'appointment.place_unknown', 'place_id'],
    ['a data item nobody asked for', () => customer.post('/portal/appointments', { service_type: 'call.back', data: [{ code: 'shoe', text: '43' }] }), 422, 'appointment.item_unknown', 'data.shoe'],
    ['no phone number', () => customer.post('/portal/appointments', { service_type: 'call.back', data: [{ code: 'contact', text: '<script>' }] }), 422, 'appointment.item_phone', 'data.contact'],
    ['a service for staff', () => customer.post('/portal/appointments', { service_type: 'visit.line' }), 403, 'appointment.type_internal'],
    ['a wish that ends before it begins', () => customer.post('/portal/appointments', { service_type: 'call.back', data: [{ code: 'contact', text: '13911112222' }], is_waiting: true, wish_from: '2026-03-04T02:00:00Z', wish_to: '2026-03-04T01:00:00Z' }), 422, 'appointment.wish_wrong', 'wish_to'],
    ['no such appointment', () => agent.get(`/appointments/${none}`), 404, 'appointment.unknown'],
    ['a step of none', () => customer.post(`/portal/appointments/${none}/actions`, { action: 'confirm', version: 1 }), 404, 'appointment.unknown'],
    ['a step there is not', () => agent.post(`/appointments/${none}/actions`, { action: 'offer', version: 1 }), 422, 'request.invalid', 'action'],
    ['a step of no moment', () => agent.post(`/appointments/${none}/actions`, { action: 'arrive', version: 1, acted_at: 'noon' }), 422, 'request.invalid', 'acted_at'],
    ['a forged cursor', () => agent.get('/appointments?after=x'), 422, 'appointment.cursor_wrong', 'after'],
    ['somebody who is no staff', () => lead.put(`/appointment_people/${none}`, { organization_id: none, is_active: true, version: 0 }), 422, 'appointment.organization_unknown', 'organization_id'],
    ['a place with unknown hours', async () => lead.post('/places', { code: 'x', name_zh: 'x', name_en: 'x', organization_id: (await lead.get('/organizations')).body.items[0].organization_id, calendar: 'moon', address: 'x', is_active: true }), 422, 'appointment.calendar_unknown', 'calendar'],
    ['a day that is over', async () => lead.post('/appointment_plans', { organization_id: (await lead.get('/organizations')).body.items[0].organization_id, from: '2026-02-27T16:00:00Z', to: '2026-02-28T16:00:00Z' }), 422, 'appointment.day_over', 'to'],
    ['a happening without its person', () => lead.post('/appointment_plans', { organization_id: none, from: '2026-03-01T16:00:00Z', to: '2026-03-02T16:00:00Z', happenings: [{ kind: 'late', minutes: 30 }] }), 422, 'request.invalid', 'happenings.0.user_id'],
    ['a happening of no length', () => lead.post('/appointment_plans', { organization_id: none, from: '2026-03-01T16:00:00Z', to: '2026-03-02T16:00:00Z', happenings: [{ kind: 'longer', appointment_id: none, minutes: 0 }] }), 422, 'request.invalid', 'happenings.0.minutes'],
    ['somebody who is not there that day', async () => lead.post('/appointment_plans', { organization_id: (await lead.get('/organizations')).body.items[0].organization_id, from: '2026-03-01T16:00:00Z', to: '2026-03-02T16:00:00Z', happenings: [{ kind: 'out', user_id: none }] }), 422, 'appointment.plan_id_wrong', 'happenings.0.user_id'],
    ['a district with a comma', () => lead.put(`/appointment_people/${none}`, { organization_id: none, districts: ['a,b'], is_active: true, version: 0 }), 422, 'request.invalid', 'districts'],
  ]
  for (const [name, call, status, code, field] of rows)
    await t.test(name, async () => {
      const reply = await call()
      assert.equal(reply.status, status, reply.text)
      if (code) assert.ok(reply.body.code === code || reply.body.errors?.some((it) => it.code === code), reply.text)
      if (field) assert.ok(reply.body.errors.some((it) => it.field === field), reply.text)
    })
  const draft = await customer.post('/portal/appointments', { service_type: 'call.back' })
  assert.equal(draft.status, 201, draft.text)
  const other = await customer.post(`/portal/appointments/${draft.body.appointment.appointment_id}/actions`, { action: 'confirm', version: draft.body.appointment.version })
  assert.equal(other.body.code, 'appointment.action_not_allowed')
  const stale = await customer.patch(`/portal/appointments/${draft.body.appointment.appointment_id}`, { version: 99, data: [] })
  assert.equal(stale.body.code, 'appointment.version_conflict')
  const waiting = await customer.post(`/portal/appointments/${draft.body.appointment.appointment_id}/actions`, { action: 'wait', version: draft.body.appointment.version, wish_from: '2026-03-04T01:00:00Z', wish_to: '2026-03-04T02:00:00Z' })
  assert.equal(waiting.body.code, 'appointment.items_missing')
  assert.ok(waiting.body.errors.some((it) => it.field === 'data.contact'))
})

// An engineer without a connection tells later when each step was taken; a step told twice is taken once.
test('steps told of later', async (t) => {
  const { url } = await fresh(t)
  const ok = (reply, status = 200) => {
    assert.equal(reply.status, status, reply.text)
    return reply.body
  }
  const lead = await Client.as(url, 'manager'), agent = await Client.as(url, 'agent')
  const { user_id } = (await Client.as(url, 'jc.field')).session.user
  ok(await lead.post('/duty/shifts', { user_id, starts_at: '2026-03-03T01:00:00Z', ends_at: '2026-03-03T09:00:00Z' }), 201)
  const customer = ok(await agent.post('/customers', { name: '欧阳二', customer_type: 'person', contact_points: [{ kind: 'mobile', value: '13911112222' }] }), 201)
  const data = [{ code: 'address', text: '幸福路 88 号' }, { code: 'contact', text: '13911112222' }, { code: 'symptom', text: '断网' }]
  const made = ok(await agent.post('/appointments', { service_type: 'visit.repair', customer_id: customer.customer_id, data, starts_at: '2026-03-03T02:00:00Z', is_confirmed: true }), 201)
  await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance_seconds: 28 * 3600 }) })
  const field = await Client.as(url, 'jc.field') // Tuesday, 05:00Z
  const visit = `/appointments/${made.appointment.appointment_id}`
  let { version } = ok(await field.get(visit)).appointment // the customer was reminded meanwhile
  const act = (action, acted_at, facts = {}) => field.post(`${visit}/actions`, { action, version, acted_at, ...facts })
  const refused = async (code, reply) => {
    const { status, body, text } = await reply
    assert.deepEqual([status, body.errors?.[0].field, body.errors?.[0].code], [422, 'acted_at', code], text)
    assert.ok(body.errors[0].detail.length > 5)
  }
  await refused('appointment.acted_at_ahead', act('arrive', '2026-03-03T05:10:00Z'))
  await refused('appointment.acted_at_old', act('arrive', '2026-03-02T04:00:00Z'))
  await refused('appointment.acted_at_not_here', act('miss', '2026-03-03T03:00:00Z'))
  const arrived = ok(await act('arrive', '2026-03-03T02:05:00Z'))
  assert.equal((await act('arrive', '2026-03-03T02:05:00Z')).body.code, 'appointment.version_conflict')
  ;({ version } = arrived.appointment)
  await refused('appointment.acted_at_before', act('start', '2026-03-03T02:04:59Z'))
  ;({ version } = ok(await act('start', '2026-03-03T02:10:00Z')).appointment)
  const done = ok(await act('complete', '2026-03-03T03:00:00Z', { result: '更换皮线光缆', signature: 'M0 0L9 9' }))
  assert.deepEqual([done.appointment.state, done.appointment.arrived_at, done.appointment.ended_at], ['completed', '2026-03-03T02:05:00.000Z', '2026-03-03T03:00:00.000Z'])
  const [last] = done.history
  assert.match(last.text, /Taken at 2026-03-03 11:00 without a connection\n更换皮线光缆/)
  assert.ok(last.at >= '2026-03-03T05:00:00')
})
