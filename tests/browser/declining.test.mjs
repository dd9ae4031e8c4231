// 2.3.2, 2.5.4: a customer says no to a time that was offered from the waiting list, and to one that was changed; what the page
// says afterwards. On a phone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const data = [{ code: 'address', text: '幸福路 88 号' }, { code: 'contact', text: '19900000000' }, { code: 'symptom', text: '断网' }]
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

async function prepared(t) {
  const server = await fresh(t)
  const [lead, customer, field] = await Promise.all(['manager', 'customer', 'jc.field'].map((name) => Client.as(server.url, name)))
  const { user_id } = field.session.user
  // A shift as long as one visit and amid one window, so that there is one time on that day and no other.
  const shift = async (day) => {
    ok(await lead.post('/duty/shifts', { user_id, starts_at: `2026-03-0${day}T04:30:00Z`, ends_at: `2026-03-0${day}T05:30:00Z` }), 201)
    await clock(server.url, 1)
  }
  const own = async () => ok(await customer.get('/portal/appointments')).items[0]
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t, phone)
  await page.clock.setFixedTime(startOfTime)
  await signIn(page, server.url, 'customer')
  return { server, lead, customer, shift, own, page }
}

test('an offered time is declined, and another one taken', { timeout: 180_000 }, async (t) => {
  const { server, customer, shift, own, page } = await prepared(t)
  ok(await customer.post('/portal/appointments', { service_type: 'visit.repair', data, is_waiting: true, wish_from: '2026-03-03T00:00:00Z', wish_to: '2026-03-05T15:00:00Z' }), 201)
  await page.goto(`${server.url}/portal/appointments`)
  const card = page.getByRole('listitem', { name: '上门维修' })
  await card.getByText('候补中，有空出的时间会通知您').waitFor()
  assert.equal(await card.getByRole('button', { name: /不合适/ }).count(), 0, 'nothing is offered')

  await shift(3)
  assert.equal((await own()).state, 'offered')
  await card.getByText('有时间空出，请确认').waitFor() // follows by itself
  const offered = await card.locator('.visit_time').innerText()
  assert.match(offered, /周二/)
  await card.getByText(/保留至|为您保留/).first().waitFor()
  await audit(page, 'an offered time on a phone')
  await noSidewaysScroll(page, 'an offered time on a phone')

  // Thought better of it, then no.
  await card.getByRole('button', { name: /不合适/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('可更改期望的时间段；不改则接着等。').waitFor()
  await audit(page, 'declining on a phone')
  await dialog.getByRole('button', { name: /返\s*回/ }).click()
  assert.equal((await own()).state, 'offered')
  await card.getByRole('button', { name: /不合适/ }).click()
  await dialog.getByRole('button', { name: '不合适' }).click()
  await card.getByText('候补中，有空出的时间会通知您').waitFor()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await card.locator('.visit_time').count(), 0, 'the declined time is not shown any more')
  await card.getByText(/期望 .* 至 /).waitFor()
  assert.equal(await card.getByRole('button', { name: /不合适/ }).count(), 0)
  const after = await own()
  assert.deepEqual([after.state, after.starts_at], ['waiting', null])
  await clock(server.url, 3600)
  assert.equal((await own()).state, 'waiting', 'what was declined is not offered again')

  await shift(4)
  await card.getByText('有时间空出，请确认').waitFor()
  assert.match(await card.locator('.visit_time').innerText(), /周三/)
  await card.getByRole('button', { name: /确\s*认/ }).first().click()
  await card.getByText('已约好').waitFor()
  assert.equal((await own()).state, 'booked')
})

test('where no wished time is left after the declined one, another is asked for', { timeout: 180_000 }, async (t) => {
  const { server, customer, shift, own, page } = await prepared(t)
  ok(await customer.post('/portal/appointments', { service_type: 'visit.repair', data, is_waiting: true, wish_from: '2026-03-03T00:00:00Z', wish_to: '2026-03-03T04:01:00Z' }), 201)
  await shift(3)
  const offered = await own()
  assert.equal(offered.state, 'offered')
  await page.goto(`${server.url}/portal/appointments`)
  const card = page.getByRole('listitem', { name: '上门维修' })
  await card.getByText('有时间空出，请确认').waitFor()
  // The wish ends right behind the offered time: going on to wait for it makes no sense.
  await card.getByRole('button', { name: /不合适/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '不合适' }).click()
  await dialog.getByText('期望的时间应在将来，开始早于结束').waitFor()
  await audit(page, 'a wish that is over')
  assert.equal((await own()).state, 'offered', 'nothing was changed')
  const range = dialog.getByLabel('期望的时间段')
  await range.first().fill('2026-03-04')
  await range.last().fill('2026-03-06')
  await range.last().press('Enter')
  await dialog.getByRole('button', { name: '不合适' }).click()
  await card.getByText('候补中，有空出的时间会通知您').waitFor()
  await card.getByText(/期望 .*周三.* 至 .*周五/).waitFor()
  await shift(4)
  await card.getByText('有时间空出，请确认').waitFor()
})

test('a visit that was changed is declined', { timeout: 180_000 }, async (t) => {
  const { server, lead, customer, shift, own, page } = await prepared(t)
  await shift(3)
  await shift(4)
  const free = ok(await customer.get('/portal/appointment_slots?service_type=visit.repair&from=2026-03-03T00:00:00Z&days=2')).items
  assert.equal(free.length, 2)
  ok(await customer.post('/portal/appointments', { service_type: 'visit.repair', data, starts_at: free[0].starts_at, choice: free[0].choice, is_confirmed: true }), 201)
  await page.goto(`${server.url}/portal/appointments`)
  const card = page.getByRole('listitem', { name: '上门维修' })
  await card.getByText('已约好').waitFor()
  assert.match(await card.locator('.visit_time').innerText(), /周二/)

  // The operator moves it; the customer sees so at once, and hears it in the request.
  const [{ appointment_id, version, ticket_id }] = ok(await lead.get('/appointments?sort=newest')).items
  ok(await lead.post(`/appointments/${appointment_id}/actions`, { action: 'move', version, starts_at: free[1].starts_at, choice: free[1].choice, reason: '工程师临时有抢修任务' }))
  await eventually(async () => /周三/.test(await card.locator('.visit_time').innerText()), true, 'the new time by itself')
  await card.getByText('已约好').waitFor()
  const said = JSON.stringify(ok(await customer.get(`/portal/tickets/${ticket_id}/timeline`)).items)
  assert.match(said, /上门维修改约至/)

  // It does not suit: back to the old time, which is still free.
  await card.getByRole('button', { name: /改\s*约/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('region', { name: '可选时间' }).getByRole('button', { name: /余 \d/ }).first().click()
  await audit(page, 'answering a changed visit on a phone')
  await drawer.getByRole('button', { name: /改\s*约/ }).click()
  await drawer.waitFor({ state: 'detached' })
  await eventually(async () => /周二/.test(await card.locator('.visit_time').innerText()), true, 'the time that suits')

  // Changed once more, it is declined for good, and the page says why.
  const now = ok(await lead.get(`/appointments/${appointment_id}`)).appointment
  ok(await lead.post(`/appointments/${appointment_id}/actions`, { action: 'move', version: now.version, starts_at: free[1].starts_at, choice: free[1].choice, reason: '再次调整' }))
  await eventually(async () => /周三/.test(await card.locator('.visit_time').innerText()), true, 'changed again')
  await card.getByRole('button', { name: /取消预约/ }).click()
  const why = page.getByRole('dialog')
  await why.getByLabel('取消原因').press('ArrowDown')
  await page.locator('.ant-select-item-option').filter({ hasText: '其他（请说明）' }).click()
  await why.getByLabel('说明').fill('周三家里没人')
  await why.getByRole('button', { name: '取消预约' }).click()
  await page.getByRole('region', { name: '以前的' }).getByText('周三家里没人').waitFor()
  const end = await own()
  assert.deepEqual([end.state, end.confirm_code], ['cancelled', null])
})
