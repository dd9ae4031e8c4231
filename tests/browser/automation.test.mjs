// Rules: a ready-made one, the editor with a dry run beside it, the log; macros on a ticket's page by the key M.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { fresh } from '../lib/server.mjs'

test('a rule is tried, switched on, and seen in its log', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  const category = (await agent.get('/categories')).body.items[0].category_id
  const ticket = { title: '断网', category_id: category, channel: 'phone', priority: 'normal' }
  await agent.post('/tickets', ticket)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await signIn(page, server.url, 'manager')
  await page.goto(`${server.url}/automation`)
  await page.getByText('还没有规则').waitFor()
  await page.getByRole('button', { name: /^加入: VIP/ }).waitFor()
  await audit(page, 'no rules')
  await page.getByRole('button', { name: /^加入: VIP/ }).click()
  await page.waitForURL(/automation\/rules\/\d+/)
  await page.getByRole('region', { name: '条件' }).getByText('客户分级').waitFor()
  await audit(page, 'editor')
  // Without "VIP", which no ticket here is: the second condition goes.
  await page.getByRole('button', { name: '移除条件' }).nth(1).click()
  await page.getByRole('button', { name: '开始试运行' }).click()
  const dry = page.getByRole('region', { name: '试运行' })
  await dry.getByText('普通').waitFor()
  await dry.getByText('高', { exact: true }).waitFor()
  await audit(page, 'dry run')
  await photograph(page, 'automation_editor')
  await page.getByRole('switch', { name: '启用' }).click()
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByText(/^已保存/).waitFor()
  const made = (await agent.post('/tickets', ticket)).body
  await page.goto(`${server.url}/automation`)
  await page.getByRole('switch', { name: /启用: VIP/ }).waitFor()
  await audit(page, 'rules')
  await photograph(page, 'automation_rules')
  await page.goto(`${server.url}/automation/runs`)
  await page.getByRole('link', { name: made.code }).waitFor()
  await audit(page, 'run log')
  await page.getByRole('tab', { name: '外部调用' }).click()
  await page.getByText('没有外部调用').waitFor()
  await audit(page, 'calls')

  const small = await openWindow(browser, t, { width: 390, height: 844, isDark: true })
  await signIn(small, server.url, 'manager')
  for (const [path, text] of [['/automation', 'VIP'], ['/automation/rules/new', '新建规则'], ['/automation/runs', made.code], ['/macros', '还没有宏']]) {
    await small.goto(`${server.url}${path}`)
    await small.getByText(text).first().waitFor()
    await noSidewaysScroll(small, path)
    await audit(small, `${path} small and dark`)
  }
})

test('a wrong rule is told where it is wrong', { timeout: 120_000 }, async (t) => {
  const server = await fresh(t)
  const page = await openWindow(await openBrowser(t), t)
  await signIn(page, server.url, 'manager')
  await page.goto(`${server.url}/automation/rules/new`)
  await page.getByRole('textbox', { name: '名称' }).fill('空通知')
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByRole('region', { name: '动作' }).getByRole('alert').waitFor()
  await audit(page, 'a wrong rule')
})

test('a macro is made, previewed and applied by M', { timeout: 120_000 }, async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  const category = (await agent.get('/categories')).body.items[0].category_id
  const ticket = (await agent.post('/tickets', { title: '断网', category_id: category, channel: 'phone', is_accepted: true })).body
  const page = await openWindow(await openBrowser(t), t)
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/macros`)
  await page.getByRole('button', { name: /新建宏/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: '名称' }).fill('已回访')
  await drawer.getByRole('textbox', { name: '内容' }).fill('{agent.name} 已回访 {ticket.code}')
  await audit(page, 'macro drawer')
  await drawer.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByRole('button', { name: '已回访' }).waitFor()
  await page.goto(`${server.url}/tickets/${ticket.ticket_id}`)
  await page.getByRole('button', { name: /宏 \(M\)/ }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: /已回访/ }).click()
  const modal = page.getByRole('dialog')
  await modal.getByText(`已回访 ${ticket.code}`).waitFor()
  await audit(page, 'macro preview')
  await photograph(page, 'macro_preview')
  await modal.getByRole('button', { name: /执\s*行/ }).click()
  await page.getByText('已执行：已回访').waitFor()
  const { body } = await agent.get(`/tickets/${ticket.ticket_id}/timeline`)
  assert.ok(body.items.some((it) => it.text?.includes(ticket.code)))
})
