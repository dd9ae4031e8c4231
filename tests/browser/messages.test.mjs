// Messages: a template from its draft to its use, a message in one's own words, the customer's inbox on a phone, channels.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { fresh } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('from a template to the inbox', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const agent = await Client.as(server.url, 'agent'), portal = await Client.as(server.url, 'customer')
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const ticket = ok(await agent.post('/tickets', { title: '宽带断了', channel: 'phone', category_id: category.category_id, customer_id: portal.session.user.customer_id, is_accepted: true }), 201)
  await clock(server.url, 1)

  const manager = await openWindow(browser, t)
  await signIn(manager, server.url, 'manager')
  await manager.goto(`${server.url}/message_templates`)
  await manager.getByRole('button', { name: '已受理' }).first().waitFor()
  await audit(manager, 'templates')
  await photograph(manager, 'message-templates')
  await manager.getByRole('button', { name: '起草模板' }).click()
  const drawer = manager.getByRole('dialog')
  await drawer.getByLabel('用途').click()
  await manager.getByTitle('服务人员来信').click()
  await drawer.getByLabel('标题').fill('关于 {{ticket.code}}')
  await drawer.getByLabel('正文').fill('您好 {{customer.phone}}')
  await drawer.getByText(/没有这个占位符/).waitFor()
  await drawer.getByLabel('正文').fill('您好，')
  await drawer.getByRole('button', { name: '{{text}}' }).click()
  await drawer.getByText('您好，技术员已确认光缆位置，预计今晚恢复。').waitFor()
  await drawer.getByText(/短信 1 段/).first().waitFor()
  await drawer.getByText(/Dear Alex Li/).waitFor() // the other language beside it
  await audit(manager, 'a template')
  await photograph(manager, 'message-template')
  await drawer.getByRole('button', { name: /保\s?存/ }).click()
  await drawer.waitFor({ state: 'hidden' })
  await manager.getByRole('row', { name: /服务人员来信.*草稿/ }).getByRole('button').click()
  await manager.getByRole('dialog').getByRole('button', { name: '提交批准' }).click()
  await manager.getByRole('row', { name: /服务人员来信.*待批准/ }).getByRole('button').click()
  await eventually(() => manager.getByRole('button', { name: /^批\s?准$/ }).isDisabled(), true, 'not by its author')
  const admin = await Client.as(server.url, 'admin')
  const proposed = ok(await admin.get('/message_templates?purpose=note')).items.find((it) => it.state === 'proposed')
  ok(await admin.post(`/message_templates/${proposed.template_id}/approval`, { action: 'approve', version: proposed.version }))

  await manager.goto(`${server.url}/tickets/${ticket.ticket_id}`)
  const panel = manager.getByRole('region', { name: '消息' })
  await panel.getByText('已送达').waitFor()
  await panel.getByRole('button', { name: '写消息' }).click()
  await manager.getByRole('dialog').getByLabel('内容').fill('今晚八点前修好 {{customer.name}}')
  await manager.getByRole('dialog').getByRole('button', { name: /发\s?送/ }).click()
  await panel.getByRole('button', { name: '服务人员来信' }).waitFor()
  await clock(server.url, 1)

  await manager.goto(`${server.url}/messages`)
  await manager.getByRole('button', { name: '服务人员来信' }).click()
  const message = manager.getByRole('dialog')
  await message.getByText('渠道未接通').first().waitFor()
  await message.getByRole('button', { name: '查看内容' }).click()
  await message.getByLabel('查看原因').fill('客户来电询问')
  await message.getByRole('button', { name: /查\s?看/, exact: true }).click()
  await message.getByText('您好，今晚八点前修好 {{customer.name}}').waitFor()
  await audit(manager, 'a message')
  await photograph(manager, 'message-message')

  await manager.goto(`${server.url}/message_channels`)
  await manager.getByRole('row', { name: /门户收件箱.*已接通/ }).waitFor()
  await audit(manager, 'channels')
  await photograph(manager, 'message-channels')

  const customer = await openWindow(browser, t, phone)
  await signIn(customer, server.url, 'customer')
  await customer.getByRole('link', { name: '消息, 2 条未读' }).click()
  await customer.getByText('您好，今晚八点前修好 {{customer.name}}').waitFor()
  await noSidewaysScroll(customer)
  await audit(customer, 'the inbox')
  await photograph(customer, 'message-inbox')
  // A new one comes by itself.
  ok(await agent.post(`/tickets/${ticket.ticket_id}/messages`, { purpose: 'note', text: '已经修好', key: 'browser-0001' }), 201)
  await clock(server.url, 1)
  await customer.getByText('您好，已经修好').waitFor()
  await customer.getByRole('button', { name: '全部标为已读' }).click()
  await customer.getByRole('link', { name: '消息', exact: true }).waitFor()
  await customer.getByRole('combobox', { name: '语言' }).click()
  await customer.getByTitle('English').last().click()
  await customer.getByLabel('开始').fill('22:00')
  await customer.getByLabel('结束').fill('07:00')
  await customer.getByRole('button', { name: /保\s?存/ }).click()
  await customer.getByText('已保存').waitFor()
  const wishes = ok(await portal.get('/portal/message_preferences'))
  assert.deepEqual([wishes.language, wishes.quiet_from, wishes.quiet_to], ['en', '22:00', '07:00'])
})
