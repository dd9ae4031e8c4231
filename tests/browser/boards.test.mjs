// The boards: where tickets stand, who answers for what, what was attained; and a bad score followed up on the ticket's page.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const advance = (url, advance_seconds) =>
  fetch(`${url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance_seconds }) })

test('process board, duty matrix, compliance', { timeout: 300_000 }, async (t) => {
  const server = await fresh(t, { part: 'tickets', count: 400 })
  for (let i = 0; i < 3; i++) assert.ok((await advance(server.url, 2)).ok) // what the demo brought is measured
  const api = await Client.as(server.url, 'manager')
  const board = (await api.get('/process')).body
  const loop = (await api.get('/compliance')).body.items.find((it) => it.missed > 0 && it.counted > 5)
  assert.ok(board.total > 0 && loop, 'the demo shows something')
  const browser = await openBrowser(t)

  for (const [size, isEnglish] of [[{ width: 1440, height: 900 }, false], [{ width: 390, height: 844, locale: 'en-US', isDark: true }, true]]) {
    const page = await openWindow(browser, t, size)
    assert.equal((await api.patch('/session/preferences', { locale: isEnglish ? 'en' : 'zh-CN' })).status, 200)
    await signIn(page, server.url, 'manager', { isEnglish })
    const name = `${size.width}`

    await page.goto(`${server.url}/process`)
    await page.locator('.chart svg').first().waitFor()
    await page.locator('.process_cell').first().waitFor()
    await eventually(() => page.locator('.process_sum b').first().innerText(), String(board.total))
    await audit(page, `process board ${name}`)
    await noSidewaysScroll(page, `process board ${name}`)
    await photograph(page, `process-${name}`)
    await page.locator('.chart button').first().click()
    await page.locator('.chart_table .numbers').first().waitFor()
    await audit(page, `process board as a table ${name}`)
    const cell = page.locator('.process_cell').first()
    const count = Number((await cell.locator('.mono').innerText()).trim())
    await cell.click()
    await page.waitForURL(/search\?queue=all_open&state=/)
    await page.locator('.process_cell').first().waitFor({ state: 'detached' })
    await page.locator('.ant-table-row').first().waitFor()
    await eventually(() => page.locator('.ant-table-row').count(), Math.min(count, 50), 'the list holds what the board counted')

    await page.goto(`${server.url}/duty_matrix`)
    await page.locator('.duty_cell').first().waitFor()
    await audit(page, `duty matrix ${name}`)
    await noSidewaysScroll(page, `duty matrix ${name}`)
    await photograph(page, `duty-${name}`)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: isEnglish ? 'Export CSV' : '导出 CSV' }).click()])
    assert.equal(file.suggestedFilename(), 'duty_matrix.csv')

    await page.goto(`${server.url}/compliance`)
    await page.locator('.sparkline').first().waitFor()
    await audit(page, `compliance ${name}`)
    await noSidewaysScroll(page, `compliance ${name}`)
    await photograph(page, `compliance-${name}`)
    await page.getByRole('button', { name: isEnglish ? loop.name_en : loop.name_zh, exact: true }).first().click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('.chart svg').waitFor()
    await drawer.locator('.definition').getByText(isEnglish ? loop.definition_en : loop.definition_zh).waitFor()
    await drawer.getByRole('heading', { name: isEnglish ? 'Tickets that missed' : '未达标的工单' }).waitFor()
    const lines = drawer.locator('section').last().locator('.ant-table-row')
    await lines.first().waitFor()
    await eventually(() => lines.count(), Math.min(loop.missed, 50), 'as many lines as the number says')
    await audit(page, `indicator ${name}`)
    await photograph(page, `indicator-${name}`)
  }
})

test('a bad score is followed up on the ticket', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t)
  const api = await Client.as(server.url, 'agent')
  const category = (await api.get('/categories')).body.items[0]
  let it = (await api.post('/tickets', { title: '网速慢', category_id: category.category_id, channel: 'phone', is_accepted: true })).body
  const steps = [['start'], ['resolve', { result: 'done' }], ['feed_back', { customer_answer: 'satisfied', channel: 'phone' }], ['offer_evaluation'], ['evaluate', { score: 1 }], ['close']]
  for (const [action, facts] of steps) it = (await api.post(`/tickets/${it.ticket_id}/actions`, { action, version: it.version, ...facts })).body
  const page = await openWindow(await openBrowser(t), t)
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/tickets/${it.ticket_id}`)
  await page.getByRole('button', { name: '记录回访' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('客户怎么说').fill('希望下次先打电话')
  await audit(page, 'follow-up')
  await photograph(page, 'follow-up-1440')
  await dialog.locator('.ant-btn-primary').click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('希望下次先打电话').first().waitFor()
  await page.getByRole('button', { name: '记录回访' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '提醒', exact: true }).click()
  await page.getByText('客户评价较低，请回访').first().waitFor()
})
