// Customers on a phone of 390 px: submit, track, answer, evaluate.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

test('a customer submits, tracks, answers and evaluates on a phone', async (t) => {
  const server = await fresh(t, { part: 'tickets', count: 400, manualClock: '' })
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t, { width: 390, height: 844 })
  await signIn(page, server.url, 'customer')
  await page.getByText('我们的服务承诺').waitFor()
  await audit(page, 'portal')
  await noSidewaysScroll(page, 'portal')
  await photograph(page, 'portal_home_phone')
  await page.getByRole('link', { name: /提交新请求/ }).or(page.getByRole('button', { name: /提交新请求/ })).first().click()
  await page.waitForURL('**/portal/new')
  await page.getByText('故障', { exact: true }).click()
  await page.getByText('宽带 · 无法上网').click()
  await page.getByLabel('用一句话说明').fill('家里宽带打不开网页')
  await page.getByLabel('详细情况').fill('光猫 LOS 红灯。')
  await page.locator('input[type=file]').setInputFiles({ name: 'led.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
  await audit(page, 'portal form')
  await noSidewaysScroll(page, 'portal form')
  await page.getByRole('button', { name: '提交请求' }).click()
  await page.waitForURL(/portal\/requests\/\d+/)
  const ticket_id = page.url().split('/').at(-1)
  await page.getByText('家里宽带打不开网页').first().waitFor()
  await page.getByText('led.png').first().waitFor()
  // Staff work on it; the page follows by itself.
  const agent = await Client.as(server.url, 'agent')
  const act = async (action, facts = {}) => {
    const { version } = (await agent.get(`/tickets/${ticket_id}`)).body
    const reply = await agent.post(`/tickets/${ticket_id}/actions`, { action, version, ...facts })
    assert.equal(reply.status, 200, reply.text)
  }
  await act('accept')
  await act('start')
  await agent.post(`/tickets/${ticket_id}/replies`, { text: '工程师今天下午联系您。' })
  await page.getByText('工程师今天下午联系您。').waitFor()
  await page.getByRole('textbox').last().fill('好的，谢谢。')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('好的，谢谢。').first().waitFor()
  await act('resolve', { result: '更换皮线光缆。' })
  await act('feed_back', { channel: 'phone', customer_answer: 'satisfied' })
  await act('offer_evaluation', { channel: 'portal' })
  await page.getByText('更换皮线光缆。').first().waitFor()
  await page.getByRole('radio').last().check({ force: true })
  await page.getByRole('button', { name: /提交评价/ }).click()
  await page.getByText(/已评价/).first().waitFor()
  assert.equal((await agent.get(`/tickets/${ticket_id}`)).body.evaluation_score, 5)
  await audit(page, 'portal request')
  await noSidewaysScroll(page, 'portal request')
  await photograph(page, 'portal_request_phone')
  await page.goto(`${server.url}/workbench`)
  await page.waitForURL('**/portal', { waitUntil: 'commit' }) // the desk is not theirs
})
