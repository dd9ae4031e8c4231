// Emotion and tone: an angry customer in the queue and on the ticket, words that are stopped while they are typed, a reason
// that lets them through, a person's own word about the level, and how a customer wishes to be reached.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('how customers sound, and what is not said to them', { timeout: 120_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const agent = await Client.as(server.url, 'agent'), portal = await Client.as(server.url, 'customer')
  const customer_id = portal.session.user.customer_id
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const open = async (title, description) =>
    ok(await agent.post('/tickets', { title, description, channel: 'phone', category_id: category.category_id, customer_id, is_accepted: true }), 201)
  const ticket = await open('宽带又断了', '非常生气！打了三次电话都在敷衍，太过分了！')
  await open('要转网', '再不解决我就转网')
  await open('咨询套餐', '想了解一下资费')

  const page = await openWindow(browser, t)
  await signIn(page, server.url, 'lead')
  await page.goto(`${server.url}/workbench?queue=all`)
  const line = (title) => page.getByRole('listitem').filter({ hasText: title })
  await line('宽带又断了').getByText('激动').waitFor()
  await line('要转网').getByText('要离开', { exact: true }).waitFor()
  await audit(page, 'the queue')
  // The queue and the search show those of one tone alone, and the address holds it.
  const option = (name) => page.locator('.ant-select-item-option').filter({ hasText: name })
  await page.getByRole('combobox', { name: '情绪' }).click()
  await option('激动').click()
  await line('要转网').waitFor({ state: 'hidden' })
  await line('宽带又断了').waitFor()
  assert.match(page.url(), /tone=angry/)
  await audit(page, 'the queue of one tone')
  await photograph(page, 'tone-filter')
  await option('激动').click()
  await page.keyboard.press('Escape')
  await line('要转网').waitFor()
  await page.goto(`${server.url}/search?tone=leaving`)
  await page.getByRole('row', { name: /要转网/ }).waitFor()
  assert.equal(await page.getByRole('row', { name: /宽带又断了/ }).count(), 0)
  await audit(page, 'the search by tone')
  await page.goto(`${server.url}/workbench?queue=all`)
  await line('宽带又断了').getByRole('button').click()
  const mood = page.getByRole('region', { name: '客户情绪' })
  await mood.getByText('“生气”').waitFor()
  await mood.getByRole('list', { name: '安抚步骤' }).getByText('报出姓名，说明这件事由您跟到底').waitFor()
  await audit(page, 'a ticket')
  await photograph(page, 'tone-ticket')

  // What is stopped is said while it is typed, with better words a click away.
  await page.getByText('回复客户', { exact: true }).click()
  const field = page.getByPlaceholder('客户能看到这段文字……')
  await field.fill('这个我不知道，我保证会修好')
  const hints = page.getByRole('status').filter({ hasText: '我不知道' })
  await hints.getByText('保证', { exact: true }).waitFor()
  await audit(page, 'hints')
  await hints.scrollIntoViewIfNeeded()
  await photograph(page, 'tone-hints')
  await hints.getByRole('button', { name: '改为“我马上为您核实，并在今天内答复您”' }).click()
  await hints.waitFor({ state: 'hidden' })
  await field.fill('您说的“不归我管”我们会核实')
  const stopped = page.getByRole('status').filter({ hasText: '不归我管' })
  await stopped.waitFor()
  const send = page.getByRole('button', { name: /^发\s?送$/ })
  await send.click()
  await page.getByText(/含有不得对客户说的话/).waitFor()
  await stopped.getByLabel('必须这样写的理由（记入审计）').fill('引用客户原话')
  await send.click()
  await page.getByText('您说的“不归我管”我们会核实').last().waitFor()
  await stopped.waitFor({ state: 'hidden' })

  // A person knows better.
  await mood.getByRole('button', { name: /更\s?正/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '平和' }).check()
  await dialog.getByLabel('理由').fill('电话中已平复')
  await audit(page, 'a correction')
  await dialog.getByRole('button', { name: /保\s?存/ }).click()
  await mood.getByText(/电话中已平复/).waitFor()
  await line('宽带又断了').getByText('激动').waitFor({ state: 'hidden' })

  // 4.2.5: what a customer told us of how they wish to be reached.
  await page.goto(`${server.url}/customers/${customer_id}`)
  const wishes = page.getByRole('region', { name: '接收方式' })
  await wishes.getByText('按标准').waitFor()
  await wishes.getByRole('button', { name: '编辑 接收方式' }).click()
  await wishes.getByLabel('开始').fill('21:30')
  await wishes.getByLabel('结束').fill('07:30')
  await audit(page, 'wishes')
  await wishes.getByRole('button', { name: /保\s?存/ }).click()
  await wishes.getByText('21:30–07:30').waitFor()
  await photograph(page, 'tone-wishes')
  assert.equal(ok(await portal.get('/portal/message_preferences')).quiet_from, '21:30')

  ok(await agent.patch('/session/preferences', { locale: 'en' }))
  const english = await openWindow(browser, t, { width: 390, height: 844, locale: 'en-GB', isDark: true })
  await signIn(english, server.url, 'agent', { isEnglish: true })
  await english.goto(`${server.url}/tickets/${ticket.ticket_id}`)
  const calm = english.getByRole('region', { name: 'How the customer sounds' })
  await calm.getByText('Calm').waitFor()
  await english.getByText('Reply to customer', { exact: true }).click()
  await english.getByRole('textbox', { name: 'Reply to customer' }).fill('That is not my job')
  await english.getByRole('button', { name: 'Say “I will follow this up for you”' }).waitFor()
  await noSidewaysScroll(english, 'a ticket on a phone')
  await audit(english, 'a ticket in English, dark')
  await photograph(english, 'tone-phone')
})
