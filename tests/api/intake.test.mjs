// What comes in by itself, by the API: mails from a real IMAP server, SMS and calls of other systems; and what is refused.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { promisify } from 'node:util'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { hexOf, kannel, secrets, set, signed } from '../lib/intake.mjs'
import { hasDovecot, mailbox } from '../lib/mailbox.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { binary, fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const mail_contact = [{ kind: 'email', value: 'zhou@example.com' }, { kind: 'mobile', value: '13911112222' }]
const latin = (text) => Buffer.from(text, 'latin1')
// 宽带断了 in each of them.
const gbk = '\xbf\xed\xb4\xf8\xb6\xcf\xc1\xcb', big5 = '\xbc\x65\xb1\x61\xc2\x5f\xa4\x46'
const mail = (from, subject, more = '', body = 'hello') => latin(`From: ${from}\r\nSubject: ${subject}\r\n${more}\r\n${body}\r\n`)

test('a mailbox: charsets, structures, threads, machines, sizes, once', { skip: hasDovecot ? false : 'no /usr/sbin/dovecot: install dovecot-imapd' }, async (t) => {
  const box = await mailbox(t)
  set(t, { INTAKE_MAIL_URL: box.url, INTAKE_MAIL_USER: 'service', INTAKE_MAIL_PASSWORD: 'mail-word', INTAKE_MAIL_NEEDS_TLS: 'false', MESSAGE_MAIL_FROM: 'service@example.com' })
  const { url, folder, errors } = await fresh(t)
  const agent = await Client.as(url, 'agent'), admin = await Client.as(url, 'admin')
  const { ticket, customer } = await ticketOf(agent, ok, mail_contact)
  const all = async (query = '') => ok(await agent.get(`/arrivals?limit=200${query}`)).items
  const of = async (subject) => (await all()).find((it) => it.subject === subject)
  box.deliver(mail('who@example.net', `=?gb2312?B?${Buffer.from(gbk, 'latin1').toString('base64')}?= 1`, 'Content-Type: text/plain; charset=gb18030\r\n', gbk))
  box.deliver(mail('who@example.net', '2', 'Content-Type: text/plain; charset=big5\r\n', big5))
  box.deliver(mail('who@example.net', '3', 'Content-Type: text/html; charset=utf-8\r\n', Buffer.from('<style>p{}</style><p>宽带<b>断了</b></p><script>alert(1)</script>').toString('latin1')))
  box.deliver(mail('who@example.net', '4', 'Content-Type: multipart/mixed; boundary=x\r\n', '--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--y\r\nContent-Type: text/plain\r\n\r\nnested\r\n--y--\r\n--x\r\nContent-Type: application/pdf; name="../a.pdf"\r\n\r\n%PDF-1.4 the bytes\r\n--x--'))
  box.deliver(latin('Subject: 5\r\nContent-Type: multipart/mixed; boundary=never\r\n\r\n--never\r\nContent-Transfer-Encoding: base64\r\n\r\n####\x00\xff'))
  box.deliver(mail('zhou@example.com', 'auto', 'Auto-Submitted: auto-replied\r\n', `about ${ticket.code}`))
  box.deliver(mail('zhou@example.com', `Re: [${ticket.code}]`, 'Message-ID: <a@example.com.cn>\r\nContent-Type: text/plain; charset=gbk\r\n', `${gbk}\r\n> hello`))
  box.deliver(mail('mallory@example.net', `Re: [${ticket.code}] guessed`, '', 'let me in'))
  box.deliver(mail('zhou@example.com', 'new matter', 'Message-ID: <b@example.com.cn>\r\n', 'please look'))
  box.deliver(mail('zhou@example.com', 'new matter', 'Message-ID: <b@example.com.cn>\r\n', 'please look')) // twice
  await clock(url, 60)

  const items = await all()
  assert.equal(items.length, 9, JSON.stringify(items.map((it) => it.subject)))
  assert.equal((await of('宽带断了 1')).text, '宽带断了')
  assert.equal((await of('2')).text, '寬帶斷了')
  assert.equal((await of('3')).text, '宽带断了')
  const nested = await of('4')
  assert.deepEqual([nested.text, nested.file_count, nested.reason], ['nested', 1, 'unknown_sender'])
  const detail = ok(await agent.get(`/arrivals/${nested.arrival_id}`))
  const file = await agent.get(`/arrivals/${nested.arrival_id}/files/${detail.files[0].file_id}`)
  assert.deepEqual([file.status, file.text, detail.files[0].name], [200, '%PDF-1.4 the bytes', 'a.pdf'])
  assert.match(file.headers.get('content-disposition'), /^attachment/)
  assert.equal((await of('5')).state, 'waiting', 'broken, and kept for a person')
  assert.deepEqual([(await of('auto')).state, (await of('auto')).reason], ['kept', 'auto_reply'])
  const reply = await of(`Re: [${ticket.code}]`)
  assert.deepEqual([reply.state, reply.ticket_code, reply.customer_id], ['filed', ticket.code, customer.customer_id])
  const timeline = ok(await agent.get(`/tickets/${ticket.ticket_id}/timeline`)).items
  assert.ok(timeline.some((it) => it.kind === 'reply' && it.text === '宽带断了'))
  assert.deepEqual([(await of(`Re: [${ticket.code}] guessed`)).reason, (await of(`Re: [${ticket.code}] guessed`)).sender], ['not_theirs', 'm***@example.net'])
  const made = await of('new matter')
  assert.deepEqual([made.state, made.ticket_code !== ticket.code], ['filed', true])
  const opened = ok(await agent.get(`/tickets/${made.ticket_id}`))
  assert.deepEqual([opened.state, opened.channel, opened.title], ['submitted', 'email', 'new matter'])
  const told = ok(await agent.get(`/messages?ticket_id=${made.ticket_id}`)).items
  assert.deepEqual(told.map((it) => it.purpose), ['request_received'])
  const contacts = ok(await agent.get(`/contacts?customer_id=${customer.customer_id}`)).items.filter((it) => it.type === 'mail')
  assert.equal(contacts.length, 2, 'each recorded once, as a mail')
  assert.equal(box.seen(), 10, 'what is taken in is marked')

  // Of a mail that is too large the header alone is read, and its sender told.
  box.deliver(Buffer.concat([mail('zhou@example.com', 'huge'), Buffer.alloc(21 * 1024 * 1024, 'x')]))
  await clock(url, 60)
  assert.deepEqual([(await of('huge')).reason, (await of('huge')).text], ['too_large', ''])
  assert.ok(ok(await agent.get(`/messages?customer_id=${customer.customer_id}&purpose=request_too_large`)).items.length === 1)
  const [source] = ok(await admin.get('/intake_sources')).items
  assert.deepEqual([source.code, source.is_set_up, source.error], ['mail', true, null])
  assert.equal((await all()).length, 10, 'nothing twice')
  assert.doesNotMatch(errors(), /zhou@|mallory|mail-word|宽带/, 'nothing personal and no secret in the log')

  // By hand, from another process: the password from a file, moved to a folder rather than marked.
  const fetch = (more) => promisify(execFile)(binary, ['intake', 'fetch', '--data-dir', folder], { env: { ...process.env, ...more } })
  box.deliver(mail('who@example.net', 'by hand'))
  writeFileSync(join(folder, 'word'), 'mail-word\n')
  box.makeFolder('Done')
  const by_hand = await fetch({ BIHUAN_INTAKE_MAIL_PASSWORD: '', BIHUAN_INTAKE_MAIL_PASSWORD_FILE: join(folder, 'word'), BIHUAN_INTAKE_MAIL_DONE_FOLDER: 'Done' })
  assert.match(by_hand.stdout, /^1 taken in/)
  assert.equal(box.moved('Done'), 1)
  await assert.rejects(fetch({ BIHUAN_INTAKE_MAIL_PASSWORD: 'guess' }), /does not accept user and password/)
  await assert.rejects(fetch({ BIHUAN_INTAKE_MAIL_URL: '' }), /no mailbox is set up/)
})

test('a mailbox that fails is tried again later, and its page says why', { skip: hasDovecot ? false : 'no /usr/sbin/dovecot: install dovecot-imapd' }, async (t) => {
  const box = await mailbox(t)
  set(t, { INTAKE_MAIL_URL: box.url, INTAKE_MAIL_USER: 'service', INTAKE_MAIL_PASSWORD: 'wrong' })
  const { url, errors } = await fresh(t)
  const admin = await Client.as(url, 'admin')
  await clock(url, 60)
  const [source] = ok(await admin.get('/intake_sources')).items
  assert.equal(source.failures, 1)
  assert.match(source.error, /SSL|TLS/, 'nothing is signed in to without TLS')
  assert.doesNotMatch(errors(), /wrong/)
})

test('SMS, Kannel and other systems: signed, once, where they belong', async (t) => {
  set(t, secrets)
  const { url, errors } = await fresh(t)
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, mail_contact)
  const sms = (text, id, more) => signed(url, '/intake/sms', { from: '+8613911112222', text, id }, { secret: 'sms-word', ...more })
  const first = ok(await sms('几点上门？', '1'))
  assert.deepEqual([first.state, first.ticket_code, first.is_new], ['filed', ticket.code, true])
  const again = ok(await sms('几点上门？', '1'))
  assert.deepEqual([again.arrival_id, again.is_new], [first.arrival_id, false], 'a replay is answered and does nothing')
  assert.equal(ok(await agent.get(`/tickets/${ticket.ticket_id}/timeline`)).items.filter((it) => it.kind === 'reply').length, 1)
  assert.equal(ok(await sms(' 退订 ', '2')).state, 'kept', 'a word that asks for silence makes no ticket')
  const taken = await kannel(url, `from=13911112222&hex=${hexOf('好的')}&charset=UTF-16BE&id=9`)
  assert.deepEqual([taken.status, taken.text], [200, ''])
  const call = (body, more) => signed(url, '/intake/webhook/app', { kind: 'app', sender: 'zhou@example.com', text: '充值没到账', id: '1', ...body }, { secret: 'app-word', ...more })
  const opened = ok(await call({}))
  assert.deepEqual([opened.state, opened.ticket_code], ['filed', ticket.code])
  const stranger = ok(await call({ id: '2', sender: '13700000000', ticket_code: ticket.code }))
  assert.equal(ok(await agent.get(`/arrivals/${stranger.arrival_id}`)).arrival.reason, 'not_theirs')

  const rows = [
    ['a forged signature', () => sms('x', '3', { signature: `sha256=${'0'.repeat(64)}` }), 401, 'intake.not_trusted'],
    ['no signature', () => new Client(url).post('/intake/sms', { from: '1', text: 'x', id: '3' }), 401, 'intake.not_trusted'],
    ['another body than was signed', () => signed(url, '/intake/sms', '{"from":"13911112222","text":"y","id":"3"}', { signature: 'sha256=' + 'a'.repeat(64) }), 401, 'intake.not_trusted'],
    ["another source's secret", () => call({ id: '3' }, { secret: 'shop-word' }), 401, 'intake.not_trusted'],
    ['a source that is none', () => signed(url, '/intake/webhook/nobody', { kind: 'app' }, { secret: 'x' }), 401, 'intake.not_trusted'],
    ['one that is too old', () => sms('x', '3', { at: 1772413200 - 301 }), 401, 'intake.not_trusted'],
    ['one that is too new', () => sms('x', '3', { at: 1772413200 + 301 }), 401, 'intake.not_trusted'],
    ['a time that is none', () => sms('x', '3', { at: '1e9' }), 401, 'intake.not_trusted'],
    ["Kannel's secret guessed", () => kannel(url, 'from=13911112222&hex=78&id=3', 'guess'), 401, 'intake.not_trusted'],
    ['another user than Kannel', () => kannel(url, 'from=13911112222&hex=78&id=3', 'kannel-word', 'root'), 401, 'intake.not_trusted'],
    ['Kannel without a secret', () => new Client(url).get('/intake/kannel?from=13911112222&text=x&id=3'), 401, 'intake.not_trusted'],
    ['Kannel with bytes that are none', () => kannel(url, 'from=13911112222&hex=5g&id=3'), 422, 'intake.hex_wrong', 'hex'],
    ['Kannel with half a byte', () => kannel(url, 'from=13911112222&hex=5&id=3'), 422, 'intake.hex_wrong', 'hex'],
    ['Kannel without an id', () => kannel(url, 'from=13911112222&hex=78'), 422, 'request.invalid', 'id'],
    ['no words', () => sms('', '3'), 422, 'request.invalid', 'text'],
    ['words without end', () => sms('x'.repeat(10_001), '3'), 422, 'request.invalid', 'text'],
    ['a field nobody asked for', () => call({ id: '3', html: '<b>' }), 422, 'request.invalid', 'html'],
    ['a channel that is none', () => call({ id: '3', kind: 'pigeon' }), 422, 'intake.channel_unknown', 'kind'],
    ['a sender that is none', () => call({ id: '3', sender: '??' }), 422, 'intake.sender_wrong', 'sender'],
    ['no JSON', () => signed(url, '/intake/sms', '{', { secret: 'sms-word' }), 400, 'http.malformed'],
  ]
  for (const [name, act, status, code, field] of rows)
    await t.test(name, async () => {
      const reply = await act()
      assert.equal(reply.status, status, reply.text)
      const found = field ? reply.body.errors.find((it) => it.field === field) : reply.body
      assert.ok(found && (reply.body.code === code || found.code === code), reply.text)
      assert.ok(reply.body.detail.length > 3)
    })
  assert.equal(ok(await agent.get('/arrivals?limit=200')).items.length, 5, 'nothing was half-written')
  assert.doesNotMatch(errors(), /13911112222|充值|word/)
})

test('what people may not do with arrivals', async (t) => {
  set(t, secrets)
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), portal = await Client.as(url, 'customer'), field = await Client.as(url, 'jc.field')
  const outsider = await Client.as(url, 'yz.service')
  const { ticket } = await ticketOf(agent, ok, mail_contact)
  const { arrival_id } = ok(await signed(url, '/intake/webhook/shop', { kind: 'wechat', sender: '13700000000', text: '你好', id: '1' }, { secret: 'shop-word' }))
  const filed = ok(await signed(url, '/intake/webhook/shop', { kind: 'wechat', sender: '13911112222', ticket_code: ticket.code, text: '你好', id: '2' }, { secret: 'shop-word' }))
  const at = `/arrivals/${arrival_id}`, none = '1234567890123456789'
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const rows = [
    ['a customer at the list', () => portal.get('/arrivals'), 403, 'http.not_permitted'],
    ['an agent at the sources', () => agent.get('/intake_sources'), 403, 'http.not_permitted'],
    ['what is filed in another city', () => outsider.get(`/arrivals/${filed.arrival_id}`), 404, 'intake.unknown'],
    ['no such arrival', () => agent.get(`/arrivals/${none}`), 404, 'intake.unknown'],
    ['no such file', () => agent.get(`${at}/files/${none}`), 404, 'file.unknown'],
    ['a look without a reason', () => agent.post(`${at}/reveal`, {}), 422, 'request.invalid', 'reason'],
    ['a look by who may not look', () => field.post(`${at}/reveal`, { reason: 'why' }), 403, 'http.not_permitted'],
    ['an old version', () => agent.post(`${at}/actions`, { action: 'dismiss', version: 9, reason: 'why' }), 409, 'intake.version_conflict'],
    ['taking back what waits', () => agent.post(`${at}/actions`, { action: 'again', version: 1, reason: 'why' }), 409, 'intake.action_not_allowed'],
    ['a ticket that is none', () => agent.post(`${at}/attach`, { version: 1, ticket_code: 'nothing' }), 422, 'intake.ticket_unknown', 'ticket_code'],
    ['a category that is none', () => agent.post(`${at}/ticket`, { version: 1, category_id: none, title: 't' }), 422, 'ticket.category_unknown', 'category_id'],
    ['a customer who is none', () => agent.post(`${at}/ticket`, { version: 1, category_id: category.category_id, title: 't', customer_id: none }), 422, 'ticket.customer_unknown', 'customer_id'],
    ['filing what is filed', () => agent.post(`/arrivals/${filed.arrival_id}/ticket`, { version: 1, category_id: category.category_id, title: 't' }), 409, 'intake.action_not_allowed'],
    ['a cursor that is none', () => agent.get('/arrivals?after=' + 'x'.repeat(41)), 422, 'request.invalid', 'after'],
  ]
  for (const [name, act, status, code, field_name] of rows)
    await t.test(name, async () => {
      const reply = await act()
      assert.equal(reply.status, status, reply.text)
      const found = field_name ? reply.body.errors.find((it) => it.field === field_name) : reply.body
      assert.ok(found && (reply.body.code === code || found.code === code), reply.text)
    })
  assert.deepEqual([ok(await agent.get(at)).arrival.state, ok(await agent.get(at)).arrival.version], ['waiting', 1], 'nothing was half-written')
})
