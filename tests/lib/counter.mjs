// A walk through the hall by the API: every operation of api/counter.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'

export const clock = (url, seconds) => fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds }) })

// A customer's booking at the demo hall for 10:00 of the Monday on which all clocks begin, at 09:00.
export async function bookedAtHall(url, ok) {
  const lead = await Client.as(url, 'manager'), clerk = await Client.as(url, 'jc.service'), customer = await Client.as(url, 'customer')
  ok(await lead.post('/duty/shifts', { user_id: clerk.session.user.user_id, starts_at: '2026-03-02T01:00:00Z', ends_at: '2026-03-02T09:00:00Z' }), 201)
  const place = ok(await customer.get('/portal/places')).items.find((it) => it.name_zh === '江城城东营业厅')
  const booked = ok(await customer.post('/portal/appointments', {
    service_type: 'counter.service', place_id: place.place_id, starts_at: '2026-03-02T02:00:00Z', is_confirmed: true,
    data: [{ code: 'contact', text: '19900001111' }, { code: 'matter', text: '过户' }],
  }), 201).appointment
  return { place_id: place.place_id, booked, clerk, lead, customer }
}

export async function walkCounter(url, ok) {
  const { place_id, booked, clerk, lead, customer } = await bookedAtHall(url, ok)
  const kiosk = await Client.as(url, 'kiosk')
  const halls = ok(await kiosk.get('/counter/halls')).items
  assert.deepEqual(halls.map((it) => it.place_id), [place_id], 'its own hall alone')
  const hall = `/counter/halls/${place_id}`
  assert.equal(ok(await kiosk.get(`${hall}/board`)).queues.every((it) => it.wait_minutes === null), true, 'no window is open')

  let desk = ok(await clerk.get(`${hall}/desk`))
  const [window] = desk.windows
  const path = `/counter/windows/${window.window_id}`
  const own = () => desk.windows.find((it) => it.window_id === window.window_id)
  desk = ok(await clerk.post(`${path}/actions`, { action: 'open', version: window.version }))
  const walk_in = ok(await kiosk.post(`${hall}/numbers`, { queue: 'A', phone: '19900000000' }), 201)
  assert.equal(walk_in.number, 'A001')
  assert.equal(walk_in.wait_minutes, 0)
  const second = ok(await kiosk.post(`${hall}/numbers`, { queue: 'B' }), 201)
  assert.equal(second.ahead, 1)
  assert.equal(second.wait_minutes, 12)

  // Whoever booked checks in with their code and is first when the time has come (2.2.3, 2.3.2).
  const slip = ok(await kiosk.post(`${hall}/check_ins`, { booking: '19900001111', confirm_code: booked.confirm_code }), 201)
  assert.equal(slip.number, 'A002')
  assert.equal(slip.ahead, 2, 'an hour before its time it waits by its number')
  assert.equal(ok(await kiosk.post(`${hall}/check_ins`, { booking: booked.code, confirm_code: booked.confirm_code }), 201).number, 'A002', 'the slip was lost')
  assert.equal(ok(await customer.get(`/portal/appointments/${booked.appointment_id}`)).appointment.state, 'arrived')
  await clock(url, 51 * 60)
  desk = ok(await clerk.get(`${hall}/desk`))
  assert.deepEqual(desk.waiting.map((it) => it.number), ['A002', 'A001', 'B001'])
  assert.ok(desk.waiting[1].customer_name.includes('*'), 'masked')
  desk = ok(await clerk.post(`${path}/calls`, { version: own().version }))
  assert.equal(own().turn.number, 'A002')
  assert.equal(ok(await kiosk.get(`${hall}/board`)).called[0].number, 'A002')
  const step = async (action, more = {}) => {
    const { turn_id, version } = own().turn
    desk = ok(await clerk.post(`/counter/turns/${turn_id}/actions`, { action, version, ...more }))
  }
  await step('recall')
  await step('begin')
  await step('finish', { result: '已过户' })
  const done = ok(await customer.get(`/portal/appointments/${booked.appointment_id}`)).appointment
  assert.deepEqual([done.state, done.result], ['completed', '已过户'])
  const overview = ok(await lead.get(`${hall}/overview?day=2026-03-02`))
  assert.deepEqual([overview.sums.taken, overview.sums.served, overview.sums.booked], [3, 1, 1])
  assert.equal(overview.sums.predictions, 1)
  return { kiosk, clerk, lead, hall, window: own() }
}
