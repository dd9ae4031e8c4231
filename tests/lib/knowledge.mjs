// A walk through the knowledge base by the API: every operation of api/knowledge.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'

export const words = (title, body) => ({ title, summary: '', body })

export async function walkKnowledge(url, ok) {
  const editor = await Client.as(url, 'trainer'), approver = await Client.as(url, 'manager')
  const agent = await Client.as(url, 'agent'), customer = await Client.as(url, 'customer')
  const find = async (text) => ok(await agent.post('/knowledge/search', { text }))
  // What ships answers at once, in both languages.
  const red = (await find('光猫亮红灯怎么办')).answers[0]
  assert.equal(red.article.code, 'broadband-red-light')
  assert.equal((await find('how do I port my number')).answers[0].article.code, 'number-portability')

  // Nothing of ours knows satellites: that is a gap, without the number that was typed.
  const asked = '卫星电话怎么充值 13800001234 zhang@example.com'
  assert.equal((await find(asked)).is_sure, false)
  ok(await agent.post('/knowledge/searches', { text: asked, is_opened: false }), 204)
  ok(await customer.post('/portal/knowledge/searches', { text: asked, is_opened: false }), 204)
  const gaps = ok(await editor.get('/knowledge/gaps')).items.filter((it) => it.terms.includes('卫星')) // chats leave others
  assert.deepEqual(gaps.map((it) => [it.terms, it.audience]).sort(), [['卫星电话 充值', 'agent'], ['卫星电话 充值', 'customer']])
  const first = ok(await editor.get('/knowledge/gaps?limit=1'))
  assert.equal(ok(await editor.get(`/knowledge/gaps?limit=1&after=${first.next}`)).items.length, 1)

  // Written from the gap, proposed, approved by somebody else, found.
  const wanted = { code: 'satellite-phone', gap_id: gaps[0].gap_id, audience: 'customer', zh: words('卫星电话充值', '## 步骤\n在门户选择卫星电话。'), keywords: ['卫星'] }
  let article = ok(await editor.post('/knowledge/articles', wanted), 201)
  const path = `/knowledge/articles/${article.article_id}`
  const act = async (body, who = editor, where = 'actions') => (article = ok(await who.post(`${path}/${where}`, { version: article.version, ...body })))
  article = ok(await editor.put(`${path}/draft`, { ...Object.fromEntries(Object.entries(wanted).filter(([name]) => name !== 'code' && name !== 'gap_id')), version: article.version, en: words('Paying for a satellite phone', 'In the portal.') }))
  await act({ action: 'propose' })
  assert.deepEqual(ok(await approver.get('/knowledge/work')), { due: 0, proposed: 1, must_read: 0 })
  assert.equal((await editor.post(`${path}/decisions`, { version: article.version, action: 'approve' })).body.code, 'knowledge.own_approval')
  await act({ action: 'send_back', note: '补充费用' }, approver, 'decisions')
  await act({ action: 'propose' })
  await act({ action: 'approve' }, approver, 'decisions')
  assert.equal(article.shown.state, 'published')
  assert.equal((await find('卫星电话')).answers[0].article.article_id, article.article_id)
  assert.equal(ok(await agent.get('/knowledge/articles?state=published&limit=200')).items.some((it) => it.code === 'satellite-phone'), true)

  // Used, voted on, counted once.
  const ticket_id = '1234567890'
  assert.deepEqual(ok(await agent.post(`${path}/deeds`, { deed: 'use', ticket_id })), { is_counted: true })
  assert.deepEqual(ok(await agent.post(`${path}/deeds`, { deed: 'use', ticket_id })), { is_counted: false })
  ok(await customer.post(`/portal${path}/deeds`, { deed: 'solved' }))
  ok(await customer.post(`/portal${path}/deeds`, { deed: 'not_useful', reason: 'unclear' }))
  article = ok(await editor.get(`${path}?ticket_id=${ticket_id}`))
  assert.deepEqual({ ...article.counts }, { views: 0, uses: 1, useful: 0, not_useful: 1, solved: 1 })
  assert.deepEqual(article.reasons, [{ reason: 'unclear', count: 1 }])
  assert.equal(article.is_used, true)
  await act({ action: 'review' })
  assert.equal(ok(await editor.get(`${path}/revisions`)).items.length, 1)
  assert.equal(ok(await editor.get(`${path}/revisions/1`)).content.zh.title, '卫星电话充值')
  assert.ok(ok(await editor.get('/knowledge/health')).items.length > 5)
  ok(await editor.delete(`/knowledge/gaps/${gaps[1].gap_id}`), 204)

  // What has to be read (7.2.5, 7.3.1): asked of a team, read, confirmed once, followed by who asked.
  const lead = await Client.as(url, 'lead')
  const [{ organization_id }] = lead.session.user.posts
  const asked_for = ok(await lead.post('/knowledge/must_reads', { article_id: article.article_id, teams: [{ organization_id, role: 'agent' }], reason: '新业务' }), 201)
  assert.deepEqual([asked_for.confirmed, asked_for.may_change, asked_for.number], [0, true, 1])
  assert.ok(asked_for.asked >= 2)
  const must = `/knowledge/must_reads/${asked_for.must_read_id}`
  assert.equal(ok(await agent.get('/knowledge/work')).must_read, 1)
  assert.deepEqual(ok(await agent.get('/knowledge/own_must_reads')).items.map((it) => [it.code, it.reason, it.confirmed_at]), [['satellite-phone', '新业务', null]])
  assert.equal(ok(await agent.get(path)).must_read.must_read_id, asked_for.must_read_id)
  ok(await agent.post(`${must}/confirmations`, { number: 1 }))
  assert.ok(ok(await agent.post(`${must}/confirmations`, { number: 1 })).confirmed_at)
  assert.equal(ok(await agent.get('/knowledge/work')).must_read, 0)
  assert.equal(ok(await lead.get('/knowledge/must_reads')).items[0].confirmed, 1)
  const done = ok(await lead.get(`${must}/people?is_confirmed=true`)).items
  assert.deepEqual(done.map((it) => [it.user_id, it.number]), [[agent.session.user.user_id, 1]])
  const first_of = ok(await lead.get(`${must}/people?limit=1`))
  assert.equal(ok(await lead.get(`${must}/people?limit=1&after=${first_of.next}`)).items.length, 1)
  const file = await lead.get(`${must}/export`)
  assert.equal(file.status, 200)
  assert.equal(file.text.trim().split('\r\n').length, asked_for.asked + 1)
  const changed = ok(await lead.put(must, { version: asked_for.version, teams: [{ organization_id, role: null }], due_at: asked_for.due_at, reason: '新业务' }))
  assert.ok(changed.asked > asked_for.asked)
  assert.deepEqual(ok(await lead.get(must)).units.map((it) => it.confirmed), changed.units.map((it) => it.confirmed))
  ok(await lead.post(`${must}/close`, { version: changed.version }))
  assert.equal(ok(await lead.get('/knowledge/must_reads?is_closed=true')).items.length, 1)

  // The customer's side.
  assert.equal(ok(await customer.post('/portal/knowledge/search', { text: 'IPTV 黑屏', language: 'zh-CN' })).answers[0].article.code, 'iptv-black-screen')
  const page = ok(await customer.get('/portal/knowledge/articles?limit=5'))
  assert.ok(page.next)
  assert.equal(ok(await customer.get(`/portal${path}`)).zh.title, '卫星电话充值')
  await act({ action: 'withdraw', note: '业务停办' })
  assert.equal((await customer.get(`/portal${path}`)).body.code, 'knowledge.article_unknown')

  // Terms (4.1.5).
  assert.ok(ok(await agent.get('/glossary')).items.some((it) => it.en === 'optical modem'))
  assert.deepEqual(ok(await agent.post('/glossary/checks', { text: '要交罚款' })).items, [{ said: '罚款', better_zh: '违约金', better_en: 'early termination charge', at: 2 }])
}
