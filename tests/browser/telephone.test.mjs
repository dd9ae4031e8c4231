// A call pops up for the agent it rings, is wrapped up, and shows on the lead's board; a lost one is called back.
import assert from 'node:assert/strict'
import test from 'node:test'
import { audit, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('from the ring to the record, the board and a call-back', { timeout: 240_000 }, async (t) => {
  const server = await fresh(t, { manualClock: null, part: 'tickets', count: 60 })
  const browser = await openBrowser(t)
  const machine = await Client.as(server.url, 'switch'), api = await Client.as(server.url, 'agent')
  ok(await api.put('/duty/me/presence', { presence: 'available' }))
  let count = 0
  const tell = async (call_reference, event, more = {}, seconds = 0) =>
    ok(await machine.post('/calls/events', { event_id: `b${++count}`, call_reference, event, at: new Date(Date.now() + seconds * 1000).toISOString(), caller: '19900000000', dialled: '10000', ...more }))

  const agent = await openWindow(browser, t)
  await signIn(agent, server.url, 'agent')
  await agent.getByRole('button', { name: '话机 8001，空闲' }).waitFor()
  await tell('p1', 'queued', {}, -5)
  await tell('p1', 'offered', { agent: '8001' }, -3)
  const pop = agent.getByRole('dialog', { name: /话机 8001/ })
  await pop.getByText('199****0000').waitFor()
  await pop.getByText('客户服务热线').waitFor()
  await audit(agent, 'a call pops up')
  await photograph(agent, 'telephone-ringing')
  await tell('p1', 'answered', { agent: '8001' }, -1)
  await pop.getByText('通话', { exact: false }).first().waitFor()
  await tell('p1', 'ended')
  await pop.getByRole('region', { name: '通话小结' }).waitFor()
  await pop.getByRole('button', { name: '完成小结' }).click()
  await pop.getByText('必填').first().waitFor()
  await pop.getByLabel('沟通内容').fill('问宽带资费')
  await pop.getByLabel('客户答复').fill('认可')
  await pop.getByLabel('处理结果').click()
  await agent.getByTitle('已当场答复').click()
  await audit(agent, 'a wrap-up')
  await photograph(agent, 'telephone-wrap-up')
  // The news that the call is over may come before the answer: the form is gone then, its last word is not.
  await agent.route('**/wrap_up', async (route) => {
    const answer = await route.fetch()
    await pop.getByRole('region', { name: '通话小结' }).waitFor({ state: 'detached' })
    await route.fulfill({ response: answer })
  })
  await pop.getByRole('button', { name: '完成小结' }).click()
  await agent.getByText('小结已存为接触记录').waitFor()
  await agent.keyboard.press('Escape')

  await tell('p2', 'queued', { caller: '13700001111' }, -80)
  await tell('p2', 'abandoned', { caller: '13700001111' }, -10)
  await agent.goto(`${server.url}/call_backs`)
  await agent.getByRole('button', { name: '我来回拨 137****1111' }).click()
  await agent.getByRole('button', { name: '未接通' }).waitFor()
  await audit(agent, 'call-backs')
  await photograph(agent, 'telephone-call-backs')
  await agent.getByRole('button', { name: '已接通', exact: true }).click()
  await agent.getByRole('dialog').getByLabel('结果').fill('已答复')
  await agent.getByRole('dialog').getByRole('button', { name: /保\s*存/ }).click()
  await agent.getByRole('dialog').waitFor({ state: 'detached' })
  await agent.setViewportSize({ width: 390, height: 844 })
  await noSidewaysScroll(agent, 'call-backs on a phone')
  await photograph(agent, 'telephone-call-backs-phone')

  const lead = await openWindow(browser, t)
  await signIn(lead, server.url, 'lead')
  await lead.goto(`${server.url}/call_board`)
  await lead.getByRole('region', { name: '客户服务热线' }).getByText('服务水平', { exact: true }).waitFor()
  await lead.getByRole('img', { name: '按时段' }).waitFor()
  await audit(lead, 'the board')
  await photograph(lead, 'telephone-board')
  await lead.goto(`${server.url}/calls`)
  await lead.getByRole('button', { name: '查看 p1' }).click()
  await lead.getByText('小结完成').waitFor()
  await audit(lead, 'calls')
  await photograph(lead, 'telephone-calls')
  await lead.keyboard.press('Escape')
  await lead.getByText('小结完成').waitFor({ state: 'detached' })
  await lead.setViewportSize({ width: 390, height: 844 })
  await lead.getByRole('columnheader', { name: '等待' }).waitFor({ state: 'detached' })
  await noSidewaysScroll(lead, 'calls on a phone')
  await photograph(lead, 'telephone-calls-phone')
  await lead.setViewportSize({ width: 1440, height: 900 })
  await lead.goto(`${server.url}/call_lines`)
  await lead.getByText('8002').waitFor()
  await audit(lead, 'extensions')
  await photograph(lead, 'telephone-lines')
})
