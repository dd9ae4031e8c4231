// Records of contacts: an agent records one in a ticket and amends it, the archivist sees seals, checks them and a proof.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { silence, someCustomer, walkArchive } from '../lib/contacts.mjs'
import { clock } from '../lib/counter.mjs'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('recorded by hand, amended, sealed, checked', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const api = await Client.as(server.url, 'agent')
  const customer_id = await someCustomer(api, ok)

  const page = await openWindow(browser, t)
  await page.clock.setFixedTime(startOfTime)
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/customers/${customer_id}`)
  const panel = page.getByRole('region', { name: '接触记录' })
  await panel.getByText('还没有接触记录').waitFor()
  await panel.getByRole('button', { name: '登记接触' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '登记接触' }).click()
  await dialog.getByText('必填').first().waitFor()
  await audit(page, 'recording a contact')
  await dialog.getByLabel('号码或地址').fill('13800001234')
  await dialog.getByLabel('沟通内容').fill('已告知今晚八点前恢复，可回拨 13800001234')
  await dialog.getByLabel('客户答复').fill('知道了')
  await dialog.getByLabel('结果').click()
  await page.locator('.ant-select-dropdown').getByText('已告知').click()
  await dialog.locator('input[type=file]').setInputFiles([
    { name: '通话.wav', mimeType: 'audio/wav', buffer: silence() },
    { name: '合同.txt', mimeType: 'text/plain', buffer: Buffer.from('甲方') },
  ])
  await dialog.locator('.ant-upload-list-item-done').nth(1).waitFor()
  await photograph(page, 'contact-record')
  await dialog.getByRole('button', { name: '登记接触' }).click()
  await panel.getByText('已告知今晚八点前恢复，可回拨 138******34').waitFor()
  await panel.getByText('待封存').waitFor()
  await panel.getByRole('button', { name: '更正' }).click()
  await dialog.getByLabel('沟通内容').fill('更正：明早八点前恢复')
  await dialog.getByRole('button', { name: '更正' }).click()
  await panel.getByText('更正：明早八点前恢复').waitFor()
  await panel.getByText('已被更正').waitFor()
  const ask = async (name, ok_name) => {
    await panel.getByRole('button', { name }).first().click()
    await dialog.getByLabel('查看原因').fill('核对通话')
    await dialog.getByRole('button', { name: ok_name }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await ask('播放 通话.wav', /播\s*放/)
  await page.waitForFunction(() => document.querySelector('audio')?.duration > 0.05)
  const file = page.waitForEvent('download')
  await ask('下载 合同.txt', /下\s*载/)
  assert.equal(readFileSync(await (await file).path(), 'utf8'), '甲方')
  await panel.getByRole('button', { name: /查看明文/ }).last().click()
  await dialog.getByLabel('查看原因').fill('核对回拨号码')
  await dialog.getByRole('button', { name: '查看明文' }).click()
  await panel.getByText(/可回拨 13800001234/).waitFor()
  await audit(page, "a customer's contacts")
  await photograph(page, 'contact-customer')

  await clock(server.url, 3700)
  await page.reload()
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: '下载证明' }).first().click()
  const proof = await (await download).path()
  await page.setViewportSize({ width: 390, height: 844 })
  await noSidewaysScroll(page, "a customer's contacts on a phone")
  await photograph(page, 'contact-customer-phone')

  const keeper = await openWindow(browser, t)
  await keeper.clock.setFixedTime(startOfTime)
  await signIn(keeper, server.url, 'archivist')
  await keeper.goto(`${server.url}/contacts/keeping`)
  await keeper.getByText('全部记录都已封存。').waitFor()
  await keeper.getByRole('img', { name: '逐月的记录数、要素完整率与应记率' }).waitFor()
  await keeper.getByRole('button', { name: '核验最近封存' }).click()
  await keeper.getByText('最近 1 次封存、2 条记录与封存时一致').waitFor()
  await keeper.locator('input[type=file]').setInputFiles({ name: 'proof.json', mimeType: 'application/json', buffer: readFileSync(proof) })
  await keeper.getByText('证明成立').waitFor()
  await audit(keeper, 'keeping contact records')
  await photograph(keeper, 'contact-keeping')
  await keeper.setViewportSize({ width: 390, height: 844 })
  await noSidewaysScroll(keeper, 'keeping on a phone')
})

test('words of last year open from their archive, which the keeper checks and exports', { timeout: 240_000 }, async (t) => {
  const { server, agent, customer_id } = await walkArchive(t, ok)
  ok(await agent.patch('/session/preferences', { locale: 'en' }))
  const browser = await openBrowser(t)
  const later = new Date(Date.parse(startOfTime) + 366 * 86_400_000)
  const keeper = await openWindow(browser, t)
  await keeper.clock.setFixedTime(later)
  await signIn(keeper, server.url, 'archivist')
  await keeper.goto(`${server.url}/contacts/keeping`)
  const panel = keeper.getByRole('region', { name: '冷归档' })
  await panel.getByRole('button', { name: /核\s*验/ }).click()
  await panel.getByText('1 条记录的文字与登记时一致').waitFor()
  await panel.scrollIntoViewIfNeeded()
  await audit(keeper, 'archives')
  await photograph(keeper, 'contact-archives')
  await keeper.getByRole('button', { name: '导出记录' }).click()
  const dialog = keeper.getByRole('dialog')
  await dialog.getByRole('button', { name: '导出记录' }).click()
  await dialog.getByText('必填').waitFor()
  await dialog.getByLabel('导出原因').fill('季度分析')
  await audit(keeper, 'exporting records')
  const download = keeper.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出记录' }).click()
  assert.match(readFileSync(await (await download).path(), 'utf8'), /^\ufeffcontact_id,type/)
  await dialog.waitFor({ state: 'detached' })
  await keeper.setViewportSize({ width: 390, height: 844 })
  await noSidewaysScroll(keeper, 'archives on a phone')

  const page = await openWindow(browser, t, { isDark: true, locale: 'en-US' })
  await page.clock.setFixedTime(later)
  await signIn(page, server.url, 'agent', { isEnglish: true })
  await page.goto(`${server.url}/customers/${customer_id}`)
  const contacts = page.getByRole('region', { name: 'Contacts', exact: true })
  await contacts.getByRole('button', { name: 'The words are archived; open them' }).click()
  await contacts.getByText('宽带今晚八点前恢复，可回拨 138******34').waitFor()
  await audit(page, 'a record of last year')
  await photograph(page, 'contact-archived-dark-en')
})
