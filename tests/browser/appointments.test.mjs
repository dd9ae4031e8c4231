// A booking from the ticket to the door: an agent books and moves it, the engineer does it on a phone with the
// customer's code, a lead plans the day anew, and the customer sees it in the portal. All clocks stand at the test's own Monday morning.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }

async function windowAt(browser, t, server, username, size) {
  const page = await openWindow(browser, t, size)
  await page.clock.setFixedTime(startOfTime)
  await signIn(page, server.url, username)
  return page
}

// The customer's own request, and an engineer on duty today and tomorrow.
async function prepared(server) {
  const [lead, customer, field] = await Promise.all(['manager', 'customer', 'jc.field'].map((name) => Client.as(server.url, name)))
  for (const day of ['02', '03']) {
    const shift = { user_id: field.session.user.user_id, starts_at: `2026-03-${day}T01:00:00Z`, ends_at: `2026-03-${day}T11:00:00Z` }
    const made = await lead.post('/duty/shifts', shift)
    assert.equal(made.status, 201, made.text)
  }
  const category = (await customer.get('/categories')).body.items.find((it) => it.is_public && it.code.startsWith('fault.broadband.'))
  const request = await customer.post('/portal/tickets', { category_id: category.category_id, title: '家里断网', description: '光猫红灯' })
  assert.equal(request.status, 201, request.text)
  return { customer, ticket_id: request.body.ticket_id }
}

test('a visit is booked, moved, done and seen by the customer', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const { customer, ticket_id } = await prepared(server)

  const agent = await windowAt(browser, t, server, 'agent')
  await agent.goto(`${server.url}/tickets/${ticket_id}`)
  const panel = agent.getByRole('region', { name: '预约', exact: true })
  await panel.getByText('还没有预约').waitFor()
  await panel.getByRole('button', { name: /预\s*约$/ }).click()
  const drawer = agent.getByRole('dialog')
  await drawer.getByText('适合本工单的服务').waitFor()
  await audit(agent, 'choosing a service')
  await drawer.getByRole('radio', { name: /上门维修/ }).check()
  await drawer.getByRole('button', { name: '下一步' }).click()
  await eventually(() => drawer.getByLabel('现象').inputValue(), '家里断网', 'what the ticket says is there already')
  await drawer.getByRole('button', { name: '下一步' }).click()
  await drawer.getByText('必填').first().waitFor() // 2.5.1: no time before the data
  await drawer.getByLabel('上门地址').fill('江城区幸福路 12 号')
  await drawer.getByLabel('联系电话').fill('19900000000')
  await audit(agent, 'what has to be known')
  await drawer.getByRole('button', { name: '下一步' }).click()
  const slots = drawer.getByRole('region', { name: '可选时间' }).getByRole('button', { name: /余 \d/ })
  await slots.first().click()
  await audit(agent, 'choosing a time')
  await photograph(agent, 'appointment-book')
  await drawer.getByRole('button', { name: '确认预约' }).click()
  await panel.getByText('已预约').waitFor()
  await panel.getByText('周一 12:00–14:00').waitFor()
  await audit(agent, 'ticket with an appointment')

  await panel.getByRole('button', { name: '改约：上门维修' }).click()
  await drawer.getByRole('region', { name: '可选时间' }).getByRole('button', { name: /周一 14:00–16:00/ }).click()
  await drawer.getByRole('button', { name: /改\s*约/ }).click()
  await drawer.getByText('必填').waitFor() // staff say why
  await drawer.getByLabel('改约原因').fill('客户上午不在家')
  await drawer.getByRole('button', { name: /改\s*约/ }).click()
  await panel.getByText('周一 14:00–16:00').waitFor()

  await agent.goto(`${server.url}/appointments?view=timeline`)
  await agent.getByRole('button', { name: /上门维修.*14:00–16:00.*已预约/ }).click()
  await agent.getByRole('dialog').getByText('客户上午不在家').first().waitFor()
  await audit(agent, 'the day with an appointment opened')
  await photograph(agent, 'appointment-timeline')

  // The lead drags it two hours on, then the engineer is late: the rest of the day is planned anew, and the customer told.
  const lead = await windowAt(browser, t, server, 'manager')
  await lead.goto(`${server.url}/appointments?view=timeline`)
  const bar = lead.getByRole('button', { name: /上门维修.*14:00–16:00/ })
  const track = lead.locator('.day_track').filter({ has: bar })
  await bar.waitFor()
  const { width, height } = await track.boundingBox()
  await bar.dragTo(track, { targetPosition: { x: (width * 8.2) / 12, y: height / 2 } }) // 08:00 to 20:00; 16:12
  const asking = lead.getByRole('dialog')
  await asking.getByRole('radio', { name: '16:00–18:00', checked: true }).waitFor()
  await audit(lead, 'dragged to another time')
  await asking.getByRole('button', { name: /改\s*约/ }).click()
  await asking.getByText('必填').waitFor()
  await asking.getByLabel('改约原因').fill('客户要求晚些')
  await asking.getByRole('button', { name: /改\s*约/ }).click()
  await lead.getByRole('button', { name: /上门维修.*16:00–18:00/ }).waitFor()
  await lead.getByRole('button', { name: '规划当日' }).click()
  await asking.getByText('重新规划今天').waitFor()
  await asking.getByLabel('由哪个机构的工程师上门').click()
  await lead.locator('.ant-select-tree-title').filter({ hasText: '江城' }).first().click()
  await asking.getByRole('button', { name: '添加情况' }).click()
  await asking.getByLabel('哪位工程师').click()
  await lead.locator('.ant-select-item-option').filter({ hasText: '高飞' }).click()
  await asking.getByLabel('多少分钟').fill('570')
  await asking.getByRole('button', { name: '试排' }).click()
  await asking.getByRole('region', { name: '变动' }).getByText('将告知客户').waitFor()
  await audit(lead, 'the rest of the day')
  await photograph(lead, 'appointment-replan')
  await asking.getByLabel('告知 1 位客户的延误原因').fill('前面的上门延时')
  await asking.getByRole('button', { name: '采用这个安排' }).click()
  await lead.getByText('已采用，1 个上门有变动').waitFor()
  const [late] = (await customer.get('/portal/appointments')).body.items
  assert.equal(late.delay_told_until, '2026-03-02T10:30:00.000Z')

  const own = await windowAt(browser, t, server, 'customer', phone)
  await own.goto(`${server.url}/portal/appointments`)
  const { confirm_code } = (await customer.get('/portal/appointments')).body.items[0]
  await own.getByText(confirm_code, { exact: true }).waitFor()
  await audit(own, 'the customer\'s appointments')
  await noSidewaysScroll(own, 'the customer\'s appointments')
  await photograph(own, 'appointment-portal')

  const engineer = await windowAt(browser, t, server, 'jc.field', phone)
  await engineer.goto(`${server.url}/my_visits`)
  const visit = engineer.getByRole('listitem').filter({ hasText: '上门维修' })
  await visit.getByText('16:00–18:00').waitFor()
  assert.equal(await visit.getByText('幸福路 12 号').count(), 0, 'masked')
  await visit.getByRole('button', { name: '查看明文: 上门地址' }).click()
  await engineer.getByRole('dialog').getByLabel('查看原因').fill('上门')
  await engineer.getByRole('dialog').getByRole('button', { name: '查看明文' }).click()
  await visit.getByText('江城区幸福路 12 号').waitFor()
  await audit(engineer, 'visits on a phone')
  await noSidewaysScroll(engineer, 'visits on a phone')
  await photograph(engineer, 'appointment-visits')
  await visit.getByRole('button', { name: /已到达/ }).click()
  await visit.getByRole('button', { name: /开\s*始/ }).click()
  await visit.getByRole('button', { name: /^完\s*成/ }).click()
  const dialog = engineer.getByRole('dialog')
  await dialog.getByLabel('做了什么').fill('更换皮线光缆')
  await dialog.getByLabel('确认码', { exact: true }).last().fill(confirm_code === '000000' ? '000001' : '000000')
  await dialog.getByRole('button', { name: /^完\s*成/ }).click()
  await dialog.getByText('确认码不对').waitFor() // the server's word, at its field
  await dialog.getByText('签名', { exact: true }).click()
  const box = await dialog.getByRole('img', { name: '请客户在此签名' }).boundingBox()
  await engineer.mouse.move(box.x + 40, box.y + 60)
  await engineer.mouse.down()
  await engineer.mouse.move(box.x + 120, box.y + 110, { steps: 8 })
  await engineer.mouse.move(box.x + 200, box.y + 50, { steps: 8 })
  await engineer.mouse.up()
  await audit(engineer, 'a signature')
  await photograph(engineer, 'appointment-signature')
  await dialog.getByRole('button', { name: /^完\s*成/ }).click()
  await engineer.getByRole('region', { name: '今天已结束' }).getByText('更换皮线光缆').waitFor()

  await own.getByRole('region', { name: '以前的' }).getByText('更换皮线光缆').waitFor() // follows by itself
  await eventually(() => own.getByText(confirm_code, { exact: true }).count(), 0, 'the code is of no use any more')
  const { items } = (await customer.get('/portal/appointments')).body
  assert.deepEqual([items[0].state, items[0].is_signed], ['completed', true])
})

test('a customer books on a phone, waits for another time, and a lead sees to the resources', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const { customer } = await prepared(server)
  const own = await windowAt(browser, t, server, 'customer', phone)
  await own.goto(`${server.url}/portal/appointments`)
  await own.getByText('您还没有预约').waitFor()
  await own.getByRole('button', { name: '新预约' }).click()
  const drawer = own.getByRole('dialog')
  // A visit goes to where the phone is, if its owner says so.
  await own.context().grantPermissions(['geolocation'])
  await own.context().setGeolocation({ latitude: 31.98, longitude: 118.75 })
  await drawer.getByRole('radio', { name: /上门维修/ }).check()
  await drawer.getByRole('button', { name: '使用当前位置' }).click()
  await drawer.getByText('31.98000, 118.75000').waitFor()
  await audit(own, 'a place on a phone')
  await noSidewaysScroll(own, 'a place on a phone')
  await photograph(own, 'appointment-place')
  await drawer.getByRole('button', { name: '下一步' }).click()
  await drawer.getByLabel('上门地址').fill('江城区幸福路 12 号')
  await drawer.getByRole('button', { name: '存为草稿' }).click()
  await own.getByRole('listitem', { name: '上门维修' }).waitFor()
  assert.equal((await customer.get('/portal/appointments')).body.items[0].has_position, true)

  await own.getByRole('button', { name: '新预约' }).click()
  await drawer.getByRole('radio', { name: /电话回访/ }).check()
  await drawer.getByRole('button', { name: '下一步' }).click()
  await drawer.getByLabel('联系电话').fill('19900000000')
  await drawer.getByRole('button', { name: '存为草稿' }).click()
  const card = own.getByRole('listitem', { name: '电话回访' })
  await card.getByText('还没有选时间').waitFor()
  await card.getByRole('button', { name: /选时间/ }).click()
  await drawer.getByRole('button', { name: /都不合适/ }).click()
  await audit(own, 'a wish on a phone')
  await drawer.getByRole('button', { name: '加入候补' }).click()
  await drawer.getByText('请选择期望的时间段').waitFor()
  await drawer.getByRole('button', { name: /返\s*回/ }).click()
  await drawer.getByRole('region', { name: '可选时间' }).getByRole('button', { name: /余 \d/ }).first().click()
  await noSidewaysScroll(own, 'times on a phone')
  await drawer.getByRole('button', { name: '确认预约' }).click()
  await card.getByText('已约好').waitFor()
  await card.getByRole('button', { name: /取消预约/ }).click()
  await own.getByRole('dialog').getByLabel('取消原因').fill('已经好了')
  await own.getByRole('dialog').getByRole('button', { name: '取消预约' }).click()
  await own.getByRole('region', { name: '以前的' }).getByText('已经好了').waitFor()
  await audit(own, 'past appointments')

  const lead = await windowAt(browser, t, server, 'manager')
  await lead.goto(`${server.url}/appointment_resources?tab=equipment`)
  await lead.getByText('还没有设备').waitFor()
  await lead.getByRole('button', { name: '新建设备' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('种类').fill('otdr')
  await dialog.getByLabel('代码').fill('otdr-1')
  await dialog.getByLabel('名称').fill('光时域反射仪 1')
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await dialog.getByText('必填').waitFor()
  await dialog.getByLabel('机构').click()
  await lead.locator('.ant-select-tree-title').filter({ hasText: '江城' }).first().click()
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await lead.getByText('光时域反射仪 1').waitFor()
  await audit(lead, 'equipment')
  await lead.goto(`${server.url}/appointment_resources`)
  await lead.getByRole('button', { name: /^编辑：/ }).first().click()
  await audit(lead, 'a bookable person')
})
