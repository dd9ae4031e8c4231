// 4.2.1, 4.2.5, 5.5.5: how much each channel is used, and that a way that fails is told once and so is its end.
import assert from 'node:assert/strict'
import test from 'node:test'
import { walkChannels } from '../lib/channel.mjs'
import { Client } from '../lib/client.mjs'
import { call } from '../lib/contacts.mjs'
import { clock } from '../lib/counter.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { listener } from '../lib/outside.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const rowOf = (used, code) => used.channels.find((it) => it.channel === code)

test('a gateway that fails is told to those in charge once, and once that it is well again', async (t) => {
  let is_down = true
  const sms = await listener(t, () => ({ status: is_down ? 503 : 200, text: is_down ? 'no route to 13911112222' : 'OK' }))
  Object.assign(process.env, { BIHUAN_MESSAGE_SMS_URL: sms.url, BIHUAN_MESSAGE_SMS_FORM: '{to} {report_url}', BIHUAN_MESSAGE_PUBLIC_URL: 'http://bihuan.test' })
  t.after(() => ['SMS_URL', 'SMS_FORM', 'PUBLIC_URL'].forEach((name) => delete process.env[`BIHUAN_MESSAGE_${name}`]))
  const { url } = await fresh(t)
  await walkChannels(url, ok)
  const lead = await Client.as(url, 'lead'), admin = await Client.as(url, 'admin'), agent = await Client.as(url, 'agent')
  const way = async () => ok(await lead.get('/channel_health')).ways.find((it) => it.code === 'gateway.sms')
  const told = async (who, words) => ok(await who.get('/notices')).items.filter((it) => JSON.stringify(it).includes(words)).length
  await clock(url, 60)
  assert.equal((await way()).verdict.state, 'good')
  for (let i = 0; i < 5; ++i) await ticketOf(agent, ok, [{ kind: 'mobile', value: `1391111222${i}` }])
  await clock(url, 60)  // sent, and tried again
  await clock(url, 60)  // looked at
  const down = await way()
  assert.deepEqual([down.verdict.state, down.verdict.reason, down.verdict.limit], ['failing', 'failures', 50])
  assert.ok(down.bad >= 5 && down.good === 0, JSON.stringify(down))
  assert.equal(down.waiting, 5)
  assert.equal(down.repeated, 5)
  assert.ok(down.oldest_waiting && down.last_bad && !down.last_good)
  assert.doesNotMatch(down.last_words, /13911112222/, 'no address among the words of a failure')
  for (const who of [lead, admin]) assert.equal(await told(who, '短信发送 出现故障'), 1)
  await clock(url, 120)
  for (const who of [lead, admin]) assert.equal(await told(who, '短信发送 出现故障'), 1, 'once, however long it lasts')
  assert.equal(await told(agent, '出现故障'), 0)
  // Well again: what waited goes out, and when the bad tries are past it is called good.
  is_down = false
  await clock(url, 1200)
  assert.equal((await way()).waiting, 0)
  await clock(url, 3600)
  await clock(url, 3600)
  assert.equal((await way()).verdict.state, 'good')
  for (const who of [lead, admin]) assert.equal(await told(who, '短信发送 已恢复正常'), 1)
  const changes = ok(await lead.get('/channel_changes')).items.filter((it) => it.code === 'gateway.sms')
  assert.deepEqual(changes.map((it) => it.verdict.state).filter((it) => it !== 'slow'), ['good', 'failing', 'good'])
  const first = ok(await lead.get('/channel_changes?limit=1'))
  assert.notEqual(ok(await lead.get(`/channel_changes?limit=1&after=${first.next}`)).items[0].change_id, first.items[0].change_id)
})

test('contacts and requests count by channel, at once and after the sums are made', async (t) => {
  const { url } = await fresh(t)
  const lead = await Client.as(url, 'lead'), agent = await Client.as(url, 'agent'), customer = await Client.as(url, 'customer')
  const me = customer.session.user.customer_id
  ok(await agent.put(`/customers/${me}/message_preferences`, { channel: 'portal', language: 'en' }))
  ok(await agent.post('/contacts', { ...call, direction: 'in', customer_id: me }), 201)
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const open = { title: '断网', channel: 'wechat', category_id: category.category_id, customer_id: me, is_accepted: true }
  const ticket = ok(await agent.post('/tickets', open), 201)
  await clock(url, 1)
  const day = ok(await lead.get('/channel_use?from=2026-03-02&to=2026-03-02'))
  assert.equal(rowOf(day, 'phone').sum.incoming, 1)
  assert.equal(rowOf(day, 'wechat').sum.tickets, 1)
  const portal = rowOf(day, 'portal')
  assert.ok(portal.sum.outgoing >= 1, 'told in the inbox that it was accepted')
  assert.deepEqual(portal.preferred, { met: portal.sum.outgoing, missed: 0 })
  assert.deepEqual(portal.languages, [{ code: 'en', count: portal.sum.outgoing }])
  assert.equal(day.is_complete, true)
  ok(await agent.post(`/tickets/${ticket.ticket_id}/replies`, { text: '已派人上门' }), 201)
  await clock(url, 1)
  const replied = rowOf(ok(await lead.get('/channel_use?from=2026-03-02&to=2026-03-02')), 'portal')
  assert.ok(replied.sum.outgoing > portal.sum.outgoing)
  const before = ok(await lead.get('/channel_use?from=2026-02-01&to=2026-03-04&by=month'))
  assert.deepEqual(before.buckets, ['2026-02', '2026-03'])
  await clock(url, 26 * 3600)  // counted, messages too
  const later = await Client.as(url, 'lead')
  const after = ok(await later.get('/channel_use?from=2026-02-01&to=2026-03-04&by=month'))
  const sums = (used, code) => rowOf(used, code)?.sum
  for (const code of ['phone', 'wechat']) assert.deepEqual(sums(after, code), sums(before, code))
  assert.ok(sums(after, 'portal').outgoing >= sums(before, 'portal').outgoing)
  assert.ok(rowOf(after, 'portal').messages.first + rowOf(after, 'portal').messages.fallback > 0)
  // The same span before, for the trend.
  const next = ok(await later.get('/channel_use?from=2026-03-03&to=2026-03-03'))
  assert.deepEqual([next.before_from, rowOf(next, 'phone').before.incoming], ['2026-03-02', 1])
  const csv = await later.get('/channel_use?from=2026-03-02&to=2026-03-02&format=csv')
  assert.match(csv.headers.get('content-disposition'), /channels-20260302-20260302\.csv/)
  const lines = csv.text.trim().split(/\r?\n/)
  assert.match(lines[0], /day,channel,incoming,outgoing,tickets/)
  assert.ok(lines.some((it) => it.startsWith('2026-03-02,phone,1,0,')), csv.text)
})

test('what is asked wrongly is refused, and so is whoever does not lead', async (t) => {
  const { url } = await fresh(t)
  const lead = await Client.as(url, 'lead'), agent = await Client.as(url, 'agent')
  for (const [query, field, code] of [
    ['from=2026-03-02&to=2026-03-01', 'to', 'channel.period_wrong'], ['from=2024-01-01&to=2026-03-01', 'to', 'channel.period_wrong'],
    ['from=2026-02-30&to=2026-03-01', 'from', 'channel.period_wrong'], ['to=2026-13-01', 'to', 'channel.period_wrong'], ['by=year', 'by', null], ['format=pdf', 'format', null], ['from=2026', 'from', null],
    ['unit=1', 'unit', null],
  ]) {
    const refused = await lead.get(`/channel_use?${query}`)
    assert.equal(refused.status, 422, query)
    assert.equal(refused.body.errors[0].field, field, query)
    if (code) assert.equal(refused.body.errors[0].code, code)
  }
  for (const path of ['/channel_use', '/channel_health', '/channel_changes']) assert.equal((await agent.get(path)).status, 403)
})

