// Debian's Chromium without a window's machinery, driven by playwright-core. Every page opened here fails its test on a console error, and `audit`
// fails it on an accessibility finding that axe-core calls serious or critical.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { password, root } from './server.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(t) {
  const browser = await chromium.launch({ executablePath: process.env.BIHUAN_CHROMIUM ?? '/usr/bin/chromium-headless-shell', headless: true, args: flags })
  t.after(async () => {
    const pages = t.passed ? [] : browser.contexts().flatMap((it) => it.pages())
    for (const page of pages) {
      const dialog = page.getByRole('dialog').last()
      const seen = (await dialog.count()) > 0 ? dialog : page.locator('main, body').last()
      console.log(`# where ${page.url()} stood:\n${await seen.ariaSnapshot({ timeout: 5000 }).catch(String)}`)
    }
    await browser.close()
  })
  return browser
}

// A window of its own; its errors must be empty when the test ends. Without its worker, which would fetch past `page.route`.
export async function openWindow(browser, t, { width = 1440, height = 900, isDark = false, locale = 'zh-CN', hasWorker = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce', serviceWorkers: hasWorker ? 'allow' : 'block', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000) // for slow machines; what is right is there at once
  const errors = []
  page.on('console', (message) => {
    // The browser writes a line of its own for each refused request; what the page makes of it is tested, not that line.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
    if (message.type() === 'warning' && /antd|React/.test(message.text())) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  t.after(() => assert.deepEqual(errors, [], 'console errors'))
  return page
}

export async function signIn(page, url, username, { isEnglish = false } = {}) {
  await page.goto(`${url}/`)
  await page.getByLabel(isEnglish ? 'User name' : '用户名').fill(username)
  await page.getByLabel(isEnglish ? 'Password' : '密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/workbench|portal|kiosk/, { waitUntil: 'commit' })
}

// What is still fading in has no contrast yet, and may not hear a click; on a busy machine that lasts.
export async function atRest(page) {
  await page.evaluate(async () => {
    const fading = () => document.getAnimations().filter((it) => it.playState === 'running' && it.effect?.getComputedTiming().iterations !== Infinity)
    for (let all = fading(); all.length > 0; all = fading()) await Promise.all(all.map((it) => it.finished.catch(() => {})))
  })
}

// The pages are the same on both engines: they are looked at once, with SQLite.
export async function audit(page, name) {
  await atRest(page)
  if (process.env.BIHUAN_TEST_ENGINE === 'postgres') return
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const bad = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
  assert.deepEqual(bad.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`), [], `${name}: accessibility`)
}

export async function noSidewaysScroll(page, name) {
  const [have, wide] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  assert.ok(have <= wide, `${name} is ${have} px wide in a window of ${wide}`)
}

// What a page shows follows what it hears: read until it is as wanted, and compared when it never becomes so.
export async function eventually(read, wanted, why) {
  const isAsWanted = (seen) => (wanted instanceof RegExp ? wanted.test(seen) : seen === wanted)
  const end = Date.now() + 30_000
  let seen = await read()
  while (!isAsWanted(seen) && Date.now() < end) {
    await setTimeout(50)
    seen = await read()
  }
  if (wanted instanceof RegExp) assert.match(seen, wanted, why)
  else assert.equal(seen, wanted, why)
}

// BIHUAN_PHOTOS=1 keeps what was seen in docs/screenshots/.
export async function photograph(page, name) {
  if (!process.env.BIHUAN_PHOTOS) return
  await page.waitForTimeout(400) // lets a drawer or menu come to rest; for the picture only
  await page.screenshot({ path: join(root, 'docs/screenshots', `${name}.png`) })
}
