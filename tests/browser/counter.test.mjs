// A hall: numbers and a check-in at the kiosk, the window calls by keys, the screen shows it, the lead sees the day.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { bookedAtHall } from '../lib/counter.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

// Timers run, so that what is left alone goes back to the start; the day is the server's.
async function windowAt(browser, t, server, username, size) {
  const page = await openWindow(browser, t, size)
  await page.clock.install({ time: startOfTime })
  await signIn(page, server.url, username)
  return page
}

test('from the kiosk to the window, the screen and the overview', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const { booked } = await bookedAtHall(server.url, ok)

  const kiosk = await windowAt(browser, t, server, 'kiosk', { width: 1080, height: 1440 })
  await kiosk.getByRole('heading', { name: '江城城东营业厅' }).waitFor()
  assert.equal(await kiosk.getByRole('navigation').count(), 0, 'a kiosk leads nowhere else')
  await audit(kiosk, 'the kiosk')
  await photograph(kiosk, 'counter-kiosk')
  await kiosk.getByRole('button', { name: /缴费与咨询/ }).click()
  for (const digit of '19900000000') await kiosk.getByRole('group', { name: '数字键盘' }).getByRole('button', { name: digit, exact: true }).click()
  await eventually(() => kiosk.getByLabel('请输入手机号（可不填）').inputValue(), '19900000000')
  await audit(kiosk, 'a phone number')
  await kiosk.getByRole('button', { name: '取号', exact: true }).click()
  const slip = kiosk.getByRole('region', { name: '您的号码' })
  await slip.getByText('B001').waitFor()
  await eventually(() => kiosk.getByText('19900000000').count(), 0, 'nothing of the person stays')
  await audit(kiosk, 'a slip')
  await photograph(kiosk, 'counter-slip')
  await kiosk.emulateMedia({ media: 'print' })
  await eventually(() => kiosk.getByRole('button', { name: '打印号票' }).isVisible(), false, 'the slip alone is printed')
  assert.ok((await slip.boundingBox()).width < 310, 'as wide as 80 mm paper')
  await kiosk.emulateMedia({ media: 'screen' })
  await kiosk.clock.fastForward(21_000)
  await kiosk.getByRole('heading', { name: '请选择要办理的业务' }).waitFor() // by itself

  await kiosk.getByRole('button', { name: 'English' }).click()
  await kiosk.getByRole('button', { name: /Check in a booking/ }).click()
  await kiosk.getByLabel('Phone number or code of the booking').fill('19900001111')
  await kiosk.getByLabel('6-digit code').fill(booked.confirm_code === '000000' ? '000001' : '000000')
  await kiosk.getByRole('button', { name: 'Check in', exact: true }).click()
  await kiosk.getByText(/No booking in this hall today/).waitFor()
  await audit(kiosk, 'a check-in')
  await photograph(kiosk, 'counter-check-in')
  await kiosk.getByLabel('6-digit code').fill(booked.confirm_code)
  await kiosk.getByRole('button', { name: 'Check in', exact: true }).click()
  await kiosk.getByRole('region', { name: 'Your number' }).getByText('A001').waitFor()
  await kiosk.getByRole('button', { name: 'Done' }).click()
  await kiosk.getByRole('heading', { name: '请选择要办理的业务' }).waitFor() // and in the hall's language

  const screen = await windowAt(browser, t, server, 'kiosk', { width: 1600, height: 900 })
  await screen.goto(`${server.url}/counter_display`)
  await screen.getByText('还没有叫号').waitFor()

  const clerk = await windowAt(browser, t, server, 'jc.service')
  await clerk.goto(`${server.url}/counter`)
  await audit(clerk, 'choosing a window')
  await photograph(clerk, 'counter-choose')
  await clerk.getByRole('button', { name: '开启窗口: 1 号窗口' }).click()
  await clerk.getByText('没有在办的号码').waitFor()
  await clerk.keyboard.press('n')
  await clerk.getByText('B001').first().waitFor() // taken first; the booking's time has not come
  await screen.getByRole('region', { name: '正在叫号' }).getByText('B001').waitFor() // follows by itself
  await screen.getByText('请到 1 号窗口').waitFor()
  await audit(screen, 'the screen')
  await photograph(screen, 'counter-display')
  await clerk.keyboard.press('a')
  await clerk.getByText(/还须再呼叫 2 次/).waitFor()
  await clerk.keyboard.press('r')
  await clerk.getByText('已呼叫 2 次').waitFor()
  await clerk.keyboard.press('r')
  await clerk.getByText('已呼叫 3 次').waitFor()
  await clerk.keyboard.press('a')
  await clerk.getByRole('button', { name: '回来了 B001' }).waitFor()
  await clerk.keyboard.press('n')
  await clerk.getByText('已凭确认码签到').waitFor()
  await audit(clerk, 'a booking at the window')
  await photograph(clerk, 'counter-window')
  await clerk.keyboard.press('b')
  await clerk.getByText('办理中').waitFor()
  await clerk.keyboard.press('f')
  await clerk.getByRole('dialog').getByLabel('办理结果').fill('已过户')
  await clerk.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await clerk.getByText('没有在办的号码').waitFor()
  await clerk.getByRole('button', { name: '回来了 B001' }).click()
  await clerk.getByRole('region', { name: '等候队列' }).getByText('B001').waitFor()

  const lead = await windowAt(browser, t, server, 'jc.lead')
  await lead.goto(`${server.url}/counter_overview`)
  await lead.getByText('预测平均偏差').first().waitFor()
  await audit(lead, 'the overview')
  await photograph(lead, 'counter-overview')
  const small = await windowAt(browser, t, server, 'jc.service', phone)
  for (const path of ['/counter', '/kiosk', '/counter_display']) {
    await small.goto(`${server.url}${path}`)
    await small.getByText(/江城城东营业厅|窗口叫号/).first().waitFor()
    await noSidewaysScroll(small, path)
  }
})
