// Knowledge in the pages: the agent finds and uses an answer, an editor fills a gap, a lead approves, a customer helps themselves.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { fresh } from '../lib/server.mjs'

test('an answer is found, used, missed, written, approved, and read by a customer', { timeout: 300_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const api = await Client.as(server.url, 'agent')
  const { items } = (await api.get('/categories')).body
  const category_id = items.find((it) => it.code === 'fault.tv').category_id
  const ticket = (await api.post('/tickets', { title: '电视黑屏没有信号', description: '机顶盒灯亮，电视黑屏', category_id, channel: 'phone', is_accepted: true })).body

  const agent = await openWindow(browser, t)
  await signIn(agent, server.url, 'agent')
  await agent.goto(`${server.url}/tickets/${ticket.ticket_id}`)
  const panel = agent.getByRole('region', { name: '可能有用的知识' })
  await panel.getByRole('button', { name: '宽带电视黑屏或无信号' }).click()
  const drawer = agent.getByRole('dialog')
  await drawer.getByText('HDMI 口').waitFor()
  await audit(agent, 'an article beside a ticket')
  await drawer.getByRole('button', { name: '用了这篇' }).click()
  await drawer.getByRole('button', { name: '已用于此工单' }).waitFor()
  await drawer.getByRole('button', { name: '填入回复' }).click()
  await eventually(() => agent.locator('#composer_text').inputValue(), /HDMI/)
  await agent.goto(`${server.url}/knowledge`)
  await agent.getByRole('heading', { name: '最近更新' }).waitFor()
  await agent.locator('h1').click()
  await agent.keyboard.press('/')
  await agent.keyboard.type('光猫亮红灯')
  await agent.getByRole('button', { name: '光猫亮红灯（LOS 灯）怎么处理' }).waitFor()
  await agent.getByText('仍然亮红灯').waitFor() // the section that fits best
  await audit(agent, 'an answer')
  await photograph(agent, 'knowledge')
  await agent.getByLabel('搜索知识').fill('卫星电话充值')
  await agent.getByText('以下内容可能相关，把握不大。').waitFor()
  const told = agent.waitForResponse((it) => it.url().endsWith('/knowledge/searches'))
  await agent.getByRole('tab', { name: '术语' }).click() // the words were left alone
  await told
  await agent.getByText('光猫', { exact: true }).waitFor()
  await audit(agent, 'the glossary')

  const editor = await openWindow(browser, t)
  await signIn(editor, server.url, 'trainer')
  await editor.goto(`${server.url}/knowledge/gaps`)
  await editor.getByRole('button', { name: '补写文章: 卫星电话充值' }).waitFor()
  await audit(editor, 'gaps')
  await photograph(editor, 'knowledge-gaps')
  await editor.getByRole('button', { name: '补写文章: 卫星电话充值' }).click()
  await eventually(() => editor.locator('#zh_title').inputValue(), '卫星电话充值')
  await editor.locator('#code').fill('satellite-phone')
  await editor.getByLabel('客户可见').check()
  await editor.locator('#zh_body').fill('## 步骤\n在**门户**充值，否则要交罚款。<script>')
  await editor.getByText('“罚款”请改为“违约金”').waitFor()
  await editor.getByRole('heading', { name: '步骤' }).waitFor()
  await audit(editor, 'the editor')
  await photograph(editor, 'knowledge-editor')
  await editor.getByRole('button', { name: '保存草稿' }).click()
  await editor.getByText(/不能含 HTML/).waitFor()
  await editor.locator('#zh_body').fill('## 步骤\n在**门户**充值。')
  await editor.getByRole('button', { name: '保存草稿' }).click()
  await editor.getByRole('button', { name: '提交批准' }).click()
  await editor.getByText('待批准').first().waitFor()

  const lead = await openWindow(browser, t)
  await signIn(lead, server.url, 'manager')
  await lead.goto(`${server.url}/knowledge/approvals`)
  await lead.getByText('卫星电话充值').click()
  await lead.getByText('+ ## 步骤').waitFor()
  await audit(lead, 'approvals')
  await photograph(lead, 'knowledge-approvals')
  await lead.getByRole('button', { name: '批准发布' }).click()
  await lead.getByText('没有待批准的文章').waitFor()
  await editor.getByText('已发布').first().waitFor() // follows by itself
  await audit(editor, 'an article')
  await photograph(editor, 'knowledge-article')
  await editor.goto(`${server.url}/knowledge/health`)
  await editor.getByRole('heading', { name: '按类别' }).waitFor()
  await audit(editor, 'health')

  const customer = await openWindow(browser, t, { width: 390, height: 844 })
  await signIn(customer, server.url, 'customer')
  await customer.goto(`${server.url}/portal/help`)
  await customer.getByLabel('搜索知识').fill('卫星电话')
  await customer.getByRole('button', { name: '卫星电话充值' }).click()
  await customer.getByRole('heading', { level: 1, name: '卫星电话充值' }).waitFor()
  await audit(customer, 'an article on a phone')
  await noSidewaysScroll(customer, 'an article on a phone')
  await photograph(customer, 'knowledge-help-phone')
  await customer.goto(`${server.url}/portal/new`)
  await customer.locator('#title').fill('光猫亮红灯上不了网')
  const help = customer.getByRole('region', { name: '提交前，这些内容也许能帮到您' })
  await help.getByText('光猫亮红灯（LOS 灯）怎么处理').click()
  await help.getByText('先自查三步').waitFor()
  await audit(customer, 'help before sending')
  await noSidewaysScroll(customer, 'help before sending')
  await help.getByRole('button', { name: '问题解决了，不用提交' }).click()
  await customer.waitForURL(/\/portal$/)
  const found = (await api.post('/knowledge/search', { text: '光猫亮红灯' })).body.answers[0].article.article_id
  assert.equal((await api.get(`/knowledge/articles/${found}`)).body.counts.solved, 1)
})
