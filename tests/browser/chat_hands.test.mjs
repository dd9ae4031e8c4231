// The hands a chat goes through (4.2.2, 5.4.4): declined it goes to the next, a request that is there is linked, a lead gives it and takes it;
// meanwhile its customer is told how long it takes.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
async function openAt(browser, t, options) {
  const page = await openWindow(browser, t, options)
  await page.clock.install({ time: startOfTime })
  return page
}

test('a chat goes from hand to hand', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const agent_api = await Client.as(server.url, 'agent'), agent2_api = await Client.as(server.url, 'agent2')
  const portal = await Client.as(server.url, 'customer')
  const present = (client, presence) => client.put('/duty/me/presence', { presence }).then(ok)
  const category = ok(await portal.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const request = ok(await portal.post('/portal/tickets', { title: '宽带断网', description: '光猫红灯', category_id: category.category_id }), 201)

  // Nobody is there: nothing is promised. Somebody comes: it rings.
  const customer = await openAt(browser, t, phone)
  await signIn(customer, server.url, 'customer')
  await customer.getByRole('button', { name: /打开在线客服/ }).click()
  const panel = customer.getByRole('dialog', { name: '在线客服' })
  await panel.getByRole('button', { name: '转人工' }).click()
  const queue = panel.getByRole('status').filter({ hasText: '正在为您转接人工客服' })
  await queue.getByText('您排在第 1 位').waitFor()
  assert.equal(await queue.getByText('预计').count(), 0)
  await present(agent_api, 'available')
  await queue.getByText('预计还需等待不到 1 分钟').waitFor()
  await audit(customer, 'the wait')
  await noSidewaysScroll(customer, 'the wait')
  await photograph(customer, 'chat-wait-phone')

  // Declined, it goes to the next.
  const agent = await openAt(browser, t)
  await signIn(agent, server.url, 'agent')
  await agent.goto(`${server.url}/chats`)
  const offers = agent.getByRole('region', { name: '分配给我' })
  await offers.waitFor()
  await present(agent2_api, 'available')
  await offers.getByRole('button', { name: '转给别人' }).click()
  await offers.waitFor({ state: 'detached' })
  const second = await openAt(browser, t)
  await signIn(second, server.url, 'agent2')
  await second.goto(`${server.url}/chats`)
  await second.getByRole('region', { name: '分配给我' }).getByRole('button', { name: /接\s?入/ }).click()
  await second.getByRole('textbox', { name: '回复客户' }).fill('{customer}您好')
  await second.getByText('客户看到全名，这里显示脱敏姓名').waitFor()
  await second.getByRole('textbox', { name: '回复客户' }).press('Enter')
  await panel.getByText('张建国您好').waitFor()
  await second.getByRole('log').getByText('张**您好').waitFor()
  assert.equal(await second.getByText('张建国').count(), 0)

  // A request that is there is linked by its code, and no other.
  await second.getByRole('button', { name: /^工\s?单$/ }).click()
  const dialog = second.getByRole('dialog')
  await dialog.getByText('关联已有工单', { exact: true }).click()
  await dialog.getByLabel('工单编号').fill('209901-0000001')
  await dialog.getByRole('button', { name: /^关\s?联$/ }).click()
  await dialog.locator('.ant-form-item-explain-error').waitFor()
  await dialog.getByLabel('工单编号').fill(request.code)
  await dialog.getByRole('button', { name: /^关\s?联$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await second.locator('.chat_head').getByRole('link', { name: request.code }).waitFor()

  // The lead gives it back to the first, then takes it.
  const lead = await openAt(browser, t)
  await signIn(lead, server.url, 'lead')
  await lead.goto(`${server.url}/chat_board`)
  const talking = lead.getByRole('region', { name: /进行中/ }).filter({ hasText: '张**' })
  await talking.getByRole('button', { name: /^指派 / }).click()
  const give = lead.getByRole('dialog', { name: /指派对话/ })
  await give.getByRole('button', { name: /^指\s?派$/ }).click()
  await give.getByText('必填').waitFor()
  await give.getByRole('combobox').click()
  await lead.locator('.ant-select-item-option').filter({ hasText: '王晓燕' }).click()
  await audit(lead, 'a chat is given')
  await photograph(lead, 'chat-assign')
  await give.getByRole('button', { name: /^指\s?派$/ }).click()
  await give.waitFor({ state: 'detached' })
  await agent.getByRole('region', { name: '我的对话' }).getByText('张**').waitFor()
  await panel.getByText('王晓燕正在为您服务').waitFor()
  await talking.getByText('王晓燕').waitFor()
  await talking.getByRole('button', { name: /^指派 / }).click()
  await give.getByRole('button', { name: '由我接手' }).click()
  await lead.waitForURL(/\/chats\?chat=\d+/)
  await lead.getByRole('log').getByText('张**您好').waitFor()
  await lead.getByRole('textbox', { name: '回复客户' }).fill('我是班长，由我为您处理')
  await lead.getByRole('textbox', { name: '回复客户' }).press('Enter')
  await panel.getByText('我是班长，由我为您处理').waitFor()
  await agent.getByRole('region', { name: '我的对话' }).getByText('张**').waitFor({ state: 'detached' })
})
