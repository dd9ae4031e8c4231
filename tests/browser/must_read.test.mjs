// Must-reads in the pages (7.2.5, 7.3.1): a lead asks a team, an agent reads and confirms, a new version asks anew, the lead sees who has not.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { audit, eventually, noSidewaysScroll, openBrowser, openWindow, photograph, signIn } from '../lib/browser.mjs'
import { fresh, startOfTime } from '../lib/server.mjs'

const phone = { width: 390, height: 844 }
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
// Days are counted by the page and by the server: they have one clock.
async function openAt(browser, t, options) {
  const page = await openWindow(browser, t, options)
  await page.clock.install({ time: startOfTime })
  return page
}

test('what has to be read is asked, read, confirmed and followed', { timeout: 300_000 }, async (t) => {
  const server = await fresh(t)
  const browser = await openBrowser(t)
  const editor_api = await Client.as(server.url, 'trainer'), approver_api = await Client.as(server.url, 'manager'), agent_api = await Client.as(server.url, 'agent')
  const red = ok(await agent_api.post('/knowledge/search', { text: '光猫亮红灯怎么办' })).answers[0].article
  const title = '光猫亮红灯（LOS 灯）怎么处理'
  ok(await agent_api.post(`/knowledge/articles/${red.article_id}/deeds`, { deed: 'not_useful', reason: 'unclear' }))

  // Nothing yet, and the page says what to do.
  const lead = await openAt(browser, t)
  await signIn(lead, server.url, 'lead')
  await lead.goto(`${server.url}/knowledge/must_read`)
  await lead.getByText('没有必读要求').waitFor()
  await audit(lead, 'no must-reads')

  // An article that did not help is made one in one click, for the own team.
  await lead.goto(`${server.url}/knowledge/articles`)
  await lead.getByRole('button', { name: `设为必读: ${title}` }).click()
  const dialog = lead.getByRole('dialog')
  await eventually(() => dialog.getByLabel(/原因/).inputValue(), /没有帮助/, 'the reason is filled in')
  await audit(lead, 'a must-read is asked')
  await photograph(lead, 'must-read-ask')
  await dialog.getByRole('button', { name: '设为必读' }).click()
  await dialog.waitFor({ state: 'detached' })
  await lead.getByText('已要求阅读').waitFor()

  // The agent sees the number, reads on a phone, confirms once.
  const agent = await openAt(browser, t, phone)
  await signIn(agent, server.url, 'agent')
  await agent.goto(`${server.url}/knowledge/must_read`)
  const mine = agent.getByRole('region', { name: '待我阅读' })
  await mine.getByRole('link', { name: title }).waitFor()
  await audit(agent, 'what I have to read')
  await noSidewaysScroll(agent, 'what I have to read')
  await photograph(agent, 'must-read-phone')
  await mine.getByRole('link', { name: title }).click()
  const banner = agent.getByRole('alert').filter({ hasText: '前阅读并确认' })
  await banner.waitFor()
  await audit(agent, 'an article to be read')
  await noSidewaysScroll(agent, 'an article to be read')
  await photograph(agent, 'must-read-article-phone')
  await banner.getByRole('button', { name: '我已阅读并理解' }).click()
  await agent.getByText(/您已于 .* 确认/).waitFor()
  assert.equal(ok(await agent_api.get('/knowledge/work')).must_read, 0)

  // The lead: who has and who has not, and the file of it.
  await lead.goto(`${server.url}/knowledge/must_read`)
  const progress = lead.getByRole('region', { name: '要求与进度' })
  await progress.getByText(/1 \/ \d+ 人已确认/).waitFor()
  await photograph(lead, 'must-read')
  await progress.getByRole('button', { name: `查看 ${title}` }).click()
  const drawer = lead.getByRole('dialog', { name: title })
  await drawer.getByRole('row', { name: /李雪/ }).waitFor()
  assert.equal(await drawer.getByRole('row', { name: /王晓燕/ }).count(), 0, 'the agent has confirmed')
  await audit(lead, 'who has not read it')
  await photograph(lead, 'must-read-people')
  await drawer.locator('.ant-segmented').getByText('已确认', { exact: true }).click()
  await drawer.getByRole('row', { name: /王晓燕/ }).waitFor()
  const [file] = await Promise.all([lead.waitForEvent('download'), drawer.getByRole('link', { name: '导出 CSV' }).click()])
  const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n')
  assert.ok(lines.some((it) => /王晓燕,是,/.test(it)) && lines.some((it) => /李雪,否,/.test(it)), lines.join('\n'))
  await lead.keyboard.press('Escape')

  // A new version; its approver wants it read anew.
  const article = ok(await editor_api.get(`/knowledge/articles/${red.article_id}`))
  const { content } = article.shown
  const draft = ok(await editor_api.put(`/knowledge/articles/${red.article_id}/draft`, { version: article.version, audience: content.audience, zh: { ...content.zh, summary: '新版' }, en: content.en, keywords: content.keywords, synonyms: content.synonyms }))
  ok(await editor_api.post(`/knowledge/articles/${red.article_id}/actions`, { version: draft.version, action: 'propose' }))
  const approver = await openAt(browser, t, { isDark: true })
  await signIn(approver, server.url, 'manager')
  await approver.goto(`${server.url}/knowledge/articles/${red.article_id}`)
  await approver.getByRole('button', { name: '批准发布' }).click()
  const asks = approver.getByRole('dialog')
  await asks.getByLabel('要求已读过旧版的人重新阅读确认').waitFor()
  await audit(approver, 'an approval in the dark')
  await photograph(approver, 'must-read-approve-dark')
  await asks.getByRole('button', { name: '批准发布' }).click()
  await asks.waitFor({ state: 'detached' })
  await agent.getByRole('alert').filter({ hasText: '前阅读并确认' }).waitFor() // told at once
  assert.equal(ok(await agent_api.get('/knowledge/work')).must_read, 1)

  // The lead changes and ends it.
  await lead.goto(`${server.url}/knowledge/must_read`)
  await progress.getByText(/0 \/ \d+ 人已确认/).waitFor()
  await progress.getByRole('button', { name: `查看 ${title}` }).click()
  await drawer.getByRole('button', { name: '修改要求' }).click()
  const change = lead.getByRole('dialog', { name: /要求阅读/ })
  await change.getByRole('combobox', { name: '岗位' }).click()
  await lead.locator('.ant-select-item-option').filter({ hasText: '客服坐席' }).click()
  await change.getByRole('button', { name: /保\s?存/ }).click()
  await change.waitFor({ state: 'detached' })
  await progress.getByText(/客服坐席/).waitFor()
  await drawer.getByRole('button', { name: '结束要求' }).click()
  await lead.locator('.ant-popconfirm').getByRole('button', { name: '结束要求' }).click()
  await progress.getByText('没有必读要求').waitFor()
  await progress.getByRole('button', { name: '已结束的' }).click()
  await progress.getByRole('link', { name: title }).waitFor()
  assert.equal(ok(await approver_api.get('/knowledge/must_reads')).items.length, 0)
})
