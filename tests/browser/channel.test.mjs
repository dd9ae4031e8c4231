// Channels: what works now, a gateway that fails and the notice of it, what is used by day and month, CSV; English, dark, on a phone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { listener } from '../lib/outside.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('what works now and what is used', { timeout: 180_000 }, async (t) => {
  const sms = await listener(t, () => ({ status: 503, text: 'no route' }))
  Object.assign(process.env, { BIHUAN_MESSAGE_SMS_URL: sms.url, BIHUAN_MESSAGE_SMS_FORM: '{to} {report_url}', BIHUAN_MESSAGE_PUBLIC_URL: 'http://bihuan.test' })
  t.after(() => ['SMS_URL', 'SMS_FORM', 'PUBLIC_URL'].forEach((name) => delete process.env[`BIHUAN_MESSAGE_${name}`]))
  const server = await fresh(t, { part: 'tickets', count: 200 })
  const agent = await Client.as(server.url, 'agent')
  for (let i = 0; i < 6; ++i) await ticketOf(agent, ok, [{ kind: 'mobile', value: `1391111222${i}` }])
  await clock(server.url, 60)
  await clock(server.url, 60)

  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await signIn(page, server.url, 'lead')
  await page.getByRole('link', { name: '渠道', exact: true }).click()
  const ways = page.getByRole('region', { name: '通路现状' })
  const failing = ways.getByRole('region', { name: '短信发送' })
  await failing.getByText('故障', { exact: true }).waitFor()
  await failing.getByText(/失败率 \d+%，上限 50%/).waitFor()
  await ways.getByRole('region', { name: '客户门户发送' }).getByText('正常').waitFor()
  await ways.getByText(/未接入：/).waitFor()
  const use = page.getByRole('region', { name: '渠道使用' })
  await use.getByRole('row', { name: /热线电话/ }).first().waitFor()
  await page.getByRole('region', { name: '状态变化' }).getByText('短信发送').first().waitFor()
  await audit(page, 'channels')
  await photograph(page, 'channels')
  // What the chart shows is a table too, and the columns change with what is asked.
  await use.getByRole('radiogroup', { name: '图示' }).getByText('工单').click()
  await use.getByRole('button', { name: '看数据表' }).click()
  await use.getByRole('columnheader', { name: '其他' }).first().waitFor()
  await use.getByRole('radiogroup', { name: '粒度' }).getByText('按月').click()
  await use.getByRole('rowheader', { name: '2026-03', exact: true }).waitFor()
  await use.scrollIntoViewIfNeeded()
  await audit(page, 'the numbers')
  await photograph(page, 'channels-use')
  const [file] = await Promise.all([page.waitForEvent('download'), use.getByRole('link', { name: '下载 CSV' }).click()])
  assert.match(file.suggestedFilename(), /^channels-\d{8}-\d{8}\.csv$/)
  // The bell tells of it, and leads here.
  assert.ok(ok(await (await Client.as(server.url, 'lead')).get('/notices')).items.some((it) => JSON.stringify(it).includes('短信发送 出现故障')))

  ok(await (await Client.as(server.url, 'manager')).patch('/session/preferences', { locale: 'en' }))
  const english = await openWindow(browser, t, { width: 390, height: 844, locale: 'en-GB', isDark: true })
  await signIn(english, server.url, 'manager', { isEnglish: true })
  await english.goto(`${server.url}/channels`)
  await english.getByRole('region', { name: 'Sending by SMS' }).getByText('Failing').waitFor()
  await english.getByRole('region', { name: 'Use of channels' }).getByRole('row', { name: /Phone/ }).first().waitFor()
  await noSidewaysScroll(english, 'channels on a phone')
  await audit(english, 'channels in English, dark')
  await photograph(english, 'channels-phone')
})
