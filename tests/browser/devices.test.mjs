// 2.2.5: an administrator lets a kiosk in by a code that is good once; it runs on, and is let go. English and dark too.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, signIn } from '../lib/browser.mjs'
import { clock } from '../lib/counter.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

test('a kiosk is let in by a code and let go again', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const admin = await openWindow(browser, t)
  await admin.clock.setFixedTime(startOfTime)
  await signIn(admin, server.url, 'admin')
  await admin.goto(`${server.url}/administration/devices`)
  await admin.getByText('还没有登记设备').waitFor()
  await audit(admin, 'no devices')
  await admin.getByRole('button', { name: '登记设备' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: '登记设备' }).click()
  await dialog.getByText('必填').first().waitFor()
  await dialog.getByLabel('账号').click()
  await admin.locator('.ant-select-item-option').filter({ hasText: 'kiosk' }).click()
  await dialog.getByLabel('设备名称').fill('城东厅 1 号取号机')
  await audit(admin, 'adding a device')
  await dialog.getByRole('button', { name: '登记设备' }).click()
  const once = admin.getByRole('dialog').filter({ hasText: '设备码' })
  const code = (await once.locator('code').innerText()).trim()
  assert.match(code, /^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
  await audit(admin, 'a code, shown once')
  await once.getByRole('button').last().click()
  const line = admin.getByRole('row', { name: /城东厅 1 号取号机/ })
  await line.getByText('等待登录').waitFor()

  // At the machine: no password.
  const kiosk = await openWindow(browser, t, { width: 1080, height: 1440 })
  await kiosk.goto(server.url)
  await kiosk.getByRole('button', { name: /用设备码登录/ }).click()
  await audit(kiosk, 'a code is asked for')
  await kiosk.getByLabel('设备码').fill('AAAAA-AAAAA')
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('alert').getByText(/设备码不对/).waitFor()
  await kiosk.getByLabel('设备码').fill(code.toLowerCase())
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('heading', { name: '江城城东营业厅' }).waitFor()
  await clock(server.url, 5 * 24 * 3600)
  await kiosk.reload()
  await kiosk.getByRole('heading', { name: '江城城东营业厅' }).waitFor() // days later, without a word

  const later = await openWindow(browser, t, { width: 390, height: 844, locale: 'en', isDark: true })
  await signIn(later, server.url, 'admin', { isEnglish: true })
  await later.goto(`${server.url}/administration/devices`)
  const seen = later.getByRole('row', { name: /城东厅 1 号取号机/ })
  await seen.waitFor()
  await audit(later, 'devices small and dark')
  await noSidewaysScroll(later, 'devices on a phone')
  await seen.getByRole('button').click()
  await later.getByRole('dialog').getByRole('button').last().click()
  await eventually(() => later.getByRole('row', { name: /城东厅 1 号取号机/ }).count(), 0, 'gone from the list')
  await kiosk.reload()
  await kiosk.getByRole('button', { name: /用设备码登录/ }).waitFor()
})
