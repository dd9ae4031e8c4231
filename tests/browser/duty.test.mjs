// Who is there and able; a request given to them, claimed by a key, and the reason shown on the ticket.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { fresh } from '../lib/server.mjs'

test('people, skills and the roster; a claim and the reason why', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  const category = (await agent.get('/categories')).body.items[0].category_id
  const made = (await agent.post('/tickets', { title: '断网', category_id: category, channel: 'phone', is_accepted: true })).body
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/tickets/${made.ticket_id}`)
  await page.getByRole('button', { name: /^认\s*领/ }).waitFor()
  await page.locator('button[aria-expanded]').filter({ hasText: /^(查看|展开|为什么|谁)/ }).first().click()
  await page.getByText('fixed').first().waitFor()
  await audit(page, 'candidates')
  await page.locator('body').press('t')
  await page.getByText('已认领，由您处理').waitFor()
  assert.equal((await agent.get(`/tickets/${made.ticket_id}`)).body.handler_id, agent.session.user.user_id)

  const lead = await openWindow(browser, t)
  await signIn(lead, server.url, 'manager')
  await lead.goto(`${server.url}/duty`)
  await lead.getByRole('cell', { name: /王晓燕/ }).first().waitFor()
  await audit(lead, 'people')
  await photograph(lead, 'duty')
  await lead.getByText('排班', { exact: true }).click()
  await audit(lead, 'roster')

  const phone = await openWindow(browser, t, { width: 390, height: 844 })
  await signIn(phone, server.url, 'manager')
  await phone.goto(`${server.url}/duty`)
  await phone.getByText('王晓燕').first().waitFor()
  await noSidewaysScroll(phone, 'duty on a phone')
  await audit(phone, 'people on a phone')
})
