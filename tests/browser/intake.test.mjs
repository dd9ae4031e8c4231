// Arrivals: what waits is looked at, made a ticket of, added to one, set aside; sources; by hand, on a phone, in English.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { secrets, set, signed } from '../lib/intake.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('what comes in by itself', { timeout: 120_000 }, async (t) => {
  set(t, secrets)
  const { url } = await fresh(t)
  const browser = await openBrowser(t)
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, [{ kind: 'mobile', value: '13911112222' }])
  const send = (body) => signed(url, '/intake/webhook/shop', { kind: 'wechat', sender: '13700003322', ...body }, { secret: 'shop-word' }).then((it) => ok(it))

  const page = await openWindow(browser, t)
  await signIn(page, url, 'agent')
  await page.goto(`${url}/arrivals`)
  await page.getByText('没有来件').waitFor()
  await send({ id: '1', text: '网上下的单，什么时候来装？\n电话 13700003322' }) // appears by itself
  await page.getByRole('button', { name: /网上下的单/ }).waitFor()
  await page.getByText('137******22').or(page.getByText(/137\*+22/)).first().waitFor()
  await send({ id: '2', text: '也是这个问题', ticket_code: ticket.code })
  await send({ id: '3', text: '低价代开发票 <b>点击</b>' })
  await send({ id: '4', text: '晚上七点以后在家', sender: '13911112222' })
  await page.getByRole('row', { name: /晚上七点以后在家.*已归入工单/ }).waitFor()
  await page.getByText('待处理 3').waitFor()
  await audit(page, 'arrivals')
  await photograph(page, 'intake-arrivals')

  await page.getByRole('button', { name: /网上下的单/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('发件人不是已知客户').first().waitFor()
  await drawer.getByRole('button', { name: '查看原文' }).click()
  await drawer.getByLabel('查看原因').fill('回电确认')
  await drawer.getByRole('button', { name: /^查\s?看$/ }).click()
  await drawer.getByRole('region', { name: '查看原文' }).getByText('13700003322').first().waitFor()
  await audit(page, 'an arrival')
  await photograph(page, 'intake-arrival')
  await drawer.getByLabel('业务类别').click()
  await page.getByTitle('频繁掉线').click()
  await drawer.getByRole('button', { name: '建工单' }).click()
  await drawer.getByText('已归入工单').first().waitFor()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await drawer.waitFor({ state: 'hidden' })

  // The code it names is offered; whoever is not its customer is heard by staff alone.
  await page.getByRole('button', { name: '也是这个问题' }).click()
  await drawer.getByText('提到的工单不属于这位发件人').first().waitFor()
  await drawer.getByRole('button', { name: '归入工单' }).click()
  await drawer.getByText('已归入工单').first().waitFor()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await drawer.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: /低价代开发票 <b>点击<\/b>/ }).click()
  await drawer.getByText('非业务').click()
  await drawer.getByLabel('原因', { exact: true }).fill('广告')
  await drawer.getByRole('button', { name: '非业务' }).click()
  await drawer.getByText('广告').waitFor()
  await drawer.getByRole('button', { name: /撤\s?回/ }).waitFor()

  await page.goto(`${url}/tickets/${ticket.ticket_id}`)
  const panel = page.getByRole('region', { name: '来件' })
  await panel.getByRole('button', { name: '晚上七点以后在家' }).waitFor()
  await panel.getByRole('button', { name: '也是这个问题' }).waitFor()

  const admin = await openWindow(browser, t)
  await signIn(admin, url, 'admin')
  await admin.goto(`${url}/intake_sources`)
  await admin.getByRole('row', { name: /邮箱.*未接通/ }).waitFor()
  await admin.getByRole('row', { name: /系统 shop.*已接通/ }).waitFor()
  await audit(admin, 'sources')
  await photograph(admin, 'intake-sources')

  const phone = await openWindow(browser, t, { width: 390, height: 844, locale: 'en-US', isDark: true })
  ok(await (await Client.as(url, 'lead')).patch('/session/preferences', { locale: 'en' }))
  await signIn(phone, url, 'lead', { isEnglish: true })
  await phone.goto(`${url}/arrivals`)
  await phone.getByRole('heading', { level: 1 }).waitFor()
  await phone.getByRole('button', { name: /晚上七点/ }).waitFor()
  await noSidewaysScroll(phone, 'arrivals')
  await photograph(phone, 'intake-phone')
})
