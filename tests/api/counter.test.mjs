// The counter queue by the API: from the kiosk to the end of a booking, and what is refused.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { bookedAtHall, clock, walkCounter } from '../lib/counter.mjs'
import { fresh } from '../lib/server.mjs'

const none = '1234567890123456789'
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('from a number to the end of a booking', async (t) => {
  const { url } = await fresh(t)
  const { kiosk, hall } = await walkCounter(url, ok)
  // What a kiosk is told names nobody.
  const board = (await kiosk.get(`${hall}/board`)).text
  assert.doesNotMatch(board, /customer|user|1990000/)
  // The phone number of a walk-in stands nowhere in what was kept or logged.
  const admin = await Client.as(url, 'admin')
  assert.doesNotMatch((await admin.get('/audit?limit=200')).text, /19900000000|19900001111/)
})

test('what is refused', async (t) => {
  const { url } = await fresh(t)
  const kiosk = await Client.as(url, 'kiosk'), clerk = await Client.as(url, 'jc.service'), other = await Client.as(url, 'jc.lead')
  const outsider = await Client.as(url, 'yz.service'), engineer = await Client.as(url, 'jc.field')
  const [{ place_id }] = ok(await kiosk.get('/counter/halls')).items
  const hall = `/counter/halls/${place_id}`
  const [window] = ok(await clerk.get(`${hall}/desk`)).windows
  const path = `/counter/windows/${window.window_id}`
  ok(await kiosk.post(`${hall}/numbers`, { queue: 'A' }), 201)
  const [turn] = ok(await clerk.get(`${hall}/desk`)).waiting
  const rows = [
    ['no queue', () => kiosk.post(`${hall}/numbers`, {}), 422, 'request.invalid', 'queue'],
    ['a queue that is none', () => kiosk.post(`${hall}/numbers`, { queue: 'Z' }), 422, 'counter.queue_unknown', 'queue'],
    ['no phone number', () => kiosk.post(`${hall}/numbers`, { queue: 'A', phone: '<b>' }), 422, 'counter.phone_wrong', 'phone'],
    ['a customer, by a kiosk', () => kiosk.post(`${hall}/numbers`, { queue: 'A', customer_id: none }), 422, 'counter.customer_unknown', 'customer_id'],
    ['a ticket that is none', () => clerk.post(`${hall}/numbers`, { queue: 'A', ticket_id: none }), 404, 'ticket.unknown'],
    ['an unknown field', () => kiosk.post(`${hall}/numbers`, { queue: 'A', colour: 1 }), 422, 'request.invalid', 'colour'],
    ['no such hall', () => kiosk.get(`/counter/halls/${none}/board`), 404, 'counter.hall_unknown'],
    ['a hall of another city', () => outsider.get(`${hall}/desk`), 404, 'counter.hall_unknown'],
    ['a window of another city', () => outsider.post(`${path}/actions`, { action: 'open', version: 0 }), 404, 'counter.window_unknown'],
    ['a number of another city', () => outsider.post(`/counter/turns/${turn.turn_id}/actions`, { action: 'cancel', version: turn.version }), 404, 'counter.turn_unknown'],
    ['a kiosk at a window', () => kiosk.post(`${path}/actions`, { action: 'open', version: 0 }), 403, 'http.not_permitted'],
    ['a kiosk at the desk', () => kiosk.get(`${hall}/desk`), 403, 'http.not_permitted'],
    ['a kiosk that looks for customers', () => kiosk.get('/customers'), 403, 'http.not_permitted'],
    ['a clerk at the overview', () => clerk.get(`${hall}/overview`), 403, 'http.not_permitted'],
    ['an engineer at the kiosk', () => engineer.post(`${hall}/numbers`, { queue: 'A' }), 403, 'http.not_permitted'],
    ['a day that is none', () => other.get(`${hall}/overview?day=2026-02-30`), 422, 'counter.day_wrong', 'day'],
    ['a day to come', () => other.get(`${hall}/overview?day=2026-03-03`), 422, 'counter.day_wrong', 'day'],
    ['a step of a window there is not', () => clerk.post(`${path}/actions`, { action: 'paint', version: 0 }), 422, 'request.invalid', 'action'],
    ['a window that is closed', () => clerk.post(`${path}/actions`, { action: 'pause', version: 0 }), 409, 'counter.window_state'],
    ['a call without a window', () => clerk.post(`${path}/calls`, { version: 0 }), 403, 'counter.window_not_yours'],
    ['a step of a number there is not', () => clerk.post(`/counter/turns/${turn.turn_id}/actions`, { action: 'call', version: 1 }), 422, 'request.invalid', 'action'],
    ['no such number', () => clerk.post(`/counter/turns/${none}/actions`, { action: 'begin', version: 1 }), 404, 'counter.turn_unknown'],
    ['out of turn', () => clerk.post(`/counter/turns/${turn.turn_id}/actions`, { action: 'finish', version: turn.version }), 409, 'counter.action_not_allowed'],
    ['an old version', () => clerk.post(`/counter/turns/${turn.turn_id}/actions`, { action: 'cancel', version: 99 }), 409, 'counter.version_conflict'],
    ['to the same queue', () => clerk.post(`/counter/turns/${turn.turn_id}/actions`, { action: 'transfer', version: turn.version, queue: 'A' }), 422, 'counter.queue_unknown', 'queue'],
    ['a check-in without a code', () => kiosk.post(`${hall}/check_ins`, { booking: '13800001111' }), 422, 'request.invalid', 'confirm_code'],
  ]
  for (const [name, call, status, code, field] of rows)
    await t.test(name, async () => {
      const reply = await call()
      assert.equal(reply.status, status, reply.text)
      const found = field ? reply.body.errors.find((it) => it.field === field) : reply.body
      assert.ok(found, reply.text)
      assert.ok(reply.body.code === code || found.code === code, reply.text)
      assert.ok(reply.body.detail.length > 3)
    })
  assert.equal(ok(await clerk.get(`${hall}/desk`)).waiting.length, 1, 'nothing was half-written')
})

test('wrong codes are limited, and the right one does not help while they are', async (t) => {
  const { url } = await fresh(t)
  const { place_id, booked } = await bookedAtHall(url, ok)
  const kiosk = await Client.as(url, 'kiosk')
  const check_in = (booking, confirm_code) => kiosk.post(`/counter/halls/${place_id}/check_ins`, { booking, confirm_code })
  const wrong = booked.confirm_code === '000000' ? '000001' : '000000'
  const unknown = await check_in('13712345678', wrong), first = await check_in('19900001111', wrong)
  assert.equal(unknown.body.code, 'counter.check_in_wrong')
  assert.deepEqual({ ...first.body, request_id: '' }, { ...unknown.body, request_id: '' }, 'a stranger learns nothing')
  for (let i = 1; i < 5; ++i) assert.equal((await check_in('19900001111', wrong)).status, 422)
  const locked = await check_in('19900001111', booked.confirm_code)
  assert.equal(locked.status, 429, locked.text)
  assert.equal(locked.body.code, 'counter.check_in_locked')
  await clock(url, 601)
  assert.equal(ok(await check_in('19900001111', booked.confirm_code), 201).number, 'A001')
})

test('the hall of the demonstration is at work', async (t) => {
  const { url } = await fresh(t, { part: 'tickets', count: 60, manualClock: '2026-03-02T06:00:00Z' })
  const kiosk = await Client.as(url, 'kiosk'), lead = await Client.as(url, 'jc.lead')
  const [{ place_id }] = ok(await kiosk.get('/counter/halls')).items
  const board = ok(await kiosk.get(`/counter/halls/${place_id}/board`))
  assert.ok(board.queues.reduce((sum, it) => sum + it.waiting, 0) >= 5, 'people wait')
  assert.ok(board.queues.every((it) => it.wait_minutes !== null))
  const { sums } = ok(await lead.get(`/counter/halls/${place_id}/overview`))
  assert.ok(sums.served > 10 && sums.hours.length >= 3 && sums.waits.p90_seconds >= sums.waits.p50_seconds)
  assert.ok(ok(await lead.get(`/counter/halls/${place_id}/desk`)).windows.filter((it) => it.state === 'open').length === 2)
})
