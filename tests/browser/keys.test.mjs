// 2.2.4 An administrator rotates the key, watches the values move, retires the old key; the look in clear and both
// deeds are read in the audit log.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { fresh } from '../lib/server.mjs'

const advance = (server) => fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"advance_seconds":1}' })

test('a key is rotated and retired; who looked at what is read by an auditor', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  let last
  for (let n = 0; n < 60; n++)
    last = (await agent.post('/customers', { customer_type: 'person', name: `客户${n}`, contact_points: [{ kind: 'mobile', value: `139000${10000 + n}` }] })).body
  assert.equal((await agent.post(`/customers/${last.customer_id}/reveal`, { field: 'name', reason: '来电核对身份' })).status, 200)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await signIn(page, server.url, 'admin')
  await page.goto(`${server.url}/administration/keys`)
  await page.getByText('全部记录都由现用密钥加密').waitFor()
  await page.getByRole('button', { name: '轮换密钥' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('国密 SM4 + SM3').check()
  await dialog.getByRole('button', { name: '轮换密钥' }).click()
  await dialog.getByText('必填').waitFor()
  await audit(page, 'rotation without a reason')
  await dialog.getByLabel('原因').fill('年度轮换')
  await dialog.getByRole('button', { name: '轮换密钥' }).click()
  await page.getByText('密钥 3 已启用').waitFor()
  await advance(server)
  await page.getByText(/正在迁移，还剩 [1-9]\d* 条记录/).waitFor()
  await eventually(() => page.getByRole('button', { name: '停用密钥 2' }).isDisabled(), true, 'not while values are under it')
  await audit(page, 'keys')
  await photograph(page, 'keys')
  const list = async () => (await (await Client.as(server.url, 'admin')).get('/keys')).body.items
  while ((await list()).find((it) => it.key_id === '2').records > 0) await advance(server)
  await page.getByText('全部记录都由现用密钥加密').waitFor()
  await page.getByRole('button', { name: '停用密钥 2' }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('已迁移完毕')
  await page.getByRole('dialog').getByRole('button', { name: /^停\s*用$/ }).click()
  await page.getByText('密钥 2 已停用').waitFor()
  assert.equal((await list()).find((it) => it.key_id === '2').state, 'retired')

  const phone = await openWindow(browser, t, { width: 390, height: 844, locale: 'en' })
  await signIn(phone, server.url, 'admin', { isEnglish: true })
  await phone.goto(`${server.url}/administration/keys`)
  await phone.getByText('3', { exact: true }).first().waitFor()
  await noSidewaysScroll(phone, 'keys on a phone')
  await audit(phone, 'keys on a phone')
  await photograph(phone, 'keys_phone')

  // The inspector has nothing to do with keys, and reads who looked at what and why.
  const inspector = await openWindow(browser, t)
  await signIn(inspector, server.url, 'quality')
  await inspector.goto(`${server.url}/administration/audit?action=customer.revealed`)
  await inspector.getByRole('cell', { name: '查看客户明文' }).first().click()
  await inspector.getByText('来电核对身份').waitFor()
  await inspector.goto(`${server.url}/administration/keys`)
  await inspector.getByText('没有权限').first().waitFor()
})
