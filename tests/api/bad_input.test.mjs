// Bad input of every kind: a clear refusal, no crash, nothing half-written.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const ticket = (category, more = {}) => ({ title: 'test', category_id: category, channel: 'phone', ...more })

test('requests that cannot be right', async (t) => {
  const server = await fresh(t)
  const client = await Client.as(server.url, 'agent')
  const category = (await client.get('/categories')).body.items[0].category_id
  const before = (await client.get('/tickets?queue=all')).body.items.length
  const raw = (text, type = 'application/json') => client.call('POST', '/tickets', { raw: text, type })
  const rows = [
    ['empty body', () => raw(''), 400, 'http.malformed'],
    ['not JSON', () => raw('{"title": '), 400, 'http.malformed'],
    ['an array', () => raw('[]'), 400, 'http.malformed'],
    ['deep nesting', () => raw('['.repeat(5000) + ']'.repeat(5000)), 400, 'http.malformed'],
    ['wrong media type', () => raw('title=x', 'application/x-www-form-urlencoded'), 415, 'http.wrong_media_type'],
    ['invalid UTF-8', () => raw(Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])), 400, 'http.malformed'],
    ['wrong type', () => client.post('/tickets', ticket(category, { title: 5 })), 422, 'request.invalid', 'title'],
    ['unknown field', () => client.post('/tickets', ticket(category, { colour: 'red' })), 422, 'request.invalid', 'colour'],
    ['missing field', () => client.post('/tickets', { title: 'x', channel: 'phone' }), 422, 'request.invalid', 'category_id'],
    ['over-long title', () => client.post('/tickets', ticket(category, { title: '长'.repeat(201) })), 422, 'request.invalid', 'title'],
    ['blank title', () => client.post('/tickets', ticket(category, { title: ' \t\u3000 ' })), 422, 'request.invalid', 'title'],
    ['control characters', () => client.post('/tickets', ticket(category, { title: 'a\u0000b' })), 422, 'request.invalid', 'title'],
    ['unknown channel', () => client.post('/tickets', ticket(category, { channel: 'telepathy' })), 422, undefined, 'channel'],
    ['unknown category', () => client.post('/tickets', ticket('999')), 422, undefined, 'category_id'],
    ['an id that is none', () => client.post('/tickets', ticket('1; drop table ticket')), 422, 'request.invalid', 'category_id'],
    ['bad priority', () => client.post('/tickets', ticket(category, { priority: 'now!' })), 422, 'request.invalid', 'priority'],
    ['id in the path is none', () => client.get('/tickets/abc'), 404, 'http.not_found'],
    ['no such month', () => client.get('/compliance?month=2026-13'), 422, undefined, 'month'],
    ['a month to come', () => client.get('/compliance/loop_rate?month=2099-01'), 422, undefined, 'month'],
    ['no such indicator', () => client.get('/compliance/x%27%3B%20drop%20table/tickets'), 404, 'analytics.indicator_unknown'],
    ['forged cursor of a drill', () => client.get('/compliance/loop_rate/tickets?after=9.x'), 422, undefined, 'after'],
    ['a unit that is none', () => client.get('/process?organization_id=x'), 422, 'request.invalid', 'organization_id'],
    ['unknown address', () => client.get('/nothing/here'), 404, 'http.not_found'],
    ['unknown query', () => client.get('/tickets?colour=red'), 422, 'request.invalid', 'colour'],
    ['forged cursor', () => client.get('/tickets?after=AAAA'), 422, 'ticket.cursor_wrong', 'after'],
    ['limit out of range', () => client.get('/tickets?limit=5000'), 422, 'request.invalid', 'limit'],
    ['forged cursor of tasks', () => client.get('/tasks?after=1.x'), 422, 'task.cursor_wrong', 'after'],
    ['unknown box of tasks', () => client.get('/tasks?box=yours'), 422, 'request.invalid', 'box'],
    ['unknown kind of task', () => client.post('/tickets/1234567890123456789/tasks', { kind: 'favour', title: 'x' }), 422, 'request.invalid', 'kind'],
    ['a task without a title', () => client.post('/tickets/1234567890123456789/tasks', { kind: 'todo' }), 422, 'request.invalid', 'title'],
    ['a task of no ticket', () => client.post('/tickets/1234567890123456789/tasks', { kind: 'todo', title: 'x' }), 404, 'ticket.unknown'],
    ['unknown step of a task', () => client.post('/tasks/1234567890123456789/actions', { action: 'forget', version: 1 }), 422, 'request.invalid', 'action'],
    ['a step of no task', () => client.post('/tasks/1234567890123456789/actions', { action: 'take', version: 1 }), 404, 'task.unknown'],
    ['a tick that is no boolean', () => client.put('/tickets/1234567890123456789/checklist/x', { is_done: 'yes' }), 422, 'request.invalid', 'is_done'],
    ['SQL in the search', () => client.get(`/tickets?q=${encodeURIComponent('" OR 1=1 --; NEAR(')}`), 200],
  ]
  for (const [why, call, status, code, field] of rows) {
    const reply = await call()
    assert.equal(reply.status, status, `${why}: ${reply.text}`)
    if (code) assert.equal(reply.body.code, code, why)
    if (field) assert.ok(reply.body.errors?.some((e) => e.field === field), `${why}: ${reply.text}`)
  }
  assert.equal((await client.get('/tickets?queue=all')).body.items.length, before, 'a refused request left a ticket behind')
})

test('messages come in the language asked for', async (t) => {
  const server = await fresh(t)
  const call = (language) => new Client(server.url).call('GET', '/session', undefined, { headers: { 'accept-language': language } })
  assert.equal((await call('zh-CN')).body.title, '请先登录')
  assert.equal((await call('en-US,en;q=0.9')).body.title, 'Please sign in')
})

test('emoji, rare Han characters and long text come back as they went in', async (t) => {
  const server = await fresh(t)
  const client = await Client.as(server.url, 'agent')
  const category = (await client.get('/categories')).body.items[0].category_id
  for (const title of ['👩‍👩‍👧‍👦 断网', '𠮷野家𬭎先生的宽带', 'é ≠ é', '"<script>alert(1)</script>', "Robert'); DROP TABLE ticket;--"]) {
    const made = await client.post('/tickets', ticket(category, { title, description: '𠮷'.repeat(10000) }))
    assert.equal(made.status, 201, made.text.slice(0, 300))
    const read = await client.get(`/tickets/${made.body.ticket_id}`)
    assert.equal(read.body.title, title)
    assert.equal(read.body.description, '𠮷'.repeat(10000))
  }
  const count = async (words) => (await client.get(`/tickets?queue=all&q=${encodeURIComponent(words)}`)).body.items.length
  assert.equal(await count('𠮷野'), 1, 'two rare Han are found where they stand side by side')
  assert.equal(await count('𠮷'), 5, 'one rare Han is found')
})

test('attachments: names that try paths, sizes, types told by content', async (t) => {
  const server = await fresh(t)
  const client = await Client.as(server.url, 'agent')
  const category = (await client.get('/categories')).body.items[0].category_id
  const id = (await client.post('/tickets', ticket(category))).body.ticket_id
  const add = (name, bytes, type) => client.call('POST', `/tickets/${id}/attachments?file_name=${encodeURIComponent(name)}`, { raw: bytes, type })
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const made = await add('../../etc/passwd.png', png, 'text/html')
  assert.equal(made.status, 201, made.text)
  assert.equal(made.body.media_type, 'image/png', 'the type is told by the content')
  assert.ok(!/[\\/]|\.\./.test(made.body.file_name), made.body.file_name)
  const html = await add('page.html', Buffer.from('<html><script>alert(1)</script>'))
  assert.equal(html.status, 201)
  const read = await client.get(`/attachments/${html.body.attachment_id}`)
  assert.match(read.headers.get('content-disposition'), /^attachment/)
  assert.equal(read.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(read.text, '<html><script>alert(1)</script>')
  for (const name of ['', '   ', '..', '/']) assert.equal((await add(name, png)).status, 422, `name "${name}"`)
  const big = await add('big.bin', Buffer.alloc(10 * 1024 * 1024 + 1))
  assert.equal(big.status, 413, big.text)
  assert.equal((await client.get(`/tickets/${id}/attachments`)).body.items.length, 2)
  const stored = []
  const walk = (folder) => readdirSync(folder).forEach((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) walk(path)
    else stored.push(path)
  })
  walk(join(server.folder, 'files'))
  assert.equal(stored.length, 2, `files left behind: ${stored}`)
})

// Sends raw bytes, answers what came back before the server closed or `until` was seen.
function rawTalk(port, bytes, { end = true } = {}) {
  return new Promise((resolve) => {
    let got = ''
    const socket = connect(port, '127.0.0.1', () => (end ? socket.end(bytes) : socket.write(bytes)))
    socket.on('data', (data) => (got += data))
    socket.on('error', () => resolve(got))
    socket.on('close', () => resolve(got))
  })
}

test('broken and half-sent requests harm nobody', async (t) => {
  const server = await fresh(t, { args: ['--header-timeout-ms', '300', '--body-timeout-ms', '300', '--idle-timeout-ms', '300'] })
  const talks = await Promise.all([
    rawTalk(server.port, 'GARBAGE\r\n\r\n'),
    rawTalk(server.port, 'GET /' + 'a'.repeat(100_000) + ' HTTP/1.1\r\n\r\n'),
    rawTalk(server.port, 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"user'),
    rawTalk(server.port, 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"user', { end: false }),
    rawTalk(server.port, 'GET /healthz HTTP/1.1\r\nHo', { end: false }), // a slow client: the time-out ends it
    rawTalk(server.port, 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n'),
    rawTalk(server.port, 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    rawTalk(server.port, '\0\0\0\0\r\n\r\n'),
  ])
  for (const answer of talks) assert.ok(answer === '' || /^HTTP\/1\.1 4\d\d /.test(answer), answer.slice(0, 100))
  const alive = await fetch(`${server.url}/healthz`)
  assert.equal(alive.status, 200)
  assert.equal((await Client.as(server.url, 'agent')).session.user.username, 'agent')
})

test('wrong passwords lock the account, and the lock is lifted by an administrator', async (t) => {
  const server = await fresh(t)
  const tryWith = (password) => new Client(server.url).post('/session', { username: 'agent2', password })
  for (let i = 0; i < 5; i++) assert.equal((await tryWith('wrong')).body.code, 'identity.sign_in_failed')
  const locked = await tryWith('Bihuan-demo-2026')
  assert.notEqual(locked.status, 200, 'locked after five failures')
  const admin = await Client.as(server.url, 'admin')
  const user = (await admin.get('/users?q=agent2')).body.items[0]
  assert.equal(user.is_locked, true)
  assert.equal((await admin.post(`/users/${user.user_id}/unlock`)).body.is_locked, false)
  assert.equal((await tryWith('Bihuan-demo-2026')).status, 200)
})

test('two who change the same ticket: the second is told, nothing is overwritten', async (t) => {
  const server = await fresh(t)
  const one = await Client.as(server.url, 'agent')
  const two = await Client.as(server.url, 'lead')
  const category = (await one.get('/categories')).body.items[0].category_id
  const made = (await one.post('/tickets', ticket(category))).body
  assert.equal((await one.patch(`/tickets/${made.ticket_id}`, { version: made.version, title: 'first' })).status, 200)
  const late = await two.patch(`/tickets/${made.ticket_id}`, { version: made.version, title: 'second' })
  assert.equal(late.status, 409)
  assert.equal(late.body.code, 'ticket.version_conflict')
  assert.match(late.body.detail, /王晓燕/, 'the answer says who was faster')
  assert.equal((await one.get(`/tickets/${made.ticket_id}`)).body.title, 'first')
})
