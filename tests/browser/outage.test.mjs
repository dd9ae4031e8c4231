// 2.5.5 The system is down: a booking is taken on the local page, from a file on disk; when it is back the exported file
// comes in by the page, its conflict settled. A sheet that was filled in comes in too. All clocks stand at the test's Monday.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { atRest, audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { onDuty } from '../lib/outage.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const passphrase = '应急口令-2026-周一'

function folderOf(t) {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-outage-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function taken(page, { name, number, wanted, by = '王芳' }) {
  await page.getByLabel('受理时间').fill('2026-03-02T08:40')
  await page.getByLabel('受理人').fill(by)
  await page.getByLabel('渠道').selectOption('phone')
  await page.getByLabel('客户姓名').fill(name)
  await page.getByLabel('联系电话').fill(number)
  await page.getByLabel('服务 *').selectOption('visit.repair')
  await page.getByLabel('上门地址').fill('江城区幸福路 12 号')
  await page.getByLabel('现象').fill('光猫红灯')
  await page.getByLabel('期望时间').fill(wanted)
}

test('the local page takes bookings from disk and its file comes in once', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  await onDuty(server.url)
  const browser = await openBrowser(t)
  const folder = folderOf(t)
  const agent = await openWindow(browser, t)
  await agent.clock.setFixedTime(startOfTime)
  await signIn(agent, server.url, 'agent')
  await agent.goto(`${server.url}/outage`)
  await agent.getByText('可以正常读写').waitFor()
  await agent.getByText('还没有导入').waitFor()
  assert.equal(await agent.getByRole('region', { name: '公告' }).count(), 0, 'notices are not an agent\'s')
  await audit(agent, 'outage page')
  await photograph(agent, 'outage')
  const [download] = await Promise.all([agent.waitForEvent('download'), agent.getByRole('link', { name: '下载本地登记页' }).click()])
  const file = join(folder, 'local-intake.html')
  await download.saveAs(file)

  // From here on without a server.
  const local = await openWindow(browser, t, phone)
  const asked = []
  local.on('request', (request) => request.url().startsWith('file:') || request.url().startsWith('blob:') || asked.push(request.url()))
  await local.clock.setFixedTime(startOfTime)
  await local.goto(`file://${file}`)
  await local.getByLabel('口令', { exact: true }).fill('short')
  await local.getByRole('button', { name: '打开' }).click()
  await local.getByText('口令至少 10 个字').waitFor()
  await local.getByLabel('口令', { exact: true }).fill(passphrase)
  await local.getByLabel('再输一次').fill(passphrase)
  await local.keyboard.press('Enter')
  await local.getByText('登记一笔预约').waitFor()
  await audit(local, 'local page')
  await taken(local, { name: '欧阳雷', number: '123', wanted: '2026-03-03T13:00' })
  await local.getByRole('button', { name: '登记', exact: true }).click()
  await local.getByText('不是有效的电话号码').waitFor()
  await local.getByLabel('联系电话').fill('13911112222')
  await local.keyboard.press('Control+Enter')
  await local.getByText('已登记 1 笔').waitFor()
  // The same engineer's next window is taken, and by one that is removed again.
  await taken(local, { name: '司徒梅', number: '13911113333', wanted: '2026-03-01T09:00' })
  await local.keyboard.press('Control+Enter')
  await local.getByText('已登记 2 笔').waitFor()
  await taken(local, { name: '写错的人', number: '13911114444', wanted: '2026-03-03T15:00' })
  await local.keyboard.press('Control+Enter')
  await local.getByText('已登记 3 笔').waitFor()
  local.once('dialog', (dialog) => dialog.accept())
  await local.getByRole('button', { name: '删除 写错的人' }).click()
  await local.getByText('已登记 2 笔').waitFor()
  await local.getByRole('button', { name: '修改 司徒梅' }).click()
  await local.getByLabel('备注').fill('等了三天')
  await local.getByRole('button', { name: '保存修改' }).click()
  await local.getByText('等了三天').waitFor()
  await audit(local, 'local page with entries')
  await noSidewaysScroll(local, 'local page')
  await photograph(local, 'outage_local_phone')
  const kept = await local.evaluate(() => JSON.stringify(localStorage))
  for (const personal of ['欧阳雷', '13911112222', passphrase]) assert.ok(!kept.includes(personal), `${personal} in clear in the browser`)

  // Closed and opened again: the passphrase is asked for, another one does not open it.
  await local.getByRole('button', { name: '锁定' }).click()
  await local.getByText('输入当时的口令').waitFor()
  await local.getByLabel('口令', { exact: true }).fill('another passphrase')
  await local.keyboard.press('Enter')
  await local.getByText('口令不对').waitFor()
  await local.getByLabel('口令', { exact: true }).fill(passphrase)
  await local.keyboard.press('Enter')
  await local.getByText('已登记 2 笔').waitFor()
  const [export_file] = await Promise.all([local.waitForEvent('download'), local.getByRole('button', { name: '导出文件' }).click()])
  const exported = join(folder, 'intake.json')
  await export_file.saveAs(exported)
  assert.ok(!readFileSync(exported, 'utf8').includes('139'), 'encrypted')
  assert.deepEqual(asked, [], 'nothing was asked of anybody')
  await local.getByRole('button', { name: 'English' }).click()
  await local.getByText('2 taken down').waitFor()

  // The system is back.
  await agent.getByRole('button', { name: '导入登记' }).click()
  await agent.getByText('选择或拖入登记表').waitFor()
  await audit(agent, 'choosing a file')
  const choose = async (page, path) => page.locator('input[type=file]').setInputFiles(path)
  await choose(agent, exported)
  await agent.getByLabel('口令').fill('wrong passphrase')
  await agent.getByRole('button', { name: '打开' }).click()
  await agent.getByText('口令不对，或文件已损坏').waitFor()
  await agent.getByLabel('口令').fill(passphrase)
  await agent.getByRole('button', { name: '打开' }).click()
  await agent.getByText('可导入 1', { exact: true }).waitFor()
  await agent.getByText('冲突 1', { exact: true }).waitFor()
  await agent.getByText('期望时间已过或来不及').waitFor()
  assert.equal(await agent.getByText('欧阳雷').count(), 0, 'names are masked')
  await audit(agent, 'verdicts')
  await photograph(agent, 'outage_import')
  await agent.getByRole('combobox', { name: /的处理/ }).last().click()
  await atRest(agent)
  await agent.locator('.ant-select-item-option', { hasText: /^2026/ }).first().click()
  await agent.getByRole('button', { name: '导入 2 笔' }).click()
  await agent.getByText('已导入 2 笔').waitFor()
  const clerk = await Client.as(server.url, 'agent')
  const bookings = (await clerk.get('/appointments?sort=newest')).body.items
  assert.deepEqual(bookings.map((it) => it.state), ['booked', 'booked'])

  // The same file a second time.
  await agent.getByRole('button', { name: '换一个文件' }).click()
  await choose(agent, exported)
  await agent.getByLabel('口令').fill(passphrase)
  await agent.getByRole('button', { name: '打开' }).click()
  await agent.getByText('重复 2', { exact: true }).waitFor()
  await eventually(() => agent.getByRole('button', { name: '导入 0 笔' }).isDisabled(), true)
  await agent.goto(`${server.url}/outage`)
  await agent.getByRole('button', { name: '明细' }).click()
  await agent.getByRole('dialog').getByText('已预约').first().waitFor()
  await audit(agent, 'log of an import')
  await agent.setViewportSize(phone)
  await agent.goto(`${server.url}/outage`)
  await agent.getByRole('button', { name: '明细' }).waitFor()
  await noSidewaysScroll(agent, 'outage page')
})

test('a sheet that was filled in comes in', { timeout: 120_000 }, async (t) => {
  const server = await fresh(t)
  await onDuty(server.url)
  const folder = folderOf(t)
  const clerk = await Client.as(server.url, 'agent')
  // Filled in as a spreadsheet program would: its third line gets words and a serial date.
  writeFileSync(join(folder, 'sheet.xlsx'), (await clerk.get('/outage/intake_sheet')).bytes)
  const parts = join(folder, 'parts')
  mkdirSync(parts)
  execFileSync('unzip', ['-q', join(folder, 'sheet.xlsx'), '-d', parts])
  const main = join(parts, 'xl/worksheets/sheet1.xml')
  const serial = (at) => Date.parse(at) / 86_400_000 + 25569
  const cells = { B: serial('2026-03-02T08:40Z'), C: '王芳', D: 'phone 电话 Phone', E: '欧阳雷', F: '13911112222', G: 'visit.repair 上门维修', H: serial('2026-03-03T00:00Z'), I: 13 / 24, K: '江城区幸福路 12 号', L: '光猫红灯' }
  let text = readFileSync(main, 'utf8')
  for (const [column, value] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${column}3" s="(\\d+)"/>`)
    assert.match(text, cell, column)
    text = text.replace(cell, (_, style) => (typeof value === 'number' ? `<c r="${column}3" s="${style}"><v>${value}</v></c>` : `<c r="${column}3" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`))
  }
  writeFileSync(main, text)
  const filled = join(folder, 'filled.xlsx')
  execFileSync('python3', ['-c', 'import shutil,sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])', filled, parts])
  cpSync(`${filled}.zip`, filled)

  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await page.clock.setFixedTime(startOfTime)
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/outage/import`)
  await page.locator('input[type=file]').setInputFiles({ name: 'notes.xlsx', mimeType: 'application/zip', buffer: Buffer.from('not a spreadsheet') })
  await page.getByText('读不出这个文件').waitFor()
  await page.locator('input[type=file]').setInputFiles(filled)
  await page.getByText('可导入 1', { exact: true }).waitFor()
  await page.getByText('139****2222').waitFor()
  await page.getByRole('button', { name: '导入 1 笔' }).click()
  await page.getByText('已导入 1 笔').waitFor()
  const [booking] = (await clerk.get('/appointments?sort=newest')).body.items
  assert.equal(booking.starts_at, '2026-03-03T04:00:00.000Z', 'Tuesday noon in Shanghai, the window that 13:00 lies in')
})

test('everybody sees a notice, and that nothing can be saved', { timeout: 120_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const page = await openWindow(browser, t)
  await page.clock.setFixedTime(startOfTime)
  await signIn(page, server.url, 'manager')
  await page.goto(`${server.url}/outage`)
  await page.getByText('还没有公告').waitFor()
  await page.getByRole('button', { name: '发布公告' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('中文内容').fill('今晚 22:00 至 24:00 维护，期间不能预约')
  await dialog.getByLabel('英文内容').fill('Maintenance tonight from 22:00 to 24:00')
  await audit(page, 'a new notice')
  await dialog.getByRole('button', { name: '发布公告' }).click()
  await page.getByText('显示中').waitFor()
  const alert = page.getByRole('alert').filter({ hasText: '今晚 22:00' })
  await alert.waitFor()
  await audit(page, 'notices')
  await photograph(page, 'outage_notices')
  const own = await openWindow(browser, t, phone)
  await own.clock.setFixedTime(startOfTime)
  await own.goto(server.url)
  await own.getByText('今晚 22:00').waitFor() // before anybody signs in
  await audit(own, 'sign-in with a notice')
  await signIn(own, server.url, 'customer')
  await own.getByText('今晚 22:00').waitFor()
  await audit(own, 'portal with a notice')
  await noSidewaysScroll(own, 'portal with a notice')

  // The store stops being written to: the page hears of it when it asks.
  await page.route('**/api/v1/outage/status', (route) => route.fulfill({ json: { is_read_only: true, notices: [] } }))
  await page.reload()
  await page.getByText('系统暂时只读').waitFor()
  await eventually(() => page.getByRole('link', { name: '下载本地登记页' }).count(), 2, 'in the banner too')
  await audit(page, 'read-only')
  await page.unroute('**/api/v1/outage/status')
  await page.reload()
  await page.getByRole('button', { name: '立即结束' }).click()
  await page.getByText('公告已结束').waitFor()
  await page.getByRole('cell', { name: '已结束' }).waitFor()
})
