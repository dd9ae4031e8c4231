// 4.1.1, 4.5.3: what customers write is heard, the lead is told once each time it gets worse, and what is not said to
// customers is refused by the server itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'
import { ticketOf } from '../lib/messages.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('a customer who becomes angry is heard, and the lead is told once', async (t) => {
  const { url } = await fresh(t)
  const lead = await Client.as(url, 'lead'), customer = await Client.as(url, 'customer')
  const category = ok(await customer.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const ticket = ok(await customer.post('/portal/tickets', { title: '宽带断了', description: '请检修', category_id: category.category_id }), 201)
  const tone = async () => ok(await lead.get(`/tickets/${ticket.ticket_id}/tone`))
  const alarms = async () => ok(await lead.get('/notices')).items.filter((it) => it.ticket_id === ticket.ticket_id && /4\.5\.3/.test(JSON.stringify(it))).length
  const say = (text) => customer.post(`/portal/tickets/${ticket.ticket_id}/replies`, { text })
  assert.equal((await tone()).level, 'calm')
  ok(await say('我非常生气！！还是没解决，太过分了'), 201)
  const angry = await tone()
  assert.equal(angry.level, 'angry')
  assert.ok(angry.heard[0].words.some((it) => it.said === '生气' && it.kind === 'anger'))
  assert.ok(angry.steps.some((it) => it.code === 'apologise'))
  const told = await alarms()
  assert.ok(told > 0)
  ok(await say('我真的很生气，忍无可忍！'), 201)
  assert.equal(await alarms(), told, 'no second alarm while it is as bad as before')
  ok(await say('再不解决我就转网'), 201)
  assert.equal((await tone()).level, 'leaving')
  assert.equal(await alarms(), told * 2)
  // It falls by one with each calm text.
  ok(await say('谢谢，修好了'), 201)
  const eased = await tone()
  assert.equal(eased.level, 'angry')
  // Nothing of it is the customer's to see.
  assert.doesNotMatch(JSON.stringify(ok(await customer.get(`/portal/tickets/${ticket.ticket_id}`))), /tone|angry/)
  assert.equal((await customer.get(`/tickets/${ticket.ticket_id}/tone`)).status, 403)
  // A person knows better; somebody who looks at an older state is refused.
  const set = ok(await lead.put(`/tickets/${ticket.ticket_id}/tone`, { level: 'calm', reason: '电话中已平复', version: eased.version }))
  assert.deepEqual([set.level, set.is_set, set.reason], ['calm', true, '电话中已平复'])
  const late = await lead.put(`/tickets/${ticket.ticket_id}/tone`, { level: 'tense', reason: '再看看', version: eased.version })
  assert.equal(late.body.code, 'tone.version_conflict')
})

test('what is not said to customers is refused, or stands for a reason that is kept', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), admin = await Client.as(url, 'admin')
  const { ticket } = await ticketOf(agent, ok, [])
  const at = `/tickets/${ticket.ticket_id}/replies`
  const refused = await agent.post(at, { text: '这不归我管' })
  assert.equal(refused.status, 422, refused.text)
  assert.deepEqual([refused.body.errors[0].field, refused.body.errors[0].code], ['text', 'tone.words_stopped'])
  assert.match(refused.body.errors[0].detail, /不归我管/)
  ok(await agent.post(`/tickets/${ticket.ticket_id}/notes`, { text: '客户转述：“不归我管”' }), 201)
  ok(await agent.post(at, { text: '我保证会跟进' }), 201)  // a warning alone
  ok(await agent.post(at, { text: '您转述的“不归我管”我们会核实', wording_reason: '引用 "客户" 原话' }), 201)
  const log = ok(await admin.get('/audit?limit=50')).items.find((it) => it.action === 'tone.sent_with_reason')
  assert.ok(log, 'the reason is audited')
  assert.match(JSON.stringify(log), /引用/)
  const wrong = await agent.post('/tone/check', { text: 'x'.repeat(10_001), audience: 'all', more: 1 })
  assert.equal(wrong.status, 422)
  assert.deepEqual(wrong.body.errors.map((it) => it.field).sort(), ['audience', 'more', 'text'])
  assert.equal((await agent.get('/ticket_tones?ticket_ids=1,x')).body.errors[0].field, 'ticket_ids')
})

test('tickets are listed by how their customers sound', async (t) => {
  const { url } = await fresh(t)
  const lead = await Client.as(url, 'lead'), agent = await Client.as(url, 'agent'), customer = await Client.as(url, 'customer')
  const category = ok(await customer.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const open = async (description) => ok(await customer.post('/portal/tickets', { title: '宽带断了', description, category_id: category.category_id }), 201)
  const calm = await open('请检修'), angry = await open('我非常生气！！还是没解决，太过分了'), leaving = await open('再不解决我就转网')
  const listed = async (query, who = lead) => ok(await who.get(`/tickets?${query}`)).items.map((it) => it.ticket_id).sort()
  const mine = [angry.ticket_id, leaving.ticket_id].sort()
  const both = await listed('queue=all&tone=angry&tone=leaving&limit=200')
  for (const id of mine) assert.ok(both.includes(id))
  assert.ok(!both.includes(calm.ticket_id))
  assert.ok((await listed('queue=all_open&tone=leaving&limit=200')).includes(leaving.ticket_id))
  assert.ok(!(await listed('queue=all_open&tone=leaving&limit=200')).includes(angry.ticket_id))
  // Every ticket that is listed is flagged so, and none that is flagged is missing.
  const marks = new Map(ok(await lead.get(`/ticket_tones?ticket_ids=${both.slice(0, 200).join(',')}`)).items.map((it) => [it.ticket_id, it.level]))
  for (const id of both) assert.ok(['angry', 'leaving'].includes(marks.get(id)), id)
  // A person says otherwise, and it goes from the list; page by page nothing is lost.
  const pages = []
  for (let after = ''; after !== null;) {
    const page = ok(await lead.get(`/tickets?queue=all_open&tone=tense&tone=angry&tone=leaving&sort=priority&limit=1${after && `&after=${after}`}`))
    pages.push(...page.items.map((it) => it.ticket_id))
    after = page.next
  }
  assert.equal(new Set(pages).size, pages.length)
  assert.deepEqual([...pages].sort(), await listed('queue=all_open&tone=tense&tone=angry&tone=leaving&limit=200'))
  const tone = ok(await lead.get(`/tickets/${angry.ticket_id}/tone`))
  ok(await lead.put(`/tickets/${angry.ticket_id}/tone`, { level: 'calm', reason: '电话中已平复', version: tone.version }))
  assert.ok(!(await listed('queue=all&tone=angry&limit=200')).includes(angry.ticket_id))
  assert.equal((await agent.get('/tickets?tone=furious')).status, 422)
  assert.equal((await customer.get('/tickets?tone=angry')).status, 403)
  const file = await lead.get('/tickets/export?format=csv&queue=all&tone=leaving')
  assert.ok(file.text.includes(leaving.code) && !file.text.includes(calm.code))
})
