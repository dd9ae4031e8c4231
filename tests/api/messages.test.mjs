// Messages to customers by the API, against real servers: SMTP, SMS centres, webhooks; and what is refused.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { execFile, execFileSync } from 'node:child_process'
import test from 'node:test'
import { promisify } from 'node:util'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { listener, mailServer, partOf } from '../lib/outside.mjs'
import { binary, fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
function set(t, values) {
  for (const [name, value] of Object.entries(values)) process.env[`BIHUAN_MESSAGE_${name}`] = value
  t.after(() => Object.keys(values).forEach((name) => delete process.env[`BIHUAN_MESSAGE_${name}`]))
}
const mail_contact = [{ kind: 'email', value: 'zhou@example.com' }]
const phone_contact = [{ kind: 'mobile', value: '13911112222' }]

test('mail: both parts, headers, retries, refusals, and the next way', async (t) => {
  const turns = ['busy', 'closing', 'slow', 'no']
  const mail = await mailServer(t, { behave: (count) => turns[count] ?? 'good', user: 'bihuan', password: 'secret-word' })
  set(t, { MAIL_URL: mail.url, MAIL_NEEDS_TLS: 'false', MAIL_FROM: 'service@example.com', MAIL_USER: 'bihuan', MAIL_PASSWORD: 'secret-word', PUBLIC_URL: 'https://service.example.com' })
  const { url, errors, folder } = await fresh(t)
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, mail_contact)
  const state = async () => ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items
  await clock(url, 1)
  assert.deepEqual((await state()).map((it) => [it.state, it.reason, it.channel]), [['failed', 'gateway_failed', 'mail']], 'busy: later')
  await clock(url, 60)
  assert.equal((await state())[0].state, 'failed', 'closed in the middle: later')
  await clock(url, 120)
  assert.equal((await state())[0].state, 'sent', 'slow is good enough')
  assert.equal(mail.mails.length, 1)
  const [got] = mail.mails
  assert.deepEqual([got.from, got.to, got.user], ['service@example.com', ['zhou@example.com'], 'bihuan'])
  assert.match(got.text, new RegExp(`Message-ID: <${(await state())[0].message_id}@example.com>`))
  assert.match(got.text, /Subject: =\?UTF-8\?B\?/)
  assert.doesNotMatch(got.text, /List-Unsubscribe/, 'what is owed cannot be stopped')
  assert.ok(partOf(got, 'plain').includes(`周<b>敏</b>，您好`))
  assert.ok(partOf(got, 'html').includes('周&lt;b&gt;敏&lt;/b&gt;') && !partOf(got, 'html').includes('<b>敏'))
  // The fourth is refused for good: the inbox takes over.
  ok(await agent.post(`/tickets/${ticket.ticket_id}/messages`, { purpose: 'note', text: '您好', key: 'test-0001' }), 201)
  await clock(url, 1)
  const [note] = await state()
  assert.deepEqual([note.state, note.channel, note.tried.includes('mail')], ['delivered', 'portal', true])
  const tries = ok(await agent.get(`/messages/${note.message_id}`)).tries
  assert.ok(tries.some((it) => it.channel === 'mail' && it.outcome === 'permanent'))
  assert.doesNotMatch(JSON.stringify(tries), /zhou@/)
  assert.doesNotMatch(errors(), /zhou@|secret-word|敏/, 'nothing personal and no secret in the log')
  const shown = execFileSync(binary, ['config', 'show'], { encoding: 'utf8', env: process.env })
  assert.doesNotMatch(shown, /secret-word/)
  const send = (channel) => promisify(execFile)(binary, ['message', 'test', '--channel', channel, '--to', 'a@example.com', '--data-dir', folder])
  await send('mail')
  assert.deepEqual(mail.mails.at(-1).to, ['a@example.com'])
  await assert.rejects(send('sms'), /sms is not set up/)
})

test('an SMS centre by its form, reports signed in the address, webhooks signed in a header', async (t) => {
  const sms = await listener(t, (count) => (count === 0 ? { text: 'status=9' } : { text: 'status=0 ok' }))
  const push = await listener(t)
  set(t, { SMS_URL: sms.url, SMS_FORM: 'mobile={to}&content={text}&report={report_url}', SMS_SUCCESS: 'status=0', PUSH_URL: push.url, PUSH_SECRET: 'k', PUBLIC_URL: 'http://bihuan.test' })
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, phone_contact)
  await clock(url, 1)
  // The centre's "no" in a good HTTP answer is a no: the next way is push.
  const form = new URLSearchParams(sms.requests[0].body)
  assert.equal(form.get('mobile'), '13911112222')
  assert.match(form.get('content'), /已受理/)
  const [request] = push.requests
  const signed = createHmac('sha256', 'k').update(`${request.headers['x-bihuan-timestamp']}.${request.body}`).digest('hex')
  assert.equal(request.headers['x-bihuan-signature'], `sha256=${signed}`)
  assert.doesNotMatch(request.body, /13911112222/)

  ok(await agent.post(`/tickets/${ticket.ticket_id}/messages`, { purpose: 'note', text: '好的', key: 'test-0001' }), 201)
  await clock(url, 1)
  const note = async () => ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}&purpose=note`)).items[0]
  assert.equal((await note()).state, 'sent')
  const report = new URL(new URLSearchParams(sms.requests[1].body).get('report'))
  assert.doesNotMatch(report.href, /139/, 'no personal data in the address')
  const centre = new Client(url)
  const path = report.pathname.replace('/api/v1', '')
  const forged = path.replace(/[^/]+$/, 'f'.repeat(32))
  assert.equal((await centre.get(`${forged}?status=1`)).body.code, 'message.report_unknown')
  assert.equal((await centre.get(`/message_reports/123/${'f'.repeat(32)}?status=1`)).status, 404)
  assert.equal((await note()).state, 'sent')
  ok(await centre.get(`${path}?status=1`))
  ok(await centre.get(`${path}?status=1`), 200)
  ok(await centre.get(`${path}?status=2`), 200)
  assert.equal((await note()).state, 'delivered', 'a replay changes nothing')
})

test("Kannel's form: UCS-2, its answers, and a report that it was lost", async (t) => {
  const kannel = await listener(t, () => ({ status: 202, text: '0: Accepted for delivery' }))
  set(t, { SMS_URL: `${kannel.url}/cgi-bin/sendsms`, SMS_FORM: 'kannel', SMS_USER: 'u', SMS_PASSWORD: 'p&q', SMS_FROM: '10010', PUBLIC_URL: 'http://bihuan.test' })
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, phone_contact)
  await clock(url, 1)
  const { headers, url: address, body } = kannel.requests[0]
  assert.equal(address, '/cgi-bin/sendsms', 'neither password nor number stands in the address')
  assert.deepEqual(['username', 'password', 'to', 'from', 'coding', 'dlr-mask'].map((it) => headers[`x-kannel-${it}`]), ['u', 'p&q', '13911112222', '10010', '2', '19'])
  assert.match(body, new RegExp(ticket.code))
  const report = new URL(headers['x-kannel-dlr-url'].replace('%d', '2'))
  ok(await new Client(url).get(report.pathname.replace('/api/v1', '') + report.search))
  await clock(url, 1)
  const [message] = ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items
  assert.deepEqual([message.state, message.channel], ['delivered', 'portal'])
})

test('what is refused', async (t) => {
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), manager = await Client.as(url, 'manager'), portal = await Client.as(url, 'customer')
  const outsider = await Client.as(url, 'yz.service')
  const { ticket } = await ticketOf(agent, ok, phone_contact)
  await clock(url, 1)
  const [message] = ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items
  const draft = { purpose: 'note', language: 'zh-CN', subject: 's', body: 'x' }
  const template = ok(await manager.post('/message_templates', draft), 201)
  const at = `/message_templates/${template.template_id}`
  const none = '1234567890123456789'
  const rows = [
    ['an unknown placeholder', () => manager.post('/message_templates', { ...draft, body: '{{customer.identity}}' }), 422, 'message.placeholder_unknown', 'body'],
    ['code in a template', () => manager.post('/message_templates', { ...draft, body: '{{text.toUpperCase()}}' }), 422, 'message.placeholder_shape', 'body'],
    ['a brace that stays open', () => manager.post('/message_templates', { ...draft, body: '{{text' }), 422, 'message.placeholder_shape', 'body'],
    ['a header in a subject', () => manager.post('/message_templates', { ...draft, subject: 'a\r\nBcc: x@y.z' }), 422, 'request.invalid', 'subject'],
    ['a huge body', () => manager.post('/message_templates', { ...draft, body: 'x'.repeat(4001) }), 422, 'request.invalid', 'body'],
    ['a purpose that is none', () => manager.post('/message_templates', { ...draft, purpose: 'nothing' }), 422, 'message.purpose_unknown', 'purpose'],
    ['a channel the purpose has not', () => manager.post('/message_templates', { ...draft, channel: 'fax' }), 422, 'message.channel_unknown', 'channel'],
    ['a language that is none', () => manager.post('/message_templates', { ...draft, language: '<zh>' }), 422, 'message.language_shape', 'language'],
    ['a segment that is none', () => manager.post('/message_templates', { ...draft, segment: 'gold' }), 422, 'message.segment_unknown', 'segment'],
    ['an agent who drafts', () => agent.post('/message_templates', draft), 403, 'http.not_permitted'],
    ['no such template', () => manager.post(`/message_templates/${none}/actions`, { action: 'propose', version: 1 }), 404, 'message.template_unknown'],
    ['an old version', () => manager.put(at, { version: 9, body: 'y', subject: 's' }), 409, 'message.version_conflict'],
    ['approving what nobody proposed', () => manager.post(`${at}/approval`, { action: 'approve', version: 1 }), 409, 'message.template_state'],
    ['an automatic purpose by hand', () => agent.post(`/tickets/${ticket.ticket_id}/messages`, { purpose: 'ticket_closed', text: 'x', key: 'test-0001' }), 422, 'message.purpose_automatic', 'purpose'],
    ['words that are too many', () => agent.post(`/tickets/${ticket.ticket_id}/messages`, { purpose: 'note', text: 'x'.repeat(1001), key: 'test-0001' }), 422, 'request.invalid', 'text'],
    ['no such ticket', () => agent.post(`/tickets/${none}/messages`, { purpose: 'note', text: 'x', key: 'test-0001' }), 404, 'ticket.unknown'],
    ['a message of another city', () => outsider.get(`/messages/${message.message_id}`), 404, 'message.unknown'],
    ['what is not dead', async () => manager.post(`/messages/${message.message_id}/actions`, { action: 'again', version: message.version, reason: 'why' }), 409, 'message.action_not_allowed'],
    ['an agent on the dead', () => agent.post(`/messages/${message.message_id}/actions`, { action: 'again', version: 1, reason: 'why' }), 403, 'http.not_permitted'],
    ['a look without a reason', () => agent.post(`/messages/${message.message_id}/reveal`, {}), 422, 'request.invalid', 'reason'],
    ["another's message", () => portal.post('/portal/messages/read', { message_ids: [message.message_id] }), 404, 'message.unknown'],
    ['a flood of ids', () => portal.post('/portal/messages/read', { message_ids: Array(101).fill(none) }), 422, 'request.invalid', 'message_ids'],
    ['an hour that is none', () => portal.put('/portal/message_preferences', { language: 'en', quiet_from: '25:00', quiet_to: '08:00' }), 422, 'message.hour_wrong', 'quiet_from'],
    ['half of the hours', () => portal.put('/portal/message_preferences', { language: 'en', quiet_from: '21:00' }), 422, 'message.hour_wrong', 'quiet_to'],
    ['a channel the standard lacks', () => agent.put(`/customers/${portal.session.user.customer_id}/message_preferences`, { channel: 'pigeon', language: 'en' }), 422, 'message.channel_unknown', 'channel'],
    ['wishes of nobody', () => agent.get(`/customers/${none}/message_preferences`), 404, 'message.customer_unknown'],
    ['a customer at another\'s wishes', () => portal.get(`/customers/${none}/message_preferences`), 403, 'http.not_permitted'],
    ['a customer at the list', () => portal.get('/messages'), 403, 'http.not_permitted'],
  ]
  for (const [name, call, status, code, field] of rows)
    await t.test(name, async () => {
      const reply = await call()
      assert.equal(reply.status, status, reply.text)
      const found = field ? reply.body.errors.find((it) => it.field === field) : reply.body
      assert.ok(found, reply.text)
      assert.ok(reply.body.code === code || found.code === code, reply.text)
      assert.ok(reply.body.detail.length > 3)
    })
  assert.equal(ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items.length, 1, 'nothing was half-written')
  assert.equal(ok(await agent.get(`${at}/history`)).items[0].body, 'x')
})
