// Every page as administrator and lead: no console error, no serious accessibility finding, in both languages, dark too.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const pages = {
  workbench: '/workbench?queue=all_open', search: '/search?q=%E5%AE%BD%E5%B8%A6', intake: '/intake', customers: '/customers',
  new_customer: '/customers/new', users: '/administration/users', organizations: '/administration/organizations',
  roles: '/administration/roles', categories: '/administration/categories', audit: '/administration/audit',
  board: '/clocks',
  standard: '/standard', standard_versions: '/standard/versions',
  coverage: '/standard/coverage',
}

async function visitAll(page, server, { suffix, isPhotographed, checksWidth }) {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(server.url + path)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('domcontentloaded')
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
    await audit(page, `${name} ${suffix}`)
    if (checksWidth) await noSidewaysScroll(page, `${name} ${suffix}`)
    if (isPhotographed) await photograph(page, `${name}${suffix}`)
  }
}

// A version of the standard that differs from the one in force, with a problem.
async function visitDraft(page, server, client, suffix) {
  const draft = (await client.post('/standard/versions', {})).body
  const text = draft.text.replace('resolve = "12h"', 'resolve = "10h"').replace('respond = "30m"', 'respond = "half an hour"')
  assert.equal((await client.patch(`/standard/versions/${draft.version_id}`, { version: draft.version, text })).status, 200)
  await page.goto(`${server.url}/standard/versions/${draft.version_id}`)
  await page.locator('.difference_line').first().waitFor()
  await page.locator('.problem').first().waitFor()
  await audit(page, `standard_version ${suffix}`)
  await photograph(page, `standard_version${suffix}`)
}

test('every page for staff, in Chinese', async (t) => {
  const server = await fresh(t, { part: 'tickets', count: 2000, manualClock: '' })
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await page.goto(server.url)
  await page.getByLabel('用户名').waitFor()
  await audit(page, 'sign-in')
  await photograph(page, 'sign_in')
  await signIn(page, server.url, 'admin')
  await visitAll(page, server, { suffix: '', isPhotographed: true })
  const client = await Client.as(server.url, 'admin')
  const customer = (await client.get('/customers?limit=1')).body.items[0]
  await page.goto(`${server.url}/customers/${customer.customer_id}`)
  await page.getByText(customer.code).first().waitFor()
  await audit(page, 'customer')
  await photograph(page, 'customer')
  await visitDraft(page, server, client, '')
})

test('every page for staff, in English and dark', async (t) => {
  const server = await fresh(t, { part: 'tickets', count: 2000, manualClock: '' })
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t, { isDark: true, locale: 'en-US' })
  const client = await Client.as(server.url, 'admin')
  assert.equal((await client.patch('/session/preferences', { locale: 'en' })).status, 200)
  await signIn(page, server.url, 'admin', { isEnglish: true })
  await visitAll(page, server, { suffix: '_dark' })
  await visitDraft(page, server, client, '_dark')
  await page.goto(`${server.url}/workbench?queue=all_open`)
  await page.locator('.queue_button').first().click()
  await page.locator('.ticket_title').waitFor()
  await photograph(page, 'workbench_dark')
})

test('the desk on a phone', async (t) => {
  const server = await fresh(t, { part: 'tickets', count: 2000, manualClock: '' })
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t, { width: 390, height: 844 })
  await signIn(page, server.url, 'jc.field')
  await page.getByRole('button', { name: /^全部在办/ }).click()
  await page.locator('.queue_button').first().click()
  await page.locator('.ticket_title').waitFor()
  await noSidewaysScroll(page, 'ticket on a phone')
  await audit(page, 'ticket on a phone')
  await photograph(page, 'ticket_phone')
  await page.getByRole('button', { name: '返回列表' }).click()
  await page.locator('.queue_button').first().waitFor()
  await noSidewaysScroll(page, 'queue on a phone')
})

test('a window that was open while the server was renewed loads itself anew', async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await signIn(page, server.url, 'admin')
  await page.locator('.queue_tabs').waitFor()
  // The files of pages not yet visited are gone.
  let lost = 0
  await page.route('**/assets/*.js', (route) => (++lost === 1 ? route.fulfill({ status: 404 }) : route.continue()))
  await page.getByRole('menuitem', { name: '审计日志' }).click()
  await page.getByRole('heading', { name: '审计日志' }).waitFor()
  assert.ok(lost > 1, 'files were asked for again')
})

test('a first password given by an administrator opens nothing but its change', async (t) => {
  const server = await fresh(t, { manualClock: '' })
  const admin = await Client.as(server.url, 'admin')
  const { organization_id } = (await admin.get('/organizations')).body.items[0]
  const made = await admin.post('/users', { username: 'newcomer', display_name: '新同事', locale: 'zh-CN', password: 'First-pass-2026', posts: [{ organization_id, role: 'agent' }] })
  assert.equal(made.status, 201, made.text)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await page.goto(`${server.url}/`)
  await page.getByLabel('用户名').fill('newcomer')
  await page.getByLabel('密码', { exact: true }).fill(made.body.temporary_password ?? 'First-pass-2026')
  await page.keyboard.press('Enter')
  await page.locator('input[autocomplete="new-password"]').first().waitFor()
  await audit(page, 'forced change')
  await page.locator('input[autocomplete="current-password"]').fill(made.body.temporary_password ?? 'First-pass-2026')
  for (const input of await page.locator('input[autocomplete="new-password"]').all()) await input.fill('Sunny-river-42!')
  await page.keyboard.press('Enter')
  await page.locator('.queue_tabs').waitFor()
})
