// A walk through the bookings by the API: every operation of api/appointment.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'

const repair = [{ code: 'address', text: '幸福路 88 号' }, { code: 'contact', text: '13911112222' }, { code: 'symptom', text: '断网' }]

// A field engineer and a counter clerk on duty for the days from Tuesday, 3 March on.
async function staffed(url) {
  const lead = await Client.as(url, 'manager')
  const people = (await lead.get('/duty/people?limit=200')).body.items
  const idOf = async (username) => (await Client.as(url, username)).session.user.user_id
  const [engineer, clerk] = [await idOf('jc.field'), await idOf('jc.service')]
  assert.ok(people.some((it) => it.user_id === engineer))
  for (const user_id of [engineer, clerk])
    for (const day of ['03', '04']) {
      const made = await lead.post('/duty/shifts', { user_id, starts_at: `2026-03-${day}T01:00:00Z`, ends_at: `2026-03-${day}T09:00:00Z` })
      assert.equal(made.status, 201, made.text)
    }
  return { lead, engineer }
}

export async function walkBookings(url, ok) {
  const { lead, engineer } = await staffed(url)
  const agent = await Client.as(url, 'agent'), customer = await Client.as(url, 'customer'), field = await Client.as(url, 'jc.field')
  const types = ok(await agent.get('/service_types')).items
  assert.ok(types.some((it) => it.code === 'visit.line'))
  const own_types = ok(await customer.get('/portal/service_types')).items
  assert.ok(!own_types.some((it) => it.code === 'visit.line'), 'not for customers themselves')
  const person = ok(await lead.get('/appointment_people')).items.find((it) => it.user_id === engineer)
  assert.ok(person.skills.some((it) => it.skill === 'field'))
  const saved = ok(await lead.put(`/appointment_people/${engineer}`, { organization_id: person.organization_id, districts: ['江城区'], latitude_e5: 3198000, longitude_e5: 11875000, is_active: true, version: person.version }))
  assert.deepEqual(saved.districts, ['江城区'])
  const find = async (who, path, more = '') => ok(await who.get(`${path}/appointment_slots?service_type=visit.repair&district=${encodeURIComponent('江城区')}&from=2026-03-03T00:00:00Z&days=2${more}`)).items
  const slots = await find(agent, '')
  assert.equal(slots[0].starts_at, '2026-03-03T00:00:00.000Z')
  assert.equal(slots[0].free, 1)
  assert.equal((await agent.get('/appointment_slots?service_type=visit.repair&days=1')).status, 200)

  // By an agent, held first, then confirmed.
  const one = ok(await agent.post('/customers', { name: '欧阳二', customer_type: 'person', contact_points: [{ kind: 'mobile', value: '13911112222' }] }), 201)
  const at = slots[1]
  let held = ok(await agent.post('/appointments', { service_type: 'visit.repair', customer_id: one.customer_id, district: '江城区', data: repair, starts_at: at.starts_at, choice: at.choice }), 201)
  assert.equal(held.appointment.state, 'held')
  assert.ok(!JSON.stringify(held).includes('幸福路 88'), 'masked')
  const path = `/appointments/${held.appointment.appointment_id}`
  held = ok(await agent.patch(path, { version: held.appointment.version, data: [{ code: 'symptom', text: '光猫红灯' }] }))
  const booked = ok(await agent.post(`${path}/actions`, { action: 'confirm', version: held.appointment.version }))
  assert.equal(booked.appointment.state, 'booked')
  assert.equal(booked.appointment.confirm_code, null, 'for the customer alone')
  assert.equal(ok(await agent.get(`/tickets/${booked.appointment.ticket_id}/appointments`)).items.length, 1)
  ok(await agent.get(path))
  assert.equal(ok(await agent.post(`${path}/reveal`, { item: 'address', reason: '核对地址' })).value, '幸福路 88 号')
  assert.equal(ok(await field.get('/appointments?is_mine=true')).items.length, 1)

  // By the customer: booked at once, moved, and gone on to the end by the engineer.
  const own_slots = await find(customer, '/portal')
  let own = ok(await customer.post('/portal/appointments', { service_type: 'visit.repair', district: '江城区', data: repair, starts_at: own_slots.at(-1).starts_at, is_confirmed: true }), 201)
  const own_path = `/portal/appointments/${own.appointment.appointment_id}`
  assert.match(own.appointment.confirm_code, /^\d{6}$/)
  ok(await customer.get('/portal/appointments'))
  ok(await customer.patch(own_path, { version: own.appointment.version, data: [{ code: 'symptom', text: '又断网' }] }))
  own = ok(await customer.get(own_path))
  own = ok(await customer.post(`${own_path}/actions`, { action: 'move', version: own.appointment.version, starts_at: '2026-03-03T06:00:00Z' }))
  const code = own.appointment.confirm_code
  const clock = (seconds) => fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds }) })
  await clock(29 * 3600)  // Tuesday, 14:00 in Shanghai
  const there = await Client.as(url, 'jc.field'), boss = await Client.as(url, 'manager'), clerk = await Client.as(url, 'agent')
  const visit = `/appointments/${own.appointment.appointment_id}`
  let now = ok(await there.get(visit)).appointment
  const go = async (action, facts = {}) => (now = ok(await there.post(`${visit}/actions`, { action, version: now.version, ...facts })).appointment)
  await go('set_out', { expected_at: '2026-03-03T07:00:00Z' })
  now = ok(await there.post(`${visit}/delay`, { version: now.version, expected_at: '2026-03-03T08:30:00Z', reason: '堵车' })).appointment
  await go('arrive')
  now = ok(await there.post(`${visit}/service`, { version: now.version, service_type: 'visit.install', consent: '客户同意' })).appointment
  await go('start')
  assert.equal((await there.post(`${visit}/actions`, { action: 'complete', version: now.version, result: '好了', code: code === '000000' ? '1' : '000000' })).body.errors[0].code, 'appointment.code_wrong')
  await go('complete', { result: '已更换光猫', code })
  assert.equal(now.state, 'completed')

  // Counters: a place of one's own, its windows, a piece of equipment.
  const [unit] = ok(await boss.get('/organizations')).items.filter((it) => it.code === 'jiangcheng.service')
  const place = ok(await boss.post('/places', { code: 'jc-west', name_zh: '城西营业厅', name_en: 'West hall', organization_id: unit.organization_id, calendar: 'service', address: '解放路 2 号', is_active: true }), 201)
  const { place_id, version, position, ...rest } = place
  assert.equal(position, null)
  ok(await boss.put(`/places/${place_id}`, { ...rest, version, address: '解放路 3 号' }))
  const window = ok(await boss.post('/resources', { kind: 'window', code: '01', name: '1 号窗口', place_id, is_active: true }), 201)
  ok(await boss.put(`/resources/${window.resource_id}`, { kind: 'window', code: '01', name: '一号窗口', place_id, is_active: true, version: window.version }))
  assert.equal(ok(await boss.get(`/places/${place_id}/windows`)).items[0].name, '一号窗口')
  ok(await boss.post('/resources', { kind: 'otdr', code: 'O-1', name: '光时域反射仪', organization_id: unit.organization_id, is_active: true }), 201)
  assert.ok(ok(await boss.get('/equipment')).items.length >= 1)
  assert.ok(ok(await clerk.get('/places')).items.length >= 2)
  const guest = await Client.as(url, 'customer')
  assert.ok(ok(await guest.get('/portal/places')).items.some((it) => it.place_id === place_id))
  const planned = ok(await boss.post('/appointment_plans', { organization_id: person.organization_id, from: '2026-03-03T00:00:00Z', to: '2026-03-04T00:00:00Z' }))
  assert.equal(planned.is_applied, false)
  assert.equal(planned.tours.flatMap((it) => it.stops).length + planned.unassigned.length, 2)
  ok(await boss.post('/appointment_plans', { organization_id: person.organization_id, from: '2026-03-03T00:00:00Z', to: '2026-03-04T00:00:00Z', is_applied: true, planned_at: planned.planned_at }))
  const told = ok(await boss.get('/appointment_analysis?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z'))
  assert.equal(told.counts.find((it) => it.state === 'completed').count, 1)
  assert.ok(told.days.some((it) => it.booked_minutes > 0 && it.duty_minutes > 0))
  return { agent: clerk, boss, place_id }
}
