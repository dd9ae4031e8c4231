// An engineer's day without a network: taken along, worked through in a cellar after a reload, sent by itself when there
// is a network again, each step once. All clocks stand at the test's own Monday noon.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const noon = '2026-03-02T04:00:00.000Z'
const at = (clock) => `2026-03-02T${clock}:00.000Z`

const advance = (server, seconds) =>
  fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds }) })

// Two visits of the engineer's on Monday afternoon; then it is noon.
async function prepared(server) {
  const [lead, agent, field] = await Promise.all(['manager', 'agent', 'jc.field'].map((name) => Client.as(server.url, name)))
  const user_id = field.session.user.user_id
  const shift = await lead.post('/duty/shifts', { user_id, starts_at: at('01:00'), ends_at: at('13:00') })
  assert.equal(shift.status, 201, shift.text)
  const visits = []
  for (const [name, contact, address, starts_at] of [['欧阳二', '13911110002', '江城区幸福路 12 号', at('04:00')], ['慕容三', '13911110003', '江城区东湖路 7 号', at('08:00')]]) {
    const customer = await agent.post('/customers', { name, customer_type: 'person', contact_points: [{ kind: 'mobile', value: contact }] })
    assert.equal(customer.status, 201, customer.text)
    const made = await agent.post('/appointments', {
      service_type: 'visit.repair', customer_id: customer.body.customer_id, starts_at, is_confirmed: true,
      data: [{ code: 'address', text: address }, { code: 'contact', text: contact }, { code: 'symptom', text: '断网' }],
    })
    assert.equal(made.status, 201, made.text)
    assert.equal(made.body.appointment.user_id, user_id)
    visits.push(made.body.appointment.appointment_id)
  }
  await advance(server, 3 * 3600)
  return visits
}

async function engineerAt(browser, t, server, more = {}) {
  const page = await openWindow(browser, t, { ...phone, hasWorker: true, ...more })
  await page.clock.setFixedTime(noon)
  await signIn(page, server.url, 'jc.field', { isEnglish: more.locale === 'en' })
  await page.goto(`${server.url}/my_visits`)
  return page
}

async function takeAlong(page) {
  await page.getByRole('button', { name: '带上今天的资料' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('今天 2 个未完成上门').waitFor()
  await audit(page, 'taking the day along')
  await dialog.getByRole('button', { name: '带上今天的资料' }).click()
  await dialog.getByText('必填').waitFor()
  await dialog.getByLabel('原因').fill('今天上门')
  await dialog.getByRole('button', { name: '带上今天的资料' }).click()
  await page.getByText('今天的资料已带上').waitFor()
}

const cardOf = (page, text) => page.getByRole('listitem').filter({ hasText: text }).first()
const visitOf = async (server, id) => (await (await Client.as(server.url, 'manager')).get(`/appointments/${id}`)).body

const allSent = (page) => page.getByText(/步未发送|正在发送/).waitFor({ state: 'detached' })

async function sign(page, dialog) {
  await dialog.getByText('签名', { exact: true }).click()
  const box = await dialog.getByRole('img', { name: '请客户在此签名' }).boundingBox()
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 110, { steps: 6 })
  await page.mouse.move(box.x + 200, box.y + 50, { steps: 6 })
  await page.mouse.up()
}

test('a visit is done without a network and sent once', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const [first, second] = await prepared(server)
  const page = await engineerAt(browser, t, server)
  await page.getByText('去信号不好的地方').waitFor()
  await takeAlong(page)
  await noSidewaysScroll(page, 'visits taken along')
  await photograph(page, 'visits-taken-along')
  const looks = (await visitOf(server, first)).history.filter((it) => it.action === 'revealed')
  assert.deepEqual(looks.map((it) => it.text).sort(), ['address: 今天上门', 'contact: 今天上门'], 'each look is logged')
  assert.equal(await page.getByText('幸福路 12 号').count(), 0, 'masked while there is a network')

  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('没有连接：正在看带上的资料').waitFor()
  const visit = cardOf(page, '幸福路 12 号')
  await visit.getByText('13911110002').waitFor()
  await audit(page, 'visits without a network')
  await noSidewaysScroll(page, 'visits without a network')
  await photograph(page, 'visits-offline')
  await visit.getByRole('button', { name: /^已到达/ }).click()
  await page.clock.setFixedTime(at('04:10'))
  await visit.getByRole('button', { name: /^开\s*始/ }).click()
  await page.getByText('2 步未发送').waitFor()
  await page.reload() // nothing is lost by it
  await page.getByText('2 步未发送').waitFor()
  await page.clock.setFixedTime(at('04:40'))
  await visit.getByRole('button', { name: /^完\s*成/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('联网后才能核对').waitFor()
  await dialog.getByLabel('做了什么').fill('更换皮线光缆')
  await sign(page, dialog)
  await dialog.getByRole('button', { name: /^完\s*成/ }).click()
  await page.getByText('3 步未发送').waitFor()
  await page.getByRole('region', { name: '今天已结束' }).getByText('更换皮线光缆').waitFor()
  await photograph(page, 'visits-noted')
  assert.equal((await visitOf(server, first)).appointment.state, 'booked', 'the server knows nothing yet')

  await advance(server, 2 * 3600)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: /^账户/ }).waitFor() // all pages are back
  await page.getByRole('region', { name: '今天已结束' }).waitFor()
  await allSent(page)
  const { appointment, history } = await visitOf(server, first)
  assert.deepEqual(
    [appointment.state, appointment.is_signed, appointment.result, appointment.arrived_at, appointment.work_started_at, appointment.ended_at],
    ['completed', true, '更换皮线光缆', noon, at('04:10'), at('04:40')],
  )
  for (const action of ['arrive', 'start', 'complete']) assert.equal(history.filter((it) => it.action === action).length, 1, `${action} once`)
  assert.match(history.find((it) => it.action === 'complete').text, /离线办理于 2026-03-02 12:40/)
  assert.ok(history.find((it) => it.action === 'complete').at >= at('06:00'), 'and when it was told')

  // The second visit: its reply gets lost, then somebody moves it.
  await page.getByRole('region', { name: '今天', exact: true }).waitFor()
  const other = cardOf(page, '慕容')
  await page.route('**/actions', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  }, { times: 1 })
  await other.getByRole('button', { name: /^已到达/ }).click()
  await page.getByText('1 步未发送').waitFor()
  await allSent(page) // tried again by itself
  await other.getByRole('button', { name: /^变更服务/ }).waitFor() // a step that takes a connection
  const again = await visitOf(server, second)
  assert.equal(again.appointment.state, 'arrived')
  assert.equal(again.history.filter((it) => it.action === 'arrive').length, 1, 'not taken twice')

  // Signing out takes everything along.
  await page.getByRole('button', { name: /^账户/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByLabel('用户名').waitFor()
  await page.context().setOffline(true)
  await page.goto(`${server.url}/my_visits`)
  await page.waitForURL(/sign-in/)
  await eventually(() => page.getByText('慕容').count(), 0)
})

test('what cannot be sent as it is goes back to the engineer', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const [first, second] = await prepared(server)
  const page = await engineerAt(browser, t, server, { isDark: true })
  await takeAlong(page)
  await page.context().setOffline(true)
  const visit = cardOf(page, '欧阳'), other = cardOf(page, '慕容')
  await visit.getByText('江城区幸福路 12 号').waitFor()
  for (const name of [/^已到达/, /^开\s*始/]) await visit.getByRole('button', { name }).click()
  await visit.getByRole('button', { name: /^完\s*成/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('做了什么').fill('更换光猫')
  await dialog.getByLabel('确认码', { exact: true }).last().fill('000000')
  await dialog.getByRole('button', { name: /^完\s*成/ }).click()
  await other.getByRole('button', { name: /^出\s*发/ }).click()
  await page.getByText('4 步未发送').waitFor()
  const lead = await Client.as(server.url, 'manager')
  const { appointment } = await visitOf(server, second)
  const moved = await lead.post(`/appointments/${second}/actions`, { action: 'cancel', version: appointment.version, reason: '客户不需要了' })
  assert.equal(moved.status, 200, moved.text)

  await advance(server, 60)
  await page.context().setOffline(false)
  await visit.getByText('确认码不对').waitFor()
  await page.getByText('您离线期间，这个预约有变动').waitFor()
  const conflict = page.getByRole('listitem').filter({ hasText: '慕容' }).first()
  await conflict.getByText(/已取消，约定/).waitFor()
  await audit(page, 'refused steps')
  await noSidewaysScroll(page, 'refused steps')
  await photograph(page, 'visits-refused')
  await eventually(() => conflict.getByRole('button', { name: '仍然提交' }).count(), 0, 'a cancelled visit is not set out for')
  await conflict.getByRole('button', { name: /放\s*弃/ }).click()
  await page.getByRole('tooltip').getByRole('button', { name: /放\s*弃/ }).click()
  await page.getByText('1 步未发送').waitFor()

  await visit.getByRole('button', { name: /更\s*正/ }).click()
  await eventually(() => dialog.getByLabel('做了什么').inputValue(), '更换光猫', 'what was typed is still there')
  await sign(page, dialog)
  await dialog.getByRole('button', { name: /^完\s*成/ }).click()
  await allSent(page)
  const done = (await visitOf(server, first)).appointment
  assert.deepEqual([done.state, done.is_signed, done.result, done.ended_at], ['completed', true, '更换光猫', noon])
  assert.equal((await visitOf(server, second)).appointment.state, 'cancelled')
})
