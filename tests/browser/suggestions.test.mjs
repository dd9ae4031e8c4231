// Intake: what is typed brings a suggested category, shown with its confidence and taken only by a click.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, openBrowser, openWindow, signIn } from '../lib/browser.mjs'
import { fresh } from '../lib/server.mjs'

test('a draft brings suggestions, and a person takes one', { timeout: 180_000 }, async (t) => {
  const server = await fresh(t, { part: 'tickets', count: 600 })
  const page = await openWindow(await openBrowser(t), t)
  await signIn(page, server.url, 'agent')
  await page.goto(`${server.url}/intake`)
  await page.locator('#title').fill('宽带无法上网，光猫 LOS 灯闪红')
  const chips = page.getByRole('group', { name: '建议分类' })
  await chips.waitFor()
  const chip = chips.getByRole('button').first()
  await eventually(() => chip.innerText(), /宽带 \d+ %/)
  await page.getByRole('region', { name: '可能是同一件事' }).getByRole('link').first().waitFor()
  await audit(page, 'intake with suggestions')
  assert.equal(await page.locator('.ant-select-content-value, .ant-select-selection-item').filter({ hasText: '宽带' }).count(), 0, 'nothing is chosen for the agent')
  await chip.click()
  await page.getByText('默认优先级').waitFor() // the hint of the chosen category
  await chips.waitFor({ state: 'hidden' }).catch(async () => assert.doesNotMatch(await chips.innerText(), /^宽带 /m))
})
