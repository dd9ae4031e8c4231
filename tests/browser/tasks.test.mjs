// Tasks: asked on the ticket's page, taken and done on the page of tasks; a checklist stands before its step.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const options = { part: 'tickets', count: 60, manualClock: '' }

async function opened(server, code, title) {
  const client = await Client.as(server.url, 'agent')
  const category = (await client.get('/categories')).body.items.find((it) => it.code === code)
  const ticket = (await client.post('/tickets', { title, description: '客户反映晚间中断', category_id: category.category_id, channel: 'phone', is_accepted: true })).body
  return (await client.post(`/tickets/${ticket.ticket_id}/actions`, { action: 'start', version: ticket.version })).body
}

test('co-operation is asked, taken and done', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t, options)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  const ticket = await opened(server, 'fault.broadband', '晚间断网')
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/tickets/${ticket.ticket_id}`)
  const panel = page.getByRole('region', { name: '协作任务' })
  await panel.getByText('还没有任务').waitFor()
  await panel.getByRole('button', { name: '请协作' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('请做什么').fill('检查小区光缆')
  await audit(page, 'asking for co-operation')
  await dialog.getByRole('button', { name: '请协作' }).click()
  await dialog.getByText('必填').waitFor()
  await dialog.getByLabel('指定人').fill('高飞')
  await page.locator('.ant-select-dropdown').getByText(/高飞/).click()
  await dialog.getByLabel('请求的机构').click()
  await page.getByRole('treeitem').or(page.locator('.ant-select-tree-title')).filter({ hasText: '江城' }).first().click()
  await dialog.getByRole('button', { name: '请协作' }).click()
  await panel.getByText('检查小区光缆').waitFor()
  await panel.getByText('待接手').waitFor()
  await audit(page, 'ticket with a task')
  await photograph(page, 'task-panel')

  const other = await openWindow(browser, t)
  await signIn(other, server.url, 'jc.field')
  await other.goto(`${server.url}/tasks?box=mine`)
  const line = other.getByRole('listitem').filter({ hasText: '检查小区光缆' })
  await line.getByText('晚间断网').waitFor()
  await audit(other, 'tasks')
  await photograph(other, 'tasks')
  await line.getByRole('button', { name: '检查小区光缆', exact: true }).click()
  await other.getByText('客户反映晚间中断').waitFor()
  await audit(other, 'a task')
  await other.keyboard.press('Escape')
  await line.getByRole('button', { name: '接手' }).click()
  await line.getByText('进行中').waitFor()
  await panel.getByText('进行中').waitFor() // the asker's page follows by itself
  await line.getByRole('button', { name: '完成' }).click()
  await other.getByRole('dialog').getByLabel('完成情况').fill('已接续光缆')
  await other.getByRole('dialog').getByRole('button', { name: '完成' }).click()
  await other.getByText('已接续光缆').waitFor({ state: 'hidden' }).catch(() => {})
  await other.getByText('已结束', { exact: true }).click()
  await other.getByText('已接续光缆').waitFor()
  await panel.getByText('已接续光缆').waitFor()
  await panel.getByRole('button', { name: '打回' }).waitFor()
})

test('a checklist stands before its step, also on a phone', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t, options)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t, { width: 390, height: 844 })
  const ticket = await opened(server, 'fault.leased_line', '专线中断')
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/tickets/${ticket.ticket_id}`)
  const panel = page.getByRole('region', { name: '流程与检查清单' })
  await panel.getByText('两端联测通过', { exact: false }).waitFor()
  await noSidewaysScroll(page, 'ticket with a checklist')
  await page.getByRole('button', { name: '解决', exact: true }).click()
  await page.getByRole('dialog').getByLabel('处理结果').fill('已恢复')
  await page.getByRole('dialog').getByRole('button', { name: '解决', exact: true }).click()
  await page.getByText('检查清单还有必做项未勾选', { exact: false }).first().waitFor()
  await page.getByRole('dialog').getByRole('button', { name: /取\s*消/ }).click()
  await panel.getByRole('checkbox', { name: /两端联测通过/ }).click()
  await panel.getByText('1/3').waitFor()
  await panel.getByRole('checkbox', { name: /客户侧设备/ }).click() // the server's answer checks it
  await panel.getByText('2/3').waitFor()
  await panel.getByRole('button', { name: '全部环节' }).click()
  await panel.getByText('请评价').waitFor()
  await audit(page, 'checklist on a phone')
  await noSidewaysScroll(page, 'whole process')
  await page.getByRole('button', { name: '解决', exact: true }).click()
  await page.getByRole('dialog').getByLabel('处理结果').fill('已恢复')
  await page.getByRole('dialog').getByRole('button', { name: '解决', exact: true }).click()
  await page.getByText('已解决').first().waitFor()
  await page.goto(`${server.url}/tasks`)
  await page.getByRole('heading', { name: '协作任务' }).waitFor()
  await audit(page, 'tasks on a phone')
  await noSidewaysScroll(page, 'tasks')
})
